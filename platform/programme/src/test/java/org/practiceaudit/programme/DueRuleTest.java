package org.practiceaudit.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueRuleTest {

    private static final WorkingDays DAYS = WorkingDays.englandAndWales();

    @ParameterizedTest
    @CsvSource({
        "2026-09, 2026-09-01, 2026-09-30, 2026-09-30, 2026-09-23",
        "2027-01, 2027-01-04, 2027-01-29, 2027-01-31, 2027-01-22", // begins with a bank holiday, ends on a Sunday
        "2027-05, 2027-05-04, 2027-05-28, 2027-05-31, 2027-05-21", // 31 May is a bank holiday
        "2026-12, 2026-12-01, 2026-12-31, 2026-12-31, 2026-12-22" // Christmas lies between
    })
    void eachRuleNamesItsDay(
            YearMonth month, LocalDate first, LocalDate last, LocalDate lastDay, LocalDate fiveBefore) {
        assertEquals(
                first, DueRule.FIRST_WORKING_DAY_OF_MONTH.dueOn(month, DAYS).date());
        assertEquals(last, DueRule.LAST_WORKING_DAY_OF_MONTH.dueOn(month, DAYS).date());
        assertEquals(lastDay, DueRule.LAST_DAY_OF_MONTH.dueOn(month, DAYS).date());
        assertEquals(
                fiveBefore,
                DueRule.FIVE_WORKING_DAYS_BEFORE_LAST_WORKING_DAY_OF_MONTH
                        .dueOn(month, DAYS)
                        .date());
    }

    @Test
    void fiveWorkingDaysBeforeLeaveFiveWorkingDaysForModeration() {
        Stream.iterate(YearMonth.of(2026, 1), month -> month.plusMonths(1))
                .limit(120)
                .forEach(month -> {
                    LocalDate due = DueRule.FIVE_WORKING_DAYS_BEFORE_LAST_WORKING_DAY_OF_MONTH
                            .dueOn(month, DAYS)
                            .date();
                    assertEquals(
                            DAYS.lastWorkingDayOf(month).date(),
                            DAYS.withinWorkingDays(due, 5).date(),
                            month::toString);
                });
    }
}
