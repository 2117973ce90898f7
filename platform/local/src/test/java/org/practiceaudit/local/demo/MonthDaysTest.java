package org.practiceaudit.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class MonthDaysTest {
    private final MonthDays days = new MonthDays(YearMonth.of(2026, 8));

    @Test
    void countsWorkingDaysOfTheMonthAndAfterIt() {
        assertEquals(LocalDate.of(2026, 8, 3), days.first());
        assertEquals(LocalDate.of(2026, 8, 11), days.working(7));
        // The 31st is the summer bank holiday.
        assertEquals(LocalDate.of(2026, 8, 28), days.lastWorking());
        assertEquals(LocalDate.of(2026, 9, 3), days.after(3));
        assertEquals(LocalDate.of(2026, 8, 31), days.auditsDueOn());
    }
}
