package org.practiceaudit.actions.pathways;

import java.util.List;
import java.util.Optional;

/** How what becomes of the steps of a plan folds. */
final class PlanEvolution {
    private PlanEvolution() {}

    static Plan evolve(Plan plan, PathwayEvent.OnThePlan event) {
        return switch (event) {
            case PathwayEvent.StepsPlanned planned -> plan.with(planned.steps());
            case PathwayEvent.StepCompleted completed -> completed(plan, completed);
            case PathwayEvent.StepMissed(var _, var key, var _) ->
                plan.with(new Plan.Progress.Missed(step(plan, key).step()));
            case PathwayEvent.SentBack back -> sentBack(plan, back);
            case PathwayEvent.Escalated(var _, var key, var _, var _, var at) ->
                plan.with(new Plan.Progress.Escalated(step(plan, key).step(), at));
            case PathwayEvent.EscalationSpared(var _, var key, var at) ->
                plan.with(new Plan.Progress.Spared(step(plan, key).step(), at));
            case PathwayEvent.RoundBegan began ->
                plan.with(plan.course().with(new Course.Round(began.round(), began.reAudit(), began.result())))
                        .with(began.steps());
        };
    }

    private static Plan completed(Plan plan, PathwayEvent.StepCompleted completed) {
        var before = step(plan, completed.step());
        return plan.with(new Plan.Progress.Done(
                before.step(),
                completed.doneOn(),
                completed.late(),
                before instanceof Plan.Progress.Missed,
                completed.note(),
                completed.completedBy(),
                completed.at(),
                Optional.empty()));
    }

    private static Plan sentBack(Plan plan, PathwayEvent.SentBack back) {
        if (!(step(plan, back.again().key()) instanceof Plan.Progress.Done done)) {
            throw new IllegalStateException("step " + back.again().key() + " is sent back and was not done");
        }
        return plan.with(plan.course().with(new Course.SentBack(done, back.reason(), back.by(), back.at())))
                .without(back.step())
                .with(List.of(back.again()));
    }

    static Plan.Progress step(Plan plan, String key) {
        return plan.progress(key).orElseThrow(() -> new IllegalStateException("step " + key + " is not planned"));
    }
}
