package org.practiceaudit.actions.pathways;

import java.time.Instant;
import java.time.LocalDate;
import org.practiceaudit.programme.Pathway;
import org.practiceaudit.programme.Role;

/**
 * A step of a pathway with its date and why it is that.
 *
 * @param key the step's code; with {@code --2} for the second time of a weekly one, and so on
 * @param nth which time of a weekly step, else 1
 * @param responsible staff id of who has to act
 * @param from the London day that its clock counts from
 * @param dueOn the day it is due
 * @param dueAt the first instant that is too late
 */
public record Step(
        String key,
        String code,
        int nth,
        Role role,
        String responsible,
        LocalDate from,
        LocalDate dueOn,
        Instant dueAt,
        Why why) {
    /**
     * @param trigger what started the clock
     * @param arithmetic how the date was counted, the skipped days named
     */
    public record Why(String rule, String trigger, String arithmetic, String programme, int programmeVersion) {}

    /** The same step, for another person to do. */
    Step by(String staff) {
        return new Step(key, code, nth, role, staff, from, dueOn, dueAt, why);
    }

    /** The round of the pathway that it belongs to. */
    int round() {
        return Pathway.roundOf(key);
    }
}
