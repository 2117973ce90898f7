package org.practiceaudit.actions.pathways;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.practiceaudit.actions.pathways.AuditPathways.Watched;
import org.practiceaudit.programme.Clock;
import org.practiceaudit.programme.Pathway;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.WorkingDays;

/** Turns the steps of a policy's pathway into dates. */
final class PathwayPlanner {
    private final ProgrammePolicy policy;
    private final WorkingDays days;
    private final Watch watch;

    PathwayPlanner(ProgrammePolicy policy, Watched watched) {
        this.policy = policy;
        var closures = new ArrayList<>(policy.closures());
        closures.addAll(watched.closures());
        this.days = WorkingDays.with(closures);
        this.watch = watched.watch();
    }

    /** The steps whose clock the pathway's trigger starts, or the re-audit that began a further round. */
    List<Step> fromTrigger(Pathway pathway, Graded trigger, int round) {
        return after(pathway, Clock.TRIGGER, round, trigger.on(), trigger.words());
    }

    /** The steps whose clock this one has started, by being done or missed. */
    List<Step> following(Pathway pathway, Step step, LocalDate from, String how) {
        return after(pathway, step.code(), step.round(), from, "step " + step.key() + " " + how + " " + from);
    }

    /** The next time of a weekly step, which counts on from the same day. */
    List<Step> again(Pathway pathway, Step step) {
        return pathway.step(step.code())
                .filter(Pathway.Step::weekly)
                .map(policyStep -> List.of(plan(
                        policyStep,
                        step.round(),
                        step.nth() + 1,
                        step.from(),
                        step.why().trigger())))
                .orElse(List.of());
    }

    /** The same step counted anew, as closures may have been added. */
    Step recounted(Pathway.Step policyStep, Step step) {
        return plan(
                policyStep, step.round(), step.nth(), step.from(), step.why().trigger());
    }

    /** The same step once more, its clock starting on another day. */
    Step anew(Pathway.Step policyStep, Step step, LocalDate from, String words) {
        return plan(policyStep, step.round(), step.nth(), from, words);
    }

    private List<Step> after(Pathway pathway, String code, int round, LocalDate from, String words) {
        return pathway.steps().stream()
                .filter(step -> step.starts().in(round))
                .filter(step -> step.clock().after().equals(code))
                .map(step -> plan(step, round, 1, from, words))
                .toList();
    }

    private Step plan(Pathway.Step step, int round, int nth, LocalDate from, String words) {
        var deadline = step.clock().deadline(from, nth, days);
        return new Step(
                Pathway.key(step.code(), round, nth),
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
