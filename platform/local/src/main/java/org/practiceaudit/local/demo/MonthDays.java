package org.practiceaudit.local.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import org.practiceaudit.programme.WorkingDays;

/** The working days of the cycle's month and of the days after it. */
record MonthDays(YearMonth month) {
    private static final WorkingDays CALENDAR = WorkingDays.englandAndWales();

    LocalDate first() {
        return CALENDAR.firstWorkingDayOf(month).date();
    }

    /** The nth working day, from 1. */
    LocalDate working(int nth) {
        return CALENDAR.withinWorkingDays(month.atDay(1).minusDays(1), nth).date();
    }

    LocalDate lastWorking() {
        return CALENDAR.lastWorkingDayOf(month).date();
    }

    /** The nth working day after the month. */
    LocalDate after(int nth) {
        return CALENDAR.withinWorkingDays(month.atEndOfMonth(), nth).date();
    }

    /** BR-05. */
    LocalDate auditsDueOn() {
        return month.atEndOfMonth();
    }
}
