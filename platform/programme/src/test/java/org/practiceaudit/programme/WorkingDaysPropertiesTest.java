package org.practiceaudit.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of "Counting time" for any date, count and closures; seeds are fixed, so a failure repeats. */
class WorkingDaysPropertiesTest {

    private static final int ROUNDS = 3_000;
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    /** A random case: closures, a date and a count. */
    private record Case(WorkingDays days, LocalDate from, int n) {

        static Stream<Case> random(long seed) {
            var random = new Random(seed);
            return Stream.generate(() -> {
                        LocalDate from = FIRST.plusDays(random.nextInt(20 * 365));
                        var closures = new ArrayList<Closure>();
                        for (int i = random.nextInt(4); i > 0; i--) {
                            LocalDate start = from.plusDays(random.nextInt(60) - 20);
                            closures.add(new Closure(start, start.plusDays(random.nextInt(12)), "closure"));
                        }
                        return new Case(WorkingDays.with(closures), from, 1 + random.nextInt(12));
                    })
                    .limit(ROUNDS);
        }

        long workingDaysAfterUntil(LocalDate last) {
            return from.plusDays(1)
                    .datesUntil(last.plusDays(1))
                    .filter(days::isWorkingDay)
                    .count();
        }
    }

    @Test
    void withinNWorkingDaysLeavesExactlyNWorkingDays() {
        Case.random(1).forEach(each -> {
            var counted = each.days().withinWorkingDays(each.from(), each.n());
            assertTrue(each.days().isWorkingDay(counted.date()), each::toString);
            assertEquals(each.n(), each.workingDaysAfterUntil(counted.date()), each::toString);
            // Counted and skipped days are all the days there are.
            long days = counted.date().toEpochDay() - each.from().toEpochDay();
            assertEquals(days, each.n() + counted.skipped().size(), each::toString);
        });
    }

    @Test
    void oneMoreWorkingDayIsAlwaysLater() {
        Case.random(2).forEach(each -> {
            var first = each.days().withinWorkingDays(each.from(), each.n()).date();
            assertEquals(
                    each.days().withinWorkingDays(first, 1).date(),
                    each.days().withinWorkingDays(each.from(), each.n() + 1).date());
        });
    }

    @Test
    void withinWeeksAndMonthsIsTheLatestWorkingDayThatFits() {
        Case.random(3).forEach(each -> {
            latestFitting(each, each.from().plusWeeks(each.n()), each.days()::withinWeeks);
            latestFitting(each, each.from().plusMonths(each.n()), each.days()::withinMonths);
        });
    }

    private static void latestFitting(Case each, LocalDate target, BiFunction<LocalDate, Integer, Counted> within) {
        LocalDate due = within.apply(each.from(), each.n()).date();
        assertTrue(each.days().isWorkingDay(due), each::toString);
        assertTrue(due.isAfter(each.from()), each::toString);
        if (due.isAfter(target)) {
            assertEquals(1, each.workingDaysAfterUntil(due), each::toString);
        } else {
            assertTrue(due.plusDays(1).datesUntil(target.plusDays(1)).noneMatch(each.days()::isWorkingDay));
        }
    }

    @Test
    void afterWeeksAndMonthsIsTheEarliestWorkingDayNotBefore() {
        Case.random(4).forEach(each -> {
            earliest(each, each.from().plusWeeks(each.n()), each.days().afterWeeks(each.from(), each.n()));
            earliest(each, each.from().plusMonths(each.n()), each.days().afterMonths(each.from(), each.n()));
            earliest(each, each.from().plusWeeks(each.n()), each.days().weekly(each.from(), each.n()));
        });
    }

    private static void earliest(Case each, LocalDate target, Counted counted) {
        assertTrue(each.days().isWorkingDay(counted.date()), each::toString);
        assertFalse(counted.date().isBefore(target), each::toString);
        assertEquals(
                target.datesUntil(counted.date()).toList(),
                counted.skipped().stream().map(Counted.Skipped::date).toList());
    }

    @Test
    void weeksBeforeIsAWorkingDayWithNoneBetweenItAndTheDate() {
        Case.random(5).forEach(each -> {
            LocalDate found = each.days().weeksBefore(each.from(), each.n()).date();
            LocalDate target = each.from().minusWeeks(each.n());
            assertTrue(each.days().isWorkingDay(found) && !found.isAfter(target), each::toString);
            assertTrue(found.plusDays(1).datesUntil(target.plusDays(1)).noneMatch(each.days()::isWorkingDay));
        });
    }

    @Test
    void workingDaysBeforeUndoesWithinWorkingDays() {
        Case.random(8).forEach(each -> {
            var days = each.days();
            LocalDate from = days.onOrAfter(each.from());
            LocalDate later = days.withinWorkingDays(from, each.n()).date();
            assertEquals(from, days.workingDaysBefore(later, each.n()).date(), each::toString);
            LocalDate earlier = days.workingDaysBefore(from, each.n()).date();
            assertEquals(from, days.withinWorkingDays(earlier, each.n()).date(), each::toString);
        });
    }

    @Test
    void nWorkingDaysBeforeLeavesExactlyNWorkingDays() {
        Case.random(9).forEach(each -> {
            var counted = each.days().workingDaysBefore(each.from(), each.n());
            assertTrue(each.days().isWorkingDay(counted.date()), each::toString);
            assertEquals(
                    each.n(),
                    counted.date()
                            .datesUntil(each.from())
                            .filter(each.days()::isWorkingDay)
                            .count(),
                    each::toString);
            long days = each.from().toEpochDay() - counted.date().toEpochDay();
            assertEquals(days, each.n() + counted.skipped().size(), each::toString);
        });
    }

    @Test
    void everyInstantBelongsToTheDayItLiesIn() {
        var random = new Random(6);
        for (int round = 0; round < ROUNDS; round++) {
            Instant instant = WorkingDays.startOfDay(FIRST).plusSeconds(random.nextLong(20L * 365 * 86_400));
            LocalDate day = WorkingDays.dateOf(instant);
            assertFalse(instant.isBefore(WorkingDays.startOfDay(day)));
            assertTrue(instant.isBefore(WorkingDays.endOfDay(day)));
        }
    }

    @Test
    void daysFollowEachOtherWithoutGapAlsoAcrossClockChanges() {
        var lengths = FIRST.datesUntil(FIRST.plusYears(20))
                .map(day -> Duration.between(WorkingDays.startOfDay(day), WorkingDays.endOfDay(day)))
                .distinct()
                .sorted()
                .toList();
        assertEquals(List.of(Duration.ofHours(23), Duration.ofHours(24), Duration.ofHours(25)), lengths);
    }

    @Test
    void aFurtherClosureNeverBringsAnythingForward() {
        Case.random(7).forEach(each -> {
            var bare = WorkingDays.englandAndWales().withinWorkingDays(each.from(), each.n());
            assertFalse(
                    each.days().withinWorkingDays(each.from(), each.n()).date().isBefore(bare.date()));
        });
    }
}
