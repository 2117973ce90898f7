package org.practiceaudit.allocation.cycles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practiceaudit.allocation.population.StaffMember;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.testing.Rule;

class CapacityTest {
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final String PROGRAMME = "performance-and-quality";

    @Test
    @Rule("PQ-02")
    void plansTwoMonthsOffIntoEveryAuditorsYear() {
        Map<String, Integer> months = new HashMap<>();
        for (int month = 0; month < 12; month++) {
            var borough = Borough.of(PROGRAMME, "monthly", APRIL.plusMonths(month), "north", "south");
            new Capacity(borough.frame(), borough.held())
                    .auditors()
                    .forEach(auditor -> months.merge(auditor.staff(), 1, Integer::sum));
        }
        assertEquals(18, months.size());
        months.forEach((auditor, on) -> assertEquals(10, on, auditor));
    }

    @Test
    @Rule("PQ-02")
    void givesNobodyAnEleventhAuditInTheYearReAuditsCounting() {
        var borough = Borough.of(PROGRAMME, "monthly", YearMonth.of(2027, 2), "north");
        var auditor = new Capacity(borough.frame(), borough.held()).auditors().getFirst();
        for (int i = 0; i < 10; i++) {
            borough.audited("c" + i, i, LocalDate.of(2026, 4 + i % 8, 20), Grade.GOOD, auditor.staff());
        }
        var full = new Capacity(borough.frame(), borough.held());
        assertEquals(0, full.places(auditor));
        assertEquals("PQ-02", full.without().get(auditor.staff()).rule());
        assertEquals(10, full.inYear(auditor));
    }

    @Test
    @Rule("PQ-02")
    void beginsToCountAnewInApril() {
        var borough = Borough.of(PROGRAMME, "monthly", YearMonth.of(2027, 4), "north");
        var auditor = new Capacity(borough.frame(), borough.held()).auditors().getFirst();
        for (int i = 0; i < 10; i++) {
            borough.audited("c" + i, i, LocalDate.of(2027, 3, 20), Grade.GOOD, auditor.staff());
        }
        assertEquals(1, new Capacity(borough.frame(), borough.held()).places(auditor));
    }

    @Test
    void givesNothingToWhoeverIsAwayAndSaysWhy() {
        var borough = Borough.of("enfield", "monthly", APRIL, "north");
        var before = new Capacity(borough.frame(), borough.held());
        var auditor = before.auditors().getFirst();
        borough.unavailable.add(new Unavailable(auditor.staff(), "exemption", "our default"));
        var after = new Capacity(borough.frame(), borough.held());
        assertEquals(before.places() - 1, after.places());
        assertTrue(after.without().get(auditor.staff()).says().endsWith("has no audit in this cycle: exemption."));
    }

    @Test
    void countsWhoeverModerates() {
        var borough = Borough.of("bradford", "monthly", APRIL, "north");
        assertEquals(
                List.of("hos-north", "sm-north"),
                new Capacity(borough.frame(), borough.held())
                        .moderators().stream().map(StaffMember::staff).toList());
    }
}
