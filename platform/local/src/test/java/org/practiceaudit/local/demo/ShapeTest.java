package org.practiceaudit.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.Counted;
import org.practiceaudit.programme.Programmes;

class ShapeTest {
    @Test
    void towerHamletsHoldsAGroupsFullAuditAndTheDipSampleBesideIt() {
        assertEquals(List.of("full front-door 2026-04", "dip-sample front-door 2026-04"), held("tower-hamlets"));
        var full = first("tower-hamlets");
        assertEquals(Optional.of(LocalDate.of(2026, 3, 18)), full.meetingBy().map(Counted::date));
        assertEquals(Optional.of(LocalDate.of(2026, 3, 25)), full.proposedBy().map(Counted::date));
        assertEquals(LocalDate.of(2026, 3, 18), full.begins());
        assertEquals(List.of("mash", "assessment-and-intervention"), full.services());
        var dip = occasions("tower-hamlets").getLast();
        assertEquals(Optional.of("full"), dip.follows());
        assertEquals(Optional.empty(), dip.meetingBy());
        assertEquals(full.services(), dip.services());
        assertEquals(LocalDate.of(2026, 4, 1), dip.begins());
    }

    @Test
    void camdenHoldsThreeActivitiesOfItsCalendar() {
        assertEquals(
                List.of("practice-week null 2026-07", "front-door null 2026-09", "fostering null 2026-10"),
                held("camden"));
        assertEquals("domestic-abuse", first("camden").theme());
        assertEquals(LocalDate.of(2026, 7, 31), first("camden").dueOn().date());
        assertTrue(first("camden").name().endsWith(", on domestic-abuse"));
    }

    @Test
    void theOthersHoldTheirMonthlyAudit() {
        assertEquals(List.of("monthly null 2026-09"), held("bradford"));
        assertEquals(List.of("monthly null 2026-09"), held("enfield"));
        assertEquals(List.of("monthly null 2026-09", "monthly null 2026-10"), held("performance-and-quality"));
        assertEquals(LocalDate.of(2026, 9, 1), first("enfield").begins());
    }

    private static List<String> held(String programme) {
        return occasions(programme).stream()
                .map(each -> each.activity().code() + " " + each.group() + " " + each.month())
                .toList();
    }

    private static Occasion first(String programme) {
        return occasions(programme).getFirst();
    }

    private static List<Occasion> occasions(String programme) {
        return new Shape(Programmes.shipped(programme), 2026).occasions();
    }
}
