package org.practiceaudit.actions.pathways;

import static org.practiceaudit.actions.pathways.PathwayPublication.id;

import java.util.List;
import org.practiceaudit.actions.Told;
import org.practiceaudit.contracts.PathwayEvent.GradeRaised;
import org.practiceaudit.contracts.PathwayEvent.MeetingConvened;
import org.practiceaudit.contracts.PathwayEvent.MeetingHeld;
import org.practiceaudit.contracts.PathwayEvent.MeetingPlanAgreed;
import org.practiceaudit.contracts.PathwayEvent.ProgressReported;
import org.practiceaudit.contracts.PathwayEvent.ReAuditRequested;
import org.practiceaudit.contracts.PathwayEvent.ReAuditWithdrawn;
import org.practiceaudit.contracts.ProposedAction;
import org.practiceaudit.contracts.PublicEvent;

/** What the others are told of what comes about on a pathway beside its steps: never what was said or written. */
final class CoursePublication {
    private CoursePublication() {}

    static List<PublicEvent> of(PathwayEvent.OnTheWay event, Watch watch) {
        var pathway = id(watch, event.pathway());
        var audit = watch.audit();
        return switch (event) {
            case PathwayEvent.MeetingConvened it -> List.of(convened(it, watch));
            case PathwayEvent.MeetingHeld it -> List.of(held(it, watch));
            case PathwayEvent.PlanAgreed it -> List.of(agreed(it, watch));
            case PathwayEvent.ProgressReported it ->
                List.of(new ProgressReported(it.report(), pathway, audit, it.progress(), it.by(), it.at(), it.to()));
            case PathwayEvent.GradeRaised it ->
                List.of(new GradeRaised(
                        pathway, audit, it.evidence(), it.from().code(), it.to().code(), it.by(), it.at()));
            case PathwayEvent.ReAuditAsked it -> List.of(asked(it, watch));
            case PathwayEvent.ReAuditWithdrawn it ->
                List.of(new ReAuditWithdrawn(it.request(), pathway, audit, it.activity(), it.reason(), it.at()));
            case PathwayEvent.MeetingNotHeld _, PathwayEvent.AbsenceExplained _, PathwayEvent.ReAuditAllocated _ ->
                List.of();
        };
    }

    private static MeetingConvened convened(PathwayEvent.MeetingConvened it, Watch watch) {
        return new MeetingConvened(
                it.meeting(),
                watch.audit(),
                watch.child(),
                id(watch, it.pathway()),
                it.step(),
                it.meetsOn(),
                it.convenedBy(),
                it.at(),
                it.invited());
    }

    private static MeetingHeld held(PathwayEvent.MeetingHeld it, Watch watch) {
        return new MeetingHeld(
                it.meeting(),
                watch.audit(),
                watch.child(),
                id(watch, it.pathway()),
                it.step(),
                Told.onThatDay(it.heldOn(), it.at()),
                it.chairedBy(),
                it.attended());
    }

    private static MeetingPlanAgreed agreed(PathwayEvent.PlanAgreed it, Watch watch) {
        return new MeetingPlanAgreed(
                id(watch, it.pathway()),
                watch.audit(),
                watch.child(),
                it.step(),
                it.at(),
                it.lines().stream().map(CoursePublication::proposed).toList());
    }

    private static ReAuditRequested asked(PathwayEvent.ReAuditAsked it, Watch watch) {
        return new ReAuditRequested(
                it.request(),
                id(watch, it.pathway()),
                watch.audit(),
                watch.child(),
                it.activity(),
                it.pathway(),
                it.dueOn(),
                it.at());
    }

    private static ProposedAction proposed(PlanLine line) {
        return new ProposedAction(line.action(), null, line.owner(), line.dueOn(), line.theme(), null);
    }
}
