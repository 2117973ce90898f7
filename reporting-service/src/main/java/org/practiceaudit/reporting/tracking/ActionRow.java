package org.practiceaudit.reporting.tracking;

import java.time.LocalDate;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.reporting.facts.StreamFacts.Action;

/**
 * How far one action is (BR-13).
 *
 * @param audit the audit, or the meeting or plan that it belongs to
 * @param daysLate calendar days past its due day, up to its owner's saying that it is done or else the day of the report; 0 in
 *     time, and for one that need not be done any more
 * @param overdue it fell overdue by the clock, and is neither closed nor dropped
 */
public record ActionRow(
        String action,
        String audit,
        String cycle,
        String source,
        String theme,
        String service,
        String team,
        String owner,
        Action.Standing standing,
        LocalDate dueOn,
        long daysLate,
        boolean overdue) {
    /** @param day on which the report holds */
    static ActionRow of(String cycle, Action action, LocalDate day) {
        return new ActionRow(
                action.action(),
                action.audit(),
                cycle,
                action.source(),
                action.theme(),
                action.service(),
                action.team(),
                action.owner(),
                action.standing(),
                action.dueOn(),
                daysLate(action, day),
                action.stillOverdue());
    }

    private static long daysLate(Action action, LocalDate day) {
        return switch (action.standing()) {
            case OPEN -> AuditRow.late(action.dueOn(), day);
            case COMPLETED, CLOSED -> done(action);
            case CANCELLED, REPLACED -> 0;
        };
    }

    private static long done(Action action) {
        var at = action.completedAt() == null ? action.closedAt() : action.completedAt();
        return at == null ? 0 : AuditRow.late(action.dueOn(), WorkingDays.dateOf(at));
    }
}
