package org.practiceaudit.actions.pathways;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.practiceaudit.actions.pathways.AuditPathways.Run;
import org.practiceaudit.actions.pathways.AuditPathways.Watched;
import org.practiceaudit.eventstore.Evolution;

/** How the facts of an audit's pathways fold. */
final class PathwayEvolution implements Evolution<AuditPathways, PathwayEvent> {
    @Override
    public AuditPathways initial() {
        return new AuditPathways.NotWatched();
    }

    @Override
    public AuditPathways evolve(AuditPathways state, PathwayEvent event) {
        if (state instanceof Watched watched) {
            return evolve(watched, event);
        }
        if (event instanceof PathwayEvent.AuditWatched(var watch, var _)) {
            return new Watched(watch, List.of(), Map.of());
        }
        throw new IllegalStateException(event.getClass().getSimpleName() + " of an audit that is not watched");
    }

    private static AuditPathways evolve(Watched watched, PathwayEvent event) {
        return switch (event) {
            case PathwayEvent.AuditWatched _ -> throw new IllegalStateException("the audit is watched already");
            case PathwayEvent.GradeNoted(var graded) -> watched.with(graded);
            case PathwayEvent.HandedOver(var people, var _) -> watched.with(people);
            case PathwayEvent.Opened opened -> watched.with(opened.pathway(), opened(watched, opened));
            case PathwayEvent.Replanned replanned -> {
                var run = run(watched, replanned.pathway());
                yield watched.with(replanned.pathway(), run.then(replanned(run.plan(), replanned)));
            }
            case PathwayEvent.StepsPlanned planned ->
                moved(watched, planned.pathway(), plan -> plan.with(planned.steps()));
            case PathwayEvent.StepCompleted completed ->
                moved(watched, completed.pathway(), plan -> completed(plan, completed));
            case PathwayEvent.StepMissed(var pathway, var step, var _) ->
                moved(
                        watched,
                        pathway,
                        plan -> plan.with(
                                new Plan.Progress.Missed(step(plan, step).step())));
            case PathwayEvent.SentBack back -> moved(watched, back.pathway(), plan -> sentBack(plan, back));
            case PathwayEvent.Escalated(var pathway, var step, var _, var _, var at) ->
                moved(
                        watched,
                        pathway,
                        plan -> plan.with(
                                new Plan.Progress.Escalated(step(plan, step).step(), at)));
            case PathwayEvent.EscalationSpared(var pathway, var step, var at) ->
                moved(
                        watched,
                        pathway,
                        plan -> plan.with(
                                new Plan.Progress.Spared(step(plan, step).step(), at)));
            case PathwayEvent.RoundBegan began ->
                moved(
                        watched,
                        began.pathway(),
                        plan -> plan.with(plan.course()
                                        .with(new Course.Round(began.round(), began.reAudit(), began.result())))
                                .with(began.steps()));
            case PathwayEvent.OnTheWay along -> CourseEvolution.evolve(watched, along);
            case PathwayEvent.ReAuditGraded(var reAudit, var graded) -> watched.reAudited(reAudit, graded);
            case PathwayEvent.ReAuditEnded(var reAudit, var _, var _) -> CourseEvolution.ended(watched, reAudit);
            case PathwayEvent.ClosuresAdded(var _, var closures, var _) -> watched.closed(closures);
            case PathwayEvent.Closed(var pathway, var reason, var at) ->
                watched.with(pathway, new Run.Closed(run(watched, pathway).plans(), reason, at));
            case PathwayEvent.WatchingStopped(var reason, var _) -> new AuditPathways.Stopped(watched, reason);
        };
    }

    private static Run opened(Watched watched, PathwayEvent.Opened opened) {
        var plan = Plan.of(opened.plan(), opened.trigger(), opened.at(), opened.steps());
        var before = watched.runs().get(opened.pathway());
        return before == null ? new Run.Open(List.of(plan)) : before.then(plan);
    }

    /** What came about on the way belongs to the pathway and goes on. */
    private static Plan replanned(Plan before, PathwayEvent.Replanned replanned) {
        var plan = Plan.of(replanned.plan(), replanned.trigger(), replanned.at(), List.of())
                .with(before.course());
        for (var key : replanned.kept()) {
            plan = plan.with(step(before, key));
        }
        return plan.with(replanned.steps());
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

    static Watched moved(Watched watched, String pathway, UnaryOperator<Plan> move) {
        var run = run(watched, pathway);
        return watched.with(pathway, run.moved(move.apply(run.plan())));
    }

    private static Run run(Watched watched, String pathway) {
        return Optional.ofNullable(watched.runs().get(pathway))
                .orElseThrow(() -> new IllegalStateException("pathway " + pathway + " was never opened"));
    }

    static Plan.Progress step(Plan plan, String key) {
        return plan.progress(key).orElseThrow(() -> new IllegalStateException("step " + key + " is not planned"));
    }
}
