package org.practiceaudit.actions.pathways;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.practiceaudit.actions.pathways.AuditPathways.Watched;
import org.practiceaudit.eventstore.DeadlineChange;

/** The clocks of the steps: each is named for its pathway and its step. */
final class PathwayClocks {
    private static final String BETWEEN = "/";

    private PathwayClocks() {}

    static List<DeadlineChange> of(PathwayEvent event, Watched after) {
        return switch (event) {
            case PathwayEvent.Opened opened -> set(opened.pathway(), opened.steps());
            case PathwayEvent.StepsPlanned planned -> set(planned.pathway(), planned.steps());
            case PathwayEvent.Replanned replanned -> replanned(replanned, after);
            case PathwayEvent.StepCompleted completed -> List.of(clear(completed.pathway(), completed.step()));
            case PathwayEvent.StepMissed(var pathway, var step, var _) -> List.of(clear(pathway, step));
            case PathwayEvent.Closed(var pathway, var _, var _) ->
                after.runs().get(pathway).plan().due().stream()
                        .map(step -> clear(pathway, step.key()))
                        .toList();
            case PathwayEvent.RoundBegan began -> set(began.pathway(), began.steps());
            case PathwayEvent.SentBack back -> {
                var changes = new ArrayList<DeadlineChange>(List.of(clear(back.pathway(), back.step())));
                changes.addAll(set(back.pathway(), List.of(back.again())));
                yield changes;
            }
            case PathwayEvent.Escalated(var pathway, var step, var _, var _, var _) -> List.of(clear(pathway, step));
            case PathwayEvent.EscalationSpared(var pathway, var step, var _) -> List.of(clear(pathway, step));
            case PathwayEvent.AuditWatched _,
                    PathwayEvent.GradeNoted _,
                    PathwayEvent.HandedOver _,
                    PathwayEvent.OnTheWay _,
                    PathwayEvent.ReAuditGraded _,
                    PathwayEvent.ReAuditEnded _,
                    PathwayEvent.ClosuresAdded _,
                    PathwayEvent.WatchingStopped _ -> List.of();
        };
    }

    /** Steps of the old plan that are not in the new one have no clock any more. */
    private static List<DeadlineChange> replanned(PathwayEvent.Replanned replanned, Watched after) {
        var plans = after.runs().get(replanned.pathway()).plans();
        var changes = new ArrayList<DeadlineChange>();
        plans.get(plans.size() - 2).due().forEach(step -> changes.add(clear(replanned.pathway(), step.key())));
        changes.removeIf(change -> replanned.steps().stream()
                .anyMatch(step -> change.name().equals(name(replanned.pathway(), step.key()))));
        changes.addAll(set(replanned.pathway(), replanned.steps()));
        return changes;
    }

    static PathwayCommand miss(String deadline, Instant due) {
        var between = deadline.indexOf(BETWEEN);
        return new PathwayCommand.MissStep(deadline.substring(0, between), deadline.substring(between + 1), due);
    }

    private static List<DeadlineChange> set(String pathway, List<Step> steps) {
        return steps.stream()
                .<DeadlineChange>map(step -> new DeadlineChange.Set(
                        name(pathway, step.key()),
                        step.dueAt(),
                        new DeadlineChange.Why(
                                step.why().rule(),
                                step.why().trigger(),
                                step.why().arithmetic())))
                .toList();
    }

    private static DeadlineChange clear(String pathway, String step) {
        return new DeadlineChange.Clear(name(pathway, step));
    }

    private static String name(String pathway, String step) {
        return pathway + BETWEEN + step;
    }
}
