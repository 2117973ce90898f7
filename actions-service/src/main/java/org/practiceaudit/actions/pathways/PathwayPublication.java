package org.practiceaudit.actions.pathways;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.practiceaudit.actions.Told;
import org.practiceaudit.actions.pathways.AuditPathways.Watched;
import org.practiceaudit.contracts.PathwayEvent.PathwayClosed;
import org.practiceaudit.contracts.PathwayEvent.PathwayEscalated;
import org.practiceaudit.contracts.PathwayEvent.PathwayOpened;
import org.practiceaudit.contracts.PathwayEvent.PathwayReplanned;
import org.practiceaudit.contracts.PathwayEvent.PathwayStepCompleted;
import org.practiceaudit.contracts.PathwayEvent.PathwayStepMissed;
import org.practiceaudit.contracts.PlannedStep;
import org.practiceaudit.contracts.PublicEvent;

/** What the others are told of the pathways of an audit. */
final class PathwayPublication {
    private static final String GRADE_CHANGED = "grade-changed";
    private static final String HANDED_OVER = "handed-over";
    private static final String STILL_BELOW = "still-below";
    private static final String SENT_BACK = "sent-back";
    private static final String NOT_IMPROVED = "not-improved";

    private PathwayPublication() {}

    static List<PublicEvent> of(PathwayEvent event, Watched after) {
        var watch = after.watch();
        return switch (event) {
            case PathwayEvent.AuditWatched _,
                    PathwayEvent.GradeNoted _,
                    PathwayEvent.ReAuditGraded _,
                    PathwayEvent.ReAuditEnded _,
                    PathwayEvent.ClosuresAdded _,
                    PathwayEvent.WatchingStopped _ -> List.of();
            case PathwayEvent.HandedOver(var people, var at) -> handedOver(after, people.keySet(), at);
            case PathwayEvent.Opened opened -> List.of(opened(opened, watch));
            case PathwayEvent.Replanned it -> List.of(replanned(after, it.pathway(), GRADE_CHANGED, it.at()));
            case PathwayEvent.StepsPlanned it -> List.of(replanned(after, it.pathway(), it.reason(), it.at()));
            case PathwayEvent.RoundBegan it -> List.of(replanned(after, it.pathway(), STILL_BELOW, it.at()));
            case PathwayEvent.SentBack it -> List.of(replanned(after, it.pathway(), SENT_BACK, it.at()));
            case PathwayEvent.EscalationSpared(var pathway, var _, var at) ->
                List.of(replanned(after, pathway, ReAuditResults.IMPROVED, at));
            case PathwayEvent.StepCompleted done ->
                List.of(new PathwayStepCompleted(
                        id(watch, done.pathway()),
                        watch.audit(),
                        done.step(),
                        Told.onThatDay(done.doneOn(), done.at()),
                        done.at(),
                        done.late()));
            case PathwayEvent.StepMissed(var pathway, var step, var dueAt) ->
                List.of(new PathwayStepMissed(id(watch, pathway), watch.audit(), step, dueAt));
            case PathwayEvent.Escalated it ->
                List.of(new PathwayEscalated(
                        id(watch, it.pathway()), watch.audit(), it.to().code(), NOT_IMPROVED, it.at(), it.told()));
            case PathwayEvent.OnTheWay along -> CoursePublication.of(along, watch);
            case PathwayEvent.Closed(var pathway, var reason, var at) ->
                List.of(new PathwayClosed(id(watch, pathway), watch.audit(), reason, at));
        };
    }

    /** An audit may have several pathways, in turn or at once: the id names both. */
    static String id(Watch watch, String pathway) {
        return watch.audit() + "." + pathway;
    }

    private static PublicEvent opened(PathwayEvent.Opened opened, Watch watch) {
        return new PathwayOpened(
                id(watch, opened.pathway()),
                watch.audit(),
                watch.child(),
                opened.pathway(),
                opened.trigger().grade().code(),
                opened.trigger().source().told(),
                opened.at(),
                steps(opened.steps()));
    }

    /** The open pathways in which one of these roles has something to do. */
    private static List<PublicEvent> handedOver(Watched after, Set<String> roles, Instant at) {
        return after.runs().keySet().stream()
                .filter(pathway -> after.open(pathway).stream()
                        .flatMap(plan -> plan.due().stream())
                        .anyMatch(step -> roles.contains(step.role().code())))
                .map(pathway -> replanned(after, pathway, HANDED_OVER, at))
                .toList();
    }

    /** All that is now due, also what keeps its date. */
    private static PublicEvent replanned(Watched after, String pathway, String why, Instant at) {
        return new PathwayReplanned(
                id(after.watch(), pathway),
                after.watch().audit(),
                why,
                at,
                steps(after.runs().get(pathway).plan().due()));
    }

    private static List<PlannedStep> steps(List<Step> steps) {
        return steps.stream()
                .sorted(Comparator.comparing(Step::dueAt))
                .map(step -> new PlannedStep(
                        step.key(),
                        step.why().rule(),
                        step.role().code(),
                        step.responsible(),
                        step.dueAt(),
                        step.dueOn(),
                        step.why().trigger(),
                        step.why().arithmetic()))
                .toList();
    }
}
