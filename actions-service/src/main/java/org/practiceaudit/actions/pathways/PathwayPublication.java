package org.practiceaudit.actions.pathways;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.practiceaudit.actions.Told;
import org.practiceaudit.actions.pathways.AuditPathways.Watched;
import org.practiceaudit.contracts.PathwayEvent.MeetingHeld;
import org.practiceaudit.contracts.PathwayEvent.PathwayClosed;
import org.practiceaudit.contracts.PathwayEvent.PathwayOpened;
import org.practiceaudit.contracts.PathwayEvent.PathwayReplanned;
import org.practiceaudit.contracts.PathwayEvent.PathwayStepCompleted;
import org.practiceaudit.contracts.PathwayEvent.PathwayStepMissed;
import org.practiceaudit.contracts.PlannedStep;
import org.practiceaudit.contracts.PublicEvent;

/** What the others are told of the pathways of an audit. */
final class PathwayPublication {
    private static final String GRADE_CHANGED = "grade-changed";

    private PathwayPublication() {}

    static List<PublicEvent> of(PathwayEvent event, Watched after) {
        var watch = after.watch();
        return switch (event) {
            case PathwayEvent.AuditWatched _, PathwayEvent.GradeNoted _, PathwayEvent.WatchingStopped _ -> List.of();
            case PathwayEvent.Opened opened -> List.of(opened(opened, watch));
            case PathwayEvent.Replanned replanned ->
                List.of(replanned(after, replanned.pathway(), GRADE_CHANGED, replanned.at()));
            case PathwayEvent.StepsPlanned planned ->
                List.of(replanned(after, planned.pathway(), planned.reason(), planned.at()));
            case PathwayEvent.StepCompleted done ->
                List.of(new PathwayStepCompleted(
                        id(watch, done.pathway()),
                        watch.audit(),
                        done.step(),
                        Told.onThatDay(done.doneOn(), done.at()),
                        done.at(),
                        done.late()));
            case PathwayEvent.MeetingHeld held ->
                List.of(new MeetingHeld(
                        held.meeting(),
                        watch.audit(),
                        watch.child(),
                        id(watch, held.pathway()),
                        held.step(),
                        Told.onThatDay(held.heldOn(), held.at()),
                        held.chairedBy(),
                        held.attended()));
            case PathwayEvent.StepMissed(var pathway, var step, var dueAt) ->
                List.of(new PathwayStepMissed(id(watch, pathway), watch.audit(), step, dueAt));
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
