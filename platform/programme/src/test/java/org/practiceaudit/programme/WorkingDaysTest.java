package org.practiceaudit.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceaudit.programme.Counted.Reason;
import org.practiceaudit.programme.Counted.Skipped;

/** "Counting time" of the programmes page, by tables. */
class WorkingDaysTest {

    private static final WorkingDays DAYS = WorkingDays.englandAndWales();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020 05-08",
                "2022 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
                "2026 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
                "2027 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
                "2028 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"
            })
    void bankHolidaysAreThoseOfEnglandAndWales(String published) {
        String year = published.substring(0, 4);
        var expected = Stream.of(published.substring(5).split(" "))
                .map(day -> date(year + "-" + day))
                .toList();
        var found = date(year + "-01-01")
                .datesUntil(date(year + "-12-31").plusDays(1))
                .filter(day -> DAYS.whyNot(day).stream().anyMatch(why -> why.reason() == Reason.BANK_HOLIDAY))
                .toList();
        if (year.equals("2020")) { // the moved early May holiday only
            assertTrue(found.containsAll(expected) && !found.contains(date("2020-05-04")));
        } else {
            assertEquals(expected, found);
        }
    }

    @Test
    void aSubstituteDayIsNamedAsOne() {
        assertEquals(
                new Skipped(date("2026-12-28"), Reason.BANK_HOLIDAY, "Boxing Day, substitute day"),
                DAYS.whyNot(date("2026-12-28")).orElseThrow());
        assertEquals(
                "Good Friday", DAYS.whyNot(date("2026-04-03")).orElseThrow().name());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-01, 5, 2026-09-08", // Tuesday to Tuesday
        "2026-09-04, 1, 2026-09-07", // over a weekend
        "2026-09-05, 1, 2026-09-07", // from a Saturday
        "2026-12-24, 2, 2026-12-30", // Christmas, and Boxing Day's substitute
        "2026-12-23, 5, 2027-01-04", // over New Year
        "2027-12-24, 1, 2027-12-29", // both substitutes
        "2026-04-02, 1, 2026-04-07", // Easter
        "2028-02-28, 1, 2028-02-29", // leap day
        "2027-02-26, 1, 2027-03-01"
    })
    void withinNWorkingDaysDoesNotCountTheDayItself(String from, int n, String due) {
        assertEquals(date(due), DAYS.withinWorkingDays(date(from), n).date());
    }

    @ParameterizedTest
    @CsvSource({"2026-09-04, 1, 2026-09-05", "2026-12-22, 3, 2026-12-25", "2028-02-28, 2, 2028-03-01"})
    void withinNDaysMayEndOnANonWorkingDay(String from, int n, String due) {
        assertEquals(date(due), DAYS.withinDays(date(from), n).date());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-13, 6, 2026-12-24", // 25 December, so the day before
        "2026-09-02, 6, 2026-10-14",
        "2026-09-05, 1, 2026-09-11", // a Saturday
        "2026-12-28, 1, 2027-01-04"
    })
    void withinNWeeksIsTheLastWorkingDayOnOrBefore(String from, int n, String due) {
        assertEquals(date(due), DAYS.withinWeeks(date(from), n).date());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-31, 2, 2026-10-30", // 31 October is a Saturday
        "2026-12-31, 2, 2027-02-26", // 28 February is a Sunday
        "2027-12-31, 2, 2028-02-29", // leap year
        "2026-10-31, 4, 2027-02-26"
    })
    void withinNMonthsClampsToTheMonthsEnd(String from, int n, String due) {
        assertEquals(date(due), DAYS.withinMonths(date(from), n).date());
    }

    @Test
    void withinIsNeverBeforeTheFirstWorkingDayAfter() {
        var closed = WorkingDays.with(List.of(new Closure(date("2026-08-03"), date("2026-08-14"), "move")));
        var counted = closed.withinWeeks(date("2026-08-03"), 1);
        assertEquals(date("2026-08-17"), counted.date());
        assertEquals(
                new Skipped(date("2026-08-04"), Reason.CLOSURE, "move"),
                counted.skipped().getFirst());
        // On the day itself there is no time left, so the first working day after it counts.
        var gap = WorkingDays.with(List.of(new Closure(date("2026-08-04"), date("2026-08-14"), "move")));
        assertEquals(date("2026-08-17"), gap.withinWeeks(date("2026-08-03"), 1).date());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-13, 6, 2026-12-29", "2026-09-05, 1, 2026-09-14", "2026-09-02, 4, 2026-09-30"})
    void afterNWeeksIsTheFirstWorkingDayOnOrAfter(String from, int n, String due) {
        assertEquals(date(due), DAYS.afterWeeks(date(from), n).date());
    }

    @ParameterizedTest
    @CsvSource({"2026-08-31, 2, 2026-11-02", "2026-12-31, 2, 2027-03-01", "2026-12-01, 4, 2027-04-01"})
    void afterNMonthsIsTheFirstWorkingDayOnOrAfter(String from, int n, String due) {
        assertEquals(date(due), DAYS.afterMonths(date(from), n).date());
    }

    @ParameterizedTest
    @CsvSource({"2026-09-01, 2, 2026-08-18", "2026-05-18, 2, 2026-05-01", "2027-01-08, 2, 2026-12-24"})
    void nWeeksBeforeIsTheLastWorkingDayOnOrBefore(String date, int n, String found) {
        assertEquals(date(found), DAYS.weeksBefore(date(date), n).date());
    }

    @Test
    void weeklyMovesEachSeventhDayWithoutDrifting() {
        var mondays = Stream.of(1, 2, 3, 4)
                .map(nth -> DAYS.weekly(date("2026-12-07"), nth).date())
                .toList();
        assertEquals(List.of(date("2026-12-14"), date("2026-12-21"), date("2026-12-29"), date("2027-01-04")), mondays);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-28, 2026-08-31, true", // clamped: 28 February is the same day six months back
        "2026-02-27, 2026-08-31, false",
        "2026-03-15, 2026-09-15, true",
        "2026-03-14, 2026-09-15, false"
    })
    void notWithinTheLastSixMonths(String audited, String today, boolean within) {
        assertEquals(within, WorkingDays.withinLastMonths(date(audited), 6, date(today)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08, 2026-08-03, 2026-08-28, 2026-08-31", // 31 August is a bank holiday
        "2027-01, 2027-01-04, 2027-01-29, 2027-01-31",
        "2028-02, 2028-02-01, 2028-02-29, 2028-02-29",
        "2026-12, 2026-12-01, 2026-12-31, 2026-12-31"
    })
    void daysOfTheMonthMeanWhatTheySay(YearMonth month, String first, String lastWorking, String last) {
        assertEquals(
                date(first),
                DueRule.FIRST_WORKING_DAY_OF_MONTH.dueOn(month, DAYS).date());
        assertEquals(
                date(lastWorking),
                DueRule.LAST_WORKING_DAY_OF_MONTH.dueOn(month, DAYS).date());
        assertEquals(date(last), DueRule.LAST_DAY_OF_MONTH.dueOn(month, DAYS).date());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15, 2026-01-16T00:00:00Z, 24",
        "2026-07-15, 2026-07-15T23:00:00Z, 24",
        "2026-03-29, 2026-03-29T23:00:00Z, 23", // clocks go forward
        "2026-10-25, 2026-10-26T00:00:00Z, 25" // and back
    })
    void theEndOfADayIsTheStartOfTheNextInLondon(String day, Instant end, int hours) {
        assertEquals(end, WorkingDays.endOfDay(date(day)));
        assertEquals(Duration.ofHours(hours), Duration.between(WorkingDays.startOfDay(date(day)), end));
        assertEquals(date(day), WorkingDays.dateOf(end.minusNanos(1)));
        assertEquals(date(day).plusDays(1), WorkingDays.dateOf(end));
    }

    @Test
    void lateEveningInSummerBelongsToTheNextLondonDay() {
        assertEquals(date("2026-07-02"), WorkingDays.dateOf(Instant.parse("2026-07-01T23:30:00Z")));
        assertEquals(date("2026-01-01"), WorkingDays.dateOf(Instant.parse("2026-01-01T23:30:00Z")));
    }

    @Test
    void closuresAreNotWorkingDays() {
        var closed = WorkingDays.with(List.of(new Closure(date("2026-12-29"), date("2026-12-31"), "winter closure")));
        assertEquals(
                date("2027-01-04"),
                closed.withinWorkingDays(date("2026-12-24"), 1).date());
        assertFalse(closed.isWorkingDay(date("2026-12-31")));
        assertEquals(date("2026-12-24"), closed.onOrBefore(date("2026-12-31")));
        assertEquals(date("2027-01-04"), closed.onOrAfter(date("2026-12-25")));
    }

    @Test
    void aCountExplainsItself() {
        assertEquals(
                "within 2 working days of Thu 24 Dec 2026: Wed 30 Dec 2026; not counted: Fri 25 Dec 2026 (Christmas), "
                        + "Sat 26 Dec 2026 (weekend), Sun 27 Dec 2026 (weekend), Mon 28 Dec 2026 (Boxing Day, "
                        + "substitute day)",
                DAYS.withinWorkingDays(date("2026-12-24"), 2).explain());
        assertEquals(
                "within 1 day of Tue 1 Sep 2026: Wed 2 Sep 2026",
                DAYS.withinDays(date("2026-09-01"), 1).explain());
    }

    @Test
    void nothingIsCountedBelowOne() {
        assertThrows(IllegalArgumentException.class, () -> DAYS.withinWorkingDays(date("2026-09-01"), 0));
    }

    private static LocalDate date(String iso) {
        return LocalDate.parse(iso);
    }
}
