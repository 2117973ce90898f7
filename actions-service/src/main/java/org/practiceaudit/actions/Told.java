package org.practiceaudit.actions;

import java.time.Instant;
import java.time.LocalDate;
import org.practiceaudit.programme.WorkingDays;

/** How what is recorded by the day is told to others as an instant. */
public final class Told {
    private Told() {}

    /** Within the London day on which it was done and not after it was recorded; so that it is in time when the day was. */
    public static Instant onThatDay(LocalDate doneOn, Instant recorded) {
        var lastOfDay = WorkingDays.endOfDay(doneOn).minusSeconds(1);
        return lastOfDay.isBefore(recorded) ? lastOfDay : recorded;
    }
}
