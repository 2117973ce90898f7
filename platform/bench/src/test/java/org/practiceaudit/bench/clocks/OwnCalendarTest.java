package org.practiceaudit.bench.clocks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked out by hand from the words of the programmes page and a calendar on the wall. */
class OwnCalendarTest {
    @ParameterizedTest
    @CsvSource({
        // Friday before the late August bank holiday: the next working day is Tuesday.
        "within-working-days, 1, 2026-08-28, 1, 2026-09-01, 2026-09-01T23:00:00Z",
        // Over Christmas: Thursday 24 December, then 29, 30, 31 December, 4 January.
        "within-working-days, 5, 2026-12-23, 1, 2027-01-04, 2027-01-05T00:00:00Z",
        // Calendar days may end on a Sunday, here the one on which the clocks go forward.
        "within-days, 2, 2027-03-26, 1, 2027-03-28, 2027-03-28T23:00:00Z",
        // Six weeks on is Easter Monday: the last working day before it is Maundy Thursday.
        "within-weeks, 6, 2027-02-15, 1, 2027-03-25, 2027-03-26T00:00:00Z",
        // 31 August plus two months is 31 October, a Saturday; the clocks have gone back.
        "within-months, 2, 2026-08-31, 1, 2026-10-30, 2026-10-31T00:00:00Z",
        // 31 December plus two months is the last day of February, a Sunday.
        "within-months, 2, 2026-12-31, 1, 2027-02-26, 2027-02-27T00:00:00Z",
        // Four weeks after 30 November is 28 December, a holiday: the 29th; five working days later is 6 January.
        "after-weeks, 4, 2026-11-30, 1, 2026-12-29, 2027-01-07T00:00:00Z",
        // Four months after 1 September is New Year's Day: Monday the 4th; five working days later is the 11th.
        "after-months, 4, 2026-09-01, 1, 2027-01-04, 2027-01-12T00:00:00Z",
        // Every seventh day, each moved on its own: the third from 12 March is Good Friday's week after.
        "weekly, 1, 2027-03-12, 2, 2027-03-30, 2027-03-30T23:00:00Z",
        "weekly, 1, 2027-03-12, 3, 2027-04-02, 2027-04-02T23:00:00Z"
    })
    void countsAsTheProgrammesPageSays(
            String kind, int count, LocalDate from, int nth, LocalDate on, Instant missedAt) {
        assertEquals(new OwnCalendar.Due(on, missedAt), OwnCalendar.due(kind, count, from, nth));
    }

    @Test
    void aDayThatTheUtcClockHasNotReachedBelongsToLondon() {
        assertEquals(LocalDate.of(2026, 9, 2), OwnCalendar.dayOf(Instant.parse("2026-09-01T23:30:00Z")));
    }
}
