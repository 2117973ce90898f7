package org.practiceaudit.moderation.meetings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.programme.Grade;

/**
 * A moderation meeting.
 *
 * @param agenda audits that it is to go over
 * @param left on the agenda and not come to, once it was held; they stay for the next
 * @param minutes left out until it was held
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeetingView(
        String meeting,
        String programme,
        String cycle,
        String state,
        LocalDate plannedFor,
        List<String> agenda,
        List<String> left,
        MinutesView minutes) {

    /** @param recordedBy staff id */
    record MinutesView(
            LocalDate heldOn,
            String chairedBy,
            List<String> attended,
            List<AuditGrade> discussed,
            List<String> themes,
            List<Minutes.PlannedAction> actionPlan,
            List<Minutes.ComingAudit> comingAudits,
            String recordedBy,
            Instant recordedAt) {}

    /** @param fromGrade the auditor's */
    record AuditGrade(String audit, Grade fromGrade, Grade toGrade, boolean changed) {}

    static MeetingView of(Meeting.Known state) {
        var planned = state.planned();
        return new MeetingView(
                planned.meeting(),
                planned.pin().programme(),
                planned.cycle(),
                state.code(),
                planned.plannedFor(),
                state.agenda(),
                state instanceof Meeting.Held held ? left(held) : null,
                state instanceof Meeting.Held held ? minutes(held.held()) : null);
    }

    private static List<String> left(Meeting.Held state) {
        var discussed = state.held().minutes().discussed().stream()
                .map(Minutes.Discussed::audit)
                .toList();
        return state.agenda().stream()
                .filter(audit -> !discussed.contains(audit))
                .toList();
    }

    private static MinutesView minutes(MeetingEvent.Held held) {
        var minutes = held.minutes();
        return new MinutesView(
                minutes.heldOn(),
                minutes.chairedBy(),
                minutes.attended(),
                minutes.discussed().stream()
                        .map(each -> new AuditGrade(each.audit(), each.from(), each.to(), each.changed()))
                        .toList(),
                minutes.themes(),
                minutes.plan(),
                minutes.coming(),
                held.by(),
                held.at());
    }
}
