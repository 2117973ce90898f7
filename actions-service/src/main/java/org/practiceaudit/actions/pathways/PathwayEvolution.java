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
            case PathwayEvent.OnThePlan it -> moved(watched, it.pathway(), plan -> PlanEvolution.evolve(plan, it));
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
            plan = plan.with(PlanEvolution.step(before, key));
        }
        return plan.with(replanned.steps());
    }

    static Watched moved(Watched watched, String pathway, UnaryOperator<Plan> move) {
        var run = run(watched, pathway);
        return watched.with(pathway, run.moved(move.apply(run.plan())));
    }

    private static Run run(Watched watched, String pathway) {
        return Optional.ofNullable(watched.runs().get(pathway))
                .orElseThrow(() -> new IllegalStateException("pathway " + pathway + " was never opened"));
    }
}
