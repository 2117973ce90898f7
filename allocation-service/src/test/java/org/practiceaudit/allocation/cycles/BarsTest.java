package org.practiceaudit.allocation.cycles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practiceaudit.allocation.cycles.Bars.Bar;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.allocation.population.Involvement;
import org.practiceaudit.programme.Independence;
import org.practiceaudit.testing.Rule;

class BarsTest {
    private static final LocalDate BEFORE = Town.STARTS_ON.minusDays(30);

    @Test
    @Rule("BR-02")
    void barsWhoeverIsResponsibleForTheTeam() {
        var bars = bars(Town.HELD.activity().independence());
        assertEquals(
                Set.of(Bar.RESPONSIBLE_FOR_TEAM),
                bars.between(Town.staff("tm-1", "team-manager", "t1", "t1"), child()));
        assertEquals(Set.of(), bars.between(Town.staff("tm-2", "team-manager", "t2", "t2"), child()));
        assertEquals("BR-02", bars.rule(Bar.RESPONSIBLE_FOR_TEAM));
    }

    @Test
    @Rule("BR-02")
    void exemptsHeadsOfServiceAndServiceManagers() {
        var bars = bars(Town.HELD.activity().independence());
        for (var job : List.of("head-of-service", "service-manager")) {
            var member = Town.staff("x", job, null, "t1");
            assertTrue(bars.independent(member, child()));
            assertTrue(bars.exempt(member, child()));
        }
        assertFalse(bars.exempt(Town.staff("x", "head-of-service", null, "t2"), child()));
        assertFalse(bars.exempt(Town.staff("tm-1", "team-manager", "t1", "t1"), child()));
    }

    @Test
    void barsModeratorsOfTheirOwnTeamWithoutExemption() {
        var bars = bars(Town.BRADFORD.moderation().independence());
        assertFalse(bars.independent(Town.staff("x", "head-of-service", null, "t1"), child()));
        assertEquals(Sources.OUR_DEFAULT, bars.rule(Bar.RESPONSIBLE_FOR_TEAM));
    }

    @Test
    void barsThoseInvolvedOnTheDay() {
        var bars = bars(
                Town.HELD.activity().independence(),
                Town.involvement("ch-1", "now", BEFORE, null),
                Town.involvement("ch-1", "last-day", BEFORE, Town.STARTS_ON),
                Town.involvement("ch-1", "over", BEFORE, Town.STARTS_ON.minusDays(1)),
                Town.involvement("ch-1", "to-come", Town.STARTS_ON.plusDays(1), null));
        for (var barred : List.of("now", "last-day", "w-1", "iro-1", "cp-1")) {
            assertEquals(Set.of(Bar.INVOLVED), bars.between(Town.staff(barred, "team-manager", "t2"), child()), barred);
        }
        for (var free : List.of("over", "to-come", "other")) {
            assertEquals(Set.of(), bars.between(Town.staff(free, "team-manager", "t2"), child()), free);
        }
        assertEquals(Sources.OUR_DEFAULT, bars.rule(Bar.INVOLVED));
    }

    @Test
    void barsWhoeverWasEverInvolvedWhereTheProgrammeSaysSo() {
        var never = new Independence(true, List.of(), false, false, Independence.Involvement.NEVER, false, "CA-04");
        var bars = bars(never, Town.involvement("ch-1", "over", BEFORE, BEFORE.plusDays(1)));
        assertEquals(Set.of(Bar.INVOLVED), bars.between(Town.staff("over", "team-manager", "t2"), child()));
        assertEquals("CA-04", bars.rule(Bar.INVOLVED));
    }

    @Test
    void barsNobodyForInvolvementWhereTheProgrammeAllowsIt() {
        var allowed = new Independence(
                false, List.of(), false, false, Independence.Involvement.ALLOWED, false, "our default");
        var bars = bars(allowed, Town.involvement("ch-1", "now", BEFORE, null));
        assertEquals(Set.of(), bars.between(Town.staff("now", "team-manager", "t1", "t1"), child()));
        assertEquals(Set.of(), bars.between(Town.staff("w-1", "team-manager", "t1", "t1"), child()));
    }

    private static Bars bars(Independence independence, Involvement... involvements) {
        return new Bars(
                Town.frame(List.of(child()), List.of(), List.of(involvements), List.of()),
                independence,
                Town.STARTS_ON);
    }

    private static Child child() {
        return new Child(
                "ch-1",
                Child.CHILD,
                "t1",
                "s1",
                null,
                false,
                "iro-1",
                "cp-1",
                "w-1",
                null,
                false,
                false,
                null,
                null,
                List.of(),
                null);
    }
}
