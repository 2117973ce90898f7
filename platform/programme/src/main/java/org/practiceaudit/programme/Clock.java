package org.practiceaudit.programme;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A clock of the policy: how long something may take, and what it counts from.
 *
 * @param count how many units of {@code kind}
 * @param after code of what it counts from: {@link #TRIGGER}, {@link #SUBMITTED} or an earlier step
 */
public record Clock(Kind kind, int count, String after) {

    /** The moment the pathway's trigger came true. */
    public static final String TRIGGER = "trigger";

    /** The audit's submission. */
    public static final String SUBMITTED = "submitted";

    /** "After N weeks or months" counts as missed so many working days later. */
    static final int GRACE_WORKING_DAYS = 5;

    /** Units and direction, as in "Counting time" of the programmes page. */
    public enum Kind implements Coded {
        WITHIN_WORKING_DAYS,
        WITHIN_DAYS,
        WITHIN_WEEKS,
        WITHIN_MONTHS,
        AFTER_WEEKS,
        AFTER_MONTHS,
        /** Every seventh day, {@code count} being 1, until the pathway closes. */
        WEEKLY,
        /** Of the month of what it counts from, {@code count} being 1. */
        BY_LAST_WORKING_DAY_OF_MONTH
    }

    public Clock {
        new Checks()
                .range("count", count, 1, 366)
                .that(kind != Kind.WEEKLY || count == 1, "count", "is " + count, "a weekly clock counts 1")
                .that(
                        kind != Kind.BY_LAST_WORKING_DAY_OF_MONTH || count == 1,
                        "count",
                        "is " + count,
                        "it counts the month itself, which is 1")
                .code("after", after)
                .orThrow();
    }

    /** When it is due, counted from this date in London; the first time for a weekly clock. */
    public Deadline deadline(LocalDate from, WorkingDays days) {
        return deadline(from, 1, days);
    }

    /**
     * The n-th deadline of a weekly clock; others have only the first.
     *
     * @throws IllegalArgumentException when {@code nth} is below 1, or above 1 for a clock that is not weekly
     */
    public Deadline deadline(LocalDate from, int nth, WorkingDays days) {
        if (nth < 1 || nth > 1 && kind != Kind.WEEKLY) {
            throw new IllegalArgumentException("no deadline number " + nth + " of " + this);
        }
        return switch (kind) {
            case WITHIN_WORKING_DAYS -> Deadline.by(days.withinWorkingDays(from, count));
            case WITHIN_DAYS -> Deadline.by(days.withinDays(from, count));
            case WITHIN_WEEKS -> Deadline.by(days.withinWeeks(from, count));
            case WITHIN_MONTHS -> Deadline.by(days.withinMonths(from, count));
            case AFTER_WEEKS -> Deadline.after(days.afterWeeks(from, count), days);
            case AFTER_MONTHS -> Deadline.after(days.afterMonths(from, count), days);
            case BY_LAST_WORKING_DAY_OF_MONTH -> byLastWorkingDay(from, days);
            case WEEKLY -> Deadline.by(days.weekly(from, nth));
        };
    }

    /** From a month's closing weekend on its last working day is past: then the next working day. */
    private static Deadline byLastWorkingDay(LocalDate from, WorkingDays days) {
        var last = days.lastWorkingDayOf(YearMonth.from(from));
        return Deadline.by(last.date().isBefore(from) ? days.withinWorkingDays(from, 1) : last);
    }
}
