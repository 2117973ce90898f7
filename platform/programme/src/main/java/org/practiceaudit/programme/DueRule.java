package org.practiceaudit.programme;

import java.time.YearMonth;

/** A day of a cycle's first month, exactly as its name says. */
public enum DueRule implements Coded {
    FIRST_WORKING_DAY_OF_MONTH,
    LAST_WORKING_DAY_OF_MONTH,
    /** May be a day on which nobody works. */
    LAST_DAY_OF_MONTH,
    /** Leaves five working days for what must follow by the last working day of the month. */
    FIVE_WORKING_DAYS_BEFORE_LAST_WORKING_DAY_OF_MONTH;

    /** The day meant, with the days passed over to find it. */
    public Counted dueOn(YearMonth month, WorkingDays days) {
        return switch (this) {
            case FIRST_WORKING_DAY_OF_MONTH -> days.firstWorkingDayOf(month);
            case LAST_WORKING_DAY_OF_MONTH -> days.lastWorkingDayOf(month);
            case LAST_DAY_OF_MONTH -> days.lastDayOf(month);
            case FIVE_WORKING_DAYS_BEFORE_LAST_WORKING_DAY_OF_MONTH ->
                days.workingDaysBefore(days.lastWorkingDayOf(month).date(), 5);
        };
    }
}
