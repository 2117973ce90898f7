package org.practiceaudit.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockTest {

    private static final WorkingDays DAYS = WorkingDays.englandAndWales();

    @ParameterizedTest
    @CsvSource({
        "within-working-days, 5, 2026-09-08, 2026-09-08T23:00:00Z",
        "within-days, 4, 2026-09-05, 2026-09-05T23:00:00Z",
        "within-weeks, 6, 2026-10-13, 2026-10-13T23:00:00Z",
        "within-months, 2, 2026-10-30, 2026-10-31T00:00:00Z", // 1 November is a Sunday; the clocks have gone back
        "after-weeks, 6, 2026-10-13, 2026-10-20T23:00:00Z",
        "after-months, 4, 2027-01-04, 2027-01-12T00:00:00Z", // 1 January is a bank holiday
        "weekly, 1, 2026-09-08, 2026-09-08T23:00:00Z",
        "by-last-working-day-of-month, 1, 2026-09-30, 2026-09-30T23:00:00Z"
    })
    void everyKindOfClockHasItsDeadline(String kind, int count, LocalDate due, Instant missedAt) {
        var deadline = new Clock(Coded.of(Clock.Kind.class, kind), count, Clock.TRIGGER)
                .deadline(LocalDate.of(2026, 9, 1), DAYS);
        assertEquals(due, deadline.due());
        assertEquals(missedAt, deadline.missedAt());
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-05, 2027-01-29", // the month ends on a Sunday
        "2027-05-03, 2027-05-28", // 31 May is a bank holiday
        "2027-05-28, 2027-05-28", // the last working day itself
        "2027-05-29, 2027-06-01" // after it: the next working day
    })
    void th15TheMonthsLastWorkingDayIsNeverBeforeWhatItCountsFrom(LocalDate from, LocalDate due) {
        var clock = new Clock(Clock.Kind.BY_LAST_WORKING_DAY_OF_MONTH, 1, Clock.SUBMITTED);
        assertEquals(due, clock.deadline(from, DAYS).due());
    }

    @Test
    void aWeeklyClockGoesOn() {
        var weekly = new Clock(Clock.Kind.WEEKLY, 1, "first-uopp");
        assertEquals(
                LocalDate.of(2026, 9, 22),
                weekly.deadline(LocalDate.of(2026, 9, 1), 3, DAYS).due());
    }

    @Test
    void onlyAWeeklyClockHasASecondDeadline() {
        var once = new Clock(Clock.Kind.WITHIN_DAYS, 3, Clock.TRIGGER);
        assertThrows(IllegalArgumentException.class, () -> once.deadline(LocalDate.of(2026, 9, 1), 2, DAYS));
        assertThrows(IllegalArgumentException.class, () -> once.deadline(LocalDate.of(2026, 9, 1), 0, DAYS));
    }

    @Test
    void aDeadlineExplainsItsArithmetic() {
        var clock = new Clock(Clock.Kind.WITHIN_WORKING_DAYS, 1, Clock.TRIGGER);
        assertEquals(
                "within 1 working day of Fri 4 Sep 2026: Mon 7 Sep 2026; not counted: Sat 5 Sep 2026 (weekend), "
                        + "Sun 6 Sep 2026 (weekend)",
                clock.deadline(LocalDate.of(2026, 9, 4), DAYS).explain());
    }

    @Test
    void aDeadlineWithGraceExplainsBoth() {
        var clock = new Clock(Clock.Kind.AFTER_WEEKS, 1, Clock.TRIGGER);
        assertEquals(
                "1 week after Tue 1 Sep 2026: Tue 8 Sep 2026; then within 5 working days of Tue 8 Sep 2026: "
                        + "Tue 15 Sep 2026; not counted: Sat 12 Sep 2026 (weekend), Sun 13 Sep 2026 (weekend)",
                clock.deadline(LocalDate.of(2026, 9, 1), DAYS).explain());
    }

    @Test
    void aClockThatCannotRunIsRefused() {
        var refused = assertThrows(InvalidPart.class, () -> new Clock(Clock.Kind.WEEKLY, 2, "The Trigger"));
        assertEquals(
                "count is 2; it counts the month itself, which is 1",
                assertThrows(
                                InvalidPart.class,
                                () -> new Clock(Clock.Kind.BY_LAST_WORKING_DAY_OF_MONTH, 2, Clock.SUBMITTED))
                        .getMessage());
        assertEquals(
                "count is 2; a weekly clock counts 1. after is 'The Trigger'; use small letters, digits and single "
                        + "hyphens, such as management-oversight",
                refused.getMessage());
    }
}
