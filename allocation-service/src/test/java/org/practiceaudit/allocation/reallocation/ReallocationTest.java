package org.practiceaudit.allocation.reallocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.practiceaudit.allocation.allocations.Allocations;
import org.practiceaudit.allocation.allocations.HandOver;
import org.practiceaudit.allocation.allocations.ReallocationReason;
import org.practiceaudit.allocation.cycles.PastAllocation;
import org.practiceaudit.allocation.cycles.Town;
import org.practiceaudit.allocation.reallocation.Reallocation.Wish;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.testing.Rule;

class ReallocationTest {
    @Test
    void refusesWithEveryRuleInTheWayWhereAllHaveTheirShare() {
        var town = Underway.town(Underway.bradford(1, 1));
        var audit = town.firstOf("tm-1");
        var why = nobody(town, Wish.open(audit.audit()));
        assertTrue(rules(why).contains("BR-01"), why.toString());
        assertTrue(why.stream().anyMatch(each -> each.detail().contains("has as many audits as one may have here")));
    }

    @Test
    @Rule("PQ-06")
    void givesItToADifferentAuditorUnderTheSameRules() {
        var town = Underway.town(Underway.bradford(1, 2));
        var audit = town.firstOf("tm-1");
        var to = taken(town, Wish.open(audit.audit()));
        assertNotEquals("tm-1", to.auditor());
        town.sound(audit, to);
        assertEquals("BR-01", to.why().get(1).rule());
    }

    @Test
    void leavesTheModeratorUnlessTheyAreTheNewAuditor() {
        var town = Underway.town(Underway.bradford(1, 2));
        for (var audit : town.now()) {
            var to = taken(town, Wish.open(audit.audit()));
            assertEquals(audit.moderator(), to.moderator(), audit.audit());
        }
        var audit = town.now().stream()
                .filter(each -> town.mayAudit(each.moderator(), each))
                .findFirst()
                .orElseThrow();
        var to = taken(town, new Wish(audit.audit(), audit.moderator(), null));
        assertEquals(audit.moderator(), to.auditor());
        town.sound(audit, to);
    }

    @Test
    @Rule({"PQ-05", "TH-09"})
    void neverGivesItToWhoeverIsExemptedFromTheCycle() {
        var town = Underway.town(Underway.bradford(1, 2));
        var audit = town.firstOf("tm-1");
        var first = taken(town, Wish.open(audit.audit())).auditor();
        assertNotEquals(first, taken(town.away(first), Wish.open(audit.audit())).auditor());
        var why = nobody(town.away(first), new Wish(audit.audit(), first, null));
        assertEquals(Set.of("PQ-05"), rules(why));
    }

    @Test
    void neverGivesItToWhoeverGaveUpAnAuditOfTheCycle() {
        var town = Underway.town(Underway.bradford(1, 2));
        var audit = town.firstOf("tm-1");
        var first = taken(town, Wish.open(audit.audit())).auditor();
        var now = new ArrayList<>(town.now());
        now.replaceAll(each -> each.audit().equals(audit.audit()) ? each : gaveUp(each, first));
        var later = new Underway(town.frame(), town.held(), town.sample(), now);
        assertNotEquals(first, taken(later, Wish.open(audit.audit())).auditor());
    }

    @Test
    void prefersWhoeverHadFewestInTheYear() {
        var town = Underway.town(Underway.bradford(1, 2));
        var audit = town.now().stream()
                .filter(each -> !each.auditor().startsWith("cc"))
                .findFirst()
                .orElseThrow();
        var spared = taken(town, Wish.open(audit.audit())).auditor();
        var past = new ArrayList<PastAllocation>();
        past.add(Town.past("p-1", "ch-99", "t9", "w-9", spared, "hos-1", LocalDate.of(2026, 6, 30)));
        assertNotEquals(
                spared, taken(town.after(past), Wish.open(audit.audit())).auditor());
    }

    @Test
    @Rule("PQ-02")
    void givesNobodyMoreThanTheYearHas() {
        var policy = Programmes.fromYaml(
                "bradford.yaml", Programmes.shippedYaml("bradford").replaceFirst("mostInYear: 0", "mostInYear: 2"));
        var town = Underway.town(policy);
        var audit = town.firstOf("tm-1");
        var past = new ArrayList<PastAllocation>();
        for (var member : town.frame().staff()) {
            past.add(Town.past(
                    "p-" + member.staff(), "ch-99", "t9", "w-9", member.staff(), "hos-1", LocalDate.of(2026, 6, 30)));
        }
        var why = nobody(town.after(past), Wish.open(audit.audit()));
        assertTrue(why.stream().anyMatch(each -> each.detail().contains("2 in the audit year")), why.toString());
    }

    /** PQ-02 plans months off only to spread the year: they keep nobody from taking over. */
    @Test
    @Rule("PQ-06")
    void mayGiveItToSomebodyInAPlannedMonthOff() {
        var policy = Programmes.fromYaml(
                "bradford.yaml", Programmes.shippedYaml("bradford").replaceFirst("monthsOff: 0", "monthsOff: 6"));
        var town = Underway.town(policy);
        var busy = town.now().stream().map(Allocations.Listed::auditor).collect(Collectors.toSet());
        var taken = town.now().stream()
                .flatMap(each ->
                        Reallocation.of(town.situation(), List.of(Wish.open(each.audit())), ReallocationReason.ABSENCE)
                                .values()
                                .stream())
                .filter(HandOver.To.class::isInstance)
                .map(each -> ((HandOver.To) each).auditor())
                .collect(Collectors.toSet());
        assertFalse(taken.isEmpty());
        assertTrue(taken.stream().noneMatch(busy::contains), taken + " of " + busy);
    }

    @Test
    void keepsOrRefusesWhomTheCallerNames() {
        var town = Underway.town(Underway.bradford(1, 2));
        var audit = town.firstOf("tm-1");
        var named = taken(town, new Wish(audit.audit(), "qa-2", "qa-1"));
        assertEquals(List.of("qa-2", "qa-1"), List.of(named.auditor(), named.moderator()));
        assertEquals(Set.of("our default"), rules(nobody(town, new Wish(audit.audit(), "tm-1", null))));
        assertEquals(Set.of("BR-01"), rules(nobody(town, new Wish(audit.audit(), "w-1", null))));
        assertEquals(1, nobody(town, new Wish(audit.audit(), "qa-2", "w-1")).size());
    }

    private static HandOver.To taken(Underway town, Wish wish) {
        return assertInstanceOf(HandOver.To.class, only(town, wish));
    }

    private static List<Rejection> nobody(Underway town, Wish wish) {
        return assertInstanceOf(HandOver.Nobody.class, only(town, wish)).why();
    }

    private static HandOver only(Underway town, Wish wish) {
        var result = Reallocation.of(town.situation(), List.of(wish), ReallocationReason.ABSENCE);
        assertEquals(Set.of(wish.audit()), result.keySet());
        return result.get(wish.audit());
    }

    private static Set<String> rules(List<Rejection> why) {
        return why.stream().map(Rejection::rule).collect(Collectors.toSet());
    }

    private static Allocations.Listed gaveUp(Allocations.Listed audit, String who) {
        return new Allocations.Listed(
                audit.audit(),
                audit.cycle(),
                audit.kind(),
                audit.child(),
                audit.team(),
                audit.worker(),
                audit.auditor(),
                audit.moderator(),
                audit.dueOn(),
                List.of(who));
    }
}
