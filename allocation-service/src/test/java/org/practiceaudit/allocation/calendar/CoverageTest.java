package org.practiceaudit.allocation.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.allocation.allocations.Allocations;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.testing.Rule;

class CoverageTest {
    private static final LocalDate BEGAN = LocalDate.of(2026, 4, 1);
    private static final LocalDate ON = LocalDate.of(2026, 11, 5);

    private static Child child(String child, String team, String worker) {
        return new Child(
                child,
                Child.CHILD,
                team,
                "s1",
                null,
                false,
                null,
                null,
                worker,
                null,
                false,
                false,
                null,
                null,
                List.of(),
                null);
    }

    private static Allocations.Listed audit(String audit, String worker, LocalDate dueOn) {
        return new Allocations.Listed(
                audit, "c-1", "practice-week", "ch-9", "t1", worker, "a-1", "m-1", dueOn, List.of());
    }

    @Test
    @Rule("CA-03")
    void tellsWhichSocialWorkersHaveNoAuditInTheYearYet() {
        var population = List.of(
                child("ch-1", "t2", "w-1"),
                child("ch-2", "t1", "w-1"),
                child("ch-3", "t1", "w-2"),
                child("ch-4", "t1", "w-3"),
                child("ch-5", "t1", "w-4"),
                child("ch-6", "t1", "w-4"));
        var audits = List.of(
                audit("a-2", "w-1", LocalDate.of(2026, 11, 30)),
                audit("a-1", "w-1", LocalDate.of(2026, 7, 31)),
                audit("a-3", "w-2", BEGAN.minusDays(1)),
                audit("a-4", "w-3", BEGAN.plusYears(1)),
                audit("a-5", "gone", LocalDate.of(2026, 7, 31)));
        assertEquals(
                new Coverage(
                        BEGAN,
                        ON,
                        4,
                        List.of(
                                new Coverage.Uncovered("w-4", List.of("t1"), 2),
                                new Coverage.Uncovered("w-2", List.of("t1"), 1),
                                new Coverage.Uncovered("w-3", List.of("t1"), 1)),
                        List.of(new Coverage.Covered("w-1", List.of("t1", "t2"), List.of("a-1", "a-2")))),
                Coverage.of(population, audits, BEGAN, ON));
    }

    @Test
    @Rule("CA-03")
    void countsTheYearsFirstAndLastDay() {
        var population = List.of(child("ch-1", "t1", "w-1"), child("ch-2", "t1", "w-2"));
        var audits = List.of(
                audit("a-1", "w-1", BEGAN),
                audit("a-2", "w-2", BEGAN.plusYears(1).minusDays(1)));
        assertEquals(List.of(), Coverage.of(population, audits, BEGAN, ON).uncovered());
    }
}
