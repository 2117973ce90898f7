package org.practiceaudit.programme;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When something is due and when it counts as missed.
 *
 * @param due the date it is due
 * @param missedAt first instant at which it is missed: the start of the day after the last day allowed, in London
 * @param counted why the due date is what it is
 * @param grace why the last day allowed is later than the due date, or the same as {@code counted}
 */
public record Deadline(LocalDate due, Instant missedAt, Counted counted, Counted grace) {

    static Deadline by(Counted counted) {
        return new Deadline(counted.date(), WorkingDays.endOfDay(counted.date()), counted, counted);
    }

    /** "After N weeks or months": missed five working days later. */
    static Deadline after(Counted counted, WorkingDays days) {
        var grace = days.withinWorkingDays(counted.date(), Clock.GRACE_WORKING_DAYS);
        return new Deadline(counted.date(), WorkingDays.endOfDay(grace.date()), counted, grace);
    }

    /** The arithmetic in words: the calendar's part of why this is due. */
    public String explain() {
        return grace.equals(counted) ? counted.explain() : counted.explain() + "; then " + grace.explain();
    }
}
