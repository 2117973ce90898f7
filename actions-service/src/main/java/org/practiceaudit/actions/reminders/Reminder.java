package org.practiceaudit.actions.reminders;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody will be reminded of something.
 *
 * @param fact code of which of the programme's reminders it is
 * @param subject what is due: an audit, a moderation, an action, a pathway, or the cycle that ends
 * @param step key of a pathway's step, else empty
 * @param dueOn last day in time
 * @param at business time of the reminder
 * @param rule that asks for it
 * @param why how its time was counted
 */
record Reminder(String fact, String subject, String step, LocalDate dueOn, Instant at, String rule, String why) {
    /** The name of its clock. */
    String name() {
        return name(fact, subject, step);
    }

    static String name(String fact, String subject, String step) {
        return fact + "/" + subject + "/" + step;
    }

    boolean isOf(String kind, String thing) {
        return fact.equals(kind) && subject.equals(thing);
    }
}
