package org.practiceaudit.actions.pathways;

import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.programme.Clock;
import org.practiceaudit.programme.Pathway;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.WorkingDays;

/** Turns the steps of a policy's pathway into dates. */
final class PathwayPlanner {
    private final ProgrammePolicy policy;
    private final WorkingDays days;
    private final Watch watch;

    PathwayPlanner(ProgrammePolicy policy, Watch watch) {
        this.policy = policy;
        this.days = policy.workingDays();
        this.watch = watch;
    }

    /** The steps whose clock the pathway's trigger starts. */
    List<Step> fromTrigger(Pathway pathway, Graded trigger) {
        return after(pathway, Clock.TRIGGER, trigger.on(), trigger.words());
    }

    /** The steps whose clock this one has started, by being done or missed. */
    List<Step> following(Pathway pathway, Step step, LocalDate from, String how) {
        return after(pathway, step.code(), from, "step " + step.key() + " " + how + " " + from);
    }

    /** The next time of a weekly step, which counts on from the same day. */
    List<Step> again(Pathway pathway, Step step) {
        return pathway.step(step.code())
                .filter(Pathway.Step::weekly)
                .map(policyStep -> List.of(
                        plan(policyStep, step.nth() + 1, step.from(), step.why().trigger())))
                .orElse(List.of());
    }

    private List<Step> after(Pathway pathway, String code, LocalDate from, String words) {
        return pathway.steps().stream()
                .filter(step -> step.starts().in(1))
                .filter(step -> step.clock().after().equals(code))
                .map(step -> plan(step, 1, from, words))
                .toList();
    }

    private Step plan(Pathway.Step step, int nth, LocalDate from, String words) {
        var deadline = step.clock().deadline(from, nth, days);
        return new Step(
                nth == 1 ? step.code() : step.code() + "--" + nth,
                step.code(),
                nth,
                step.responsible(),
                watch.holder(step.responsible()),
                from,
                deadline.due(),
                deadline.missedAt(),
                new Step.Why(step.rule(), words, deadline.explain(), policy.id(), policy.version()));
    }
}
