package org.practiceaudit.allocation.cycles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.practiceaudit.allocation.allocations.Allocation;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.testing.Rule;

/** Draws and assignments of every shape of cycle, on the programmes as they are shipped. */
class ActivityDrawTest {
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final String[] FRONT_DOOR = {"mash", "assessment-and-intervention"};

    private static Held.Choice group(YearMonth month) {
        return new Held.Choice(month, "front-door", null, null, List.of());
    }

    private static Borough towerHamlets() {
        return Borough.of(
                "tower-hamlets",
                "full",
                group(APRIL),
                List.of("thresholds"),
                "mash",
                "assessment-and-intervention",
                "family-support-and-protection",
                "children-looked-after",
                "through-care");
    }

    private static Map<String, Long> byStratum(Sample sample) {
        return sample.drawn().stream().collect(Collectors.groupingBy(Sample.Drawn::stratum, Collectors.counting()));
    }

    @Test
    @Rule("TH-04")
    void drawsFortyForTeamManagersAndTwentyForAdvancedPractitioners() {
        var borough = towerHamlets();
        var sample = borough.draw(1);
        assertEquals(Map.of("team-managers", 40L, "advanced-practitioners", 20L), byStratum(sample));
        var jobs = borough.assign(sample).allocations().stream()
                .collect(Collectors.groupingBy(each -> each.auditor().substring(0, 2), Collectors.counting()));
        assertEquals(Map.of("tm", 40L, "ap", 20L), jobs);
    }

    @Test
    @Rule("TH-04")
    void tellsWhichQuotaFallsShort() {
        var borough = towerHamlets();
        borough.staff().removeIf(member -> member.jobRole().equals("advanced-practitioner"));
        var sample = borough.draw(1);
        assertEquals(List.of(new Sample.Shortfall("advanced-practitioners", "TH-04", 20, 0)), sample.shortfalls());
        assertEquals(40, sample.drawn().size());
    }

    @Test
    @Rule("TH-01")
    void drawsOnlyFromTheServicesOfTheGroup() {
        var sample = towerHamlets().draw(1);
        assertTrue(sample.drawn().stream().noneMatch(each -> each.child().startsWith("through-care")));
        assertEquals(360, sample.excludedByReason().get("other-service"));
    }

    @Test
    @Rule("TH-05")
    void leavesOutUntrainedAuditorsTheirOwnTeamsAndWhoeverWasEverInvolved() {
        var borough = towerHamlets();
        var untrained = borough.staff().getFirst();
        borough.staff().set(0, Town.staff(untrained.staff(), untrained.jobRole(), untrained.team()));
        var past = Town.involvement("mash-1-0", "tm-mash-2", LocalDate.of(2019, 1, 1), LocalDate.of(2019, 2, 1));
        var frame = new Frame(borough.children(), borough.staff(), List.of(past), List.of(), List.of());
        var pairs = new Pairs(frame, borough.held(), new Capacity(frame, borough.held()));
        var staff = frame.staffById();
        var child = frame.childrenByReference().get("mash-1-0");
        assertEquals(Set.of(Bars.Bar.INVOLVED), pairs.auditing().between(staff.get("tm-mash-2"), child));
        assertEquals(Set.of(Bars.Bar.OF_THE_TEAM), pairs.auditing().between(staff.get("ap1-mash-1"), child));
        assertTrue(pairs.mayAudit(staff.get("ap1-mash-2"), child, "advanced-practitioners"));
        var without = new Capacity(frame, borough.held()).without();
        assertEquals(Set.of("tm-mash-1"), without.keySet());
        assertEquals("TH-05", without.get("tm-mash-1").rule());
    }

    @Test
    @Rule("TH-04")
    void drawsTenToFifteenDipSamplesForEachLineOfEnquiry() {
        var choice = new Held.Choice(APRIL, "front-door", null, "th-full", List.of());
        var borough = Borough.of("tower-hamlets", "dip-sample", choice, List.of("closures", "step-downs"), FRONT_DOOR);
        assertEquals(Map.of("line-closures", 10L, "line-step-downs", 10L), byStratum(borough.draw(1)));
        for (var each : Map.of(12, 12L, 40, 15L).entrySet()) {
            var request = new Draw.DrawRequest(1, each.getKey(), null);
            var sample = Draw.of(borough.frame(), borough.held(), request);
            assertEquals(
                    Map.of("line-closures", each.getValue(), "line-step-downs", each.getValue()), byStratum(sample));
        }
    }

    private static Borough after(String activity, YearMonth month, int belowGood) {
        var choice = new Held.Choice(month, "front-door", null, "th-full", List.of());
        var borough = Borough.of("tower-hamlets", activity, choice, List.of(), FRONT_DOOR);
        for (int i = 0; i < 60; i++) {
            var grade = i >= belowGood ? Grade.GOOD : i % 2 == 0 ? Grade.REQUIRES_IMPROVEMENT : Grade.INADEQUATE;
            borough.audited("th-full", i, LocalDate.of(2026, 4, 20), grade, "tm-mash-3");
        }
        borough.audited("th-other", 70, LocalDate.of(2026, 4, 20), Grade.INADEQUATE, "tm-mash-3");
        return borough;
    }

    @Test
    @Rule("TH-29")
    void auditsAllWorkBelowGoodAgainInMonthThree() {
        var borough = after("dip-audit", APRIL.plusMonths(2), 21);
        var sample = borough.draw(1);
        assertEquals(21, sample.drawn().size());
        assertTrue(sample.drawn().stream().allMatch(each -> each.reAuditOf().startsWith("th-full-")));
        assertEquals(240 - 21, sample.excludedByReason().get("not-graded-below-good"));
    }

    @Test
    @Rule("TH-31")
    void reAuditsATenthOfTheWorkBelowGoodRoundedUpOrAllOfIt() {
        var borough = after("re-audit", APRIL.plusMonths(6), 21);
        assertEquals(3, borough.draw(1).drawn().size());
        var widened = new Draw.DrawRequest(1, 0, "no consistent improvement");
        assertEquals(
                21, Draw.of(borough.frame(), borough.held(), widened).drawn().size());
        var allocations = borough.assign(borough.draw(1)).allocations();
        assertEquals(
                3, allocations.stream().filter(Allocation::inModerationSample).count());
    }

    @Test
    @Rule("CA-03")
    void drawsWorkersWithoutAnAuditThisYearFirst() {
        var choice = new Held.Choice(YearMonth.of(2026, 7), null, "domestic-abuse", null, List.of());
        var borough = Borough.of("camden", "practice-week", choice, List.of(), "family-intervention", "looked-after");
        for (int i = 0; i < 4; i++) {
            borough.audited("x", i * 40 + 1, LocalDate.of(2026, 4, 20), Grade.GOOD, "tm-looked-after-1");
        }
        borough.audited("y", 3, LocalDate.of(2026, 3, 31), Grade.GOOD, "tm-looked-after-1");
        for (long seed = 0; seed < 20; seed++) {
            var sample = borough.draw(seed);
            assertEquals(60, sample.drawn().size());
            var workers = sample.drawn().stream()
                    .limit(20)
                    .map(each -> borough.frame()
                            .childrenByReference()
                            .get(each.child())
                            .worker())
                    .collect(Collectors.toSet());
            assertEquals(20, workers.size(), "one each of those uncovered since April");
            assertTrue(sample.drawn().get(20).stratum().equals(Draw.GENERAL));
        }
    }

    @Test
    @Rule("CA-02")
    void leavesOutWhatIsOutsideTheThemeOrAuditedInTheLastSixMonths() {
        var choice = new Held.Choice(YearMonth.of(2026, 7), null, "domestic-abuse", null, List.of());
        var borough = Borough.of("camden", "practice-week", choice, List.of(), "family-intervention", "contact");
        borough.audited("x", 1, LocalDate.of(2026, 1, 1), Grade.GOOD, "tm-contact-1");
        borough.audited("x", 2, LocalDate.of(2025, 12, 31), Grade.GOOD, "tm-contact-1");
        var sample = borough.draw(1);
        var reasons = sample.excluded().stream()
                .collect(Collectors.toMap(Sample.Exclusion::child, Sample.Exclusion::reasons));
        assertEquals(List.of("out-of-theme"), reasons.get("family-intervention-1-0"));
        assertEquals(List.of("recently-audited"), reasons.get("family-intervention-1-1"));
        assertEquals(null, reasons.get("family-intervention-1-2"));
        assertEquals(List.of("other-service", "out-of-theme"), reasons.get("contact-1-0"));
    }

    @Test
    @Rule("CA-04")
    void auditsAcrossTeams() {
        var borough = Borough.of("camden", "front-door", YearMonth.of(2026, 9), "mash", "contact");
        for (var each : borough.assign(borough.draw(1)).allocations()) {
            var auditor = borough.frame().staffById().get(each.auditor());
            assertNotEquals(each.team(), auditor.team());
        }
    }

    @Test
    @Rule("CA-09")
    void spreadsTheFrontDoorOverRatingsAndMovements() {
        var borough = Borough.of("camden", "front-door", YearMonth.of(2026, 9), "mash", "contact");
        for (long seed = 0; seed < 20; seed++) {
            var sample = borough.draw(seed);
            var drawn = sample.drawn().stream()
                    .map(each -> borough.frame().childrenByReference().get(each.child()))
                    .toList();
            assertEquals(30, drawn.size());
            for (var rating : Set.copyOf(Borough.RATINGS)) {
                assertTrue(
                        drawn.stream().filter(each -> rating.equals(each.rag())).count() >= 5, rating);
            }
            var movements = drawn.stream().map(Child::movement).collect(Collectors.toCollection(HashSet::new));
            assertTrue(movements.containsAll(List.of("transfer", "stepped-up", "stepped-down")));
            assertEquals(List.of(), sample.shortfalls());
        }
    }

    @Test
    @Rule("CA-09")
    void tellsWhenARatingIsMissing() {
        var borough = Borough.of("camden", "front-door", YearMonth.of(2026, 9), "mash", "contact");
        borough.children().removeIf(child -> "red".equals(child.rag()));
        assertEquals(
                List.of(new Sample.Shortfall("rag-red", "CA-09", 5, 0)),
                borough.draw(1).shortfalls());
    }

    @Test
    @Rule("CA-17")
    void auditsEveryFosterCarerByThoseWhoWorkWithCarers() {
        var borough = Borough.of("camden", "fostering", YearMonth.of(2026, 10), "fostering");
        for (int i = 0; i < 25; i++) {
            borough.children()
                    .add(Borough.child("fc-" + i, Child.FOSTER_CARER, "fostering-1", "fostering", "w1-fostering-1", i));
        }
        borough.person("fm-1", "fostering-manager", null, "fostering", List.of());
        borough.person("fsp-1", "fostering-senior-practitioner", null, "fostering", List.of());
        var sample = borough.draw(1);
        assertEquals(25, sample.drawn().size());
        assertEquals(List.of(), sample.excluded());
        assertEquals(
                Set.of("fm-1", "fsp-1", "sm-fostering"),
                borough.assign(sample).allocations().stream()
                        .map(Allocation::auditor)
                        .collect(Collectors.toSet()));
    }

    @Test
    @Rule("CA-18")
    void holdsADeepDiveOnItsTheme() {
        var choice = new Held.Choice(YearMonth.of(2026, 5), null, "domestic-abuse", null, List.of());
        var borough = Borough.of("camden", "deep-dive", choice, List.of(), "family-intervention", "looked-after");
        var sample = borough.draw(1);
        assertEquals(20, sample.drawn().size());
        var children = borough.frame().childrenByReference();
        assertTrue(sample.drawn().stream()
                .allMatch(each -> children.get(each.child()).themes().contains("domestic-abuse")));
    }

    @Test
    @Rule("CA-08")
    void givesNamedRecordsToTheManagerWhoIsResponsible() {
        var named = List.of(new Held.Named("mash-2-3", null), new Held.Named("nobody", null));
        var choice = new Held.Choice(YearMonth.of(2026, 9), null, null, null, named);
        var borough = Borough.of("camden", "compliance", choice, List.of(), "mash");
        var sample = borough.draw(1);
        assertEquals(List.of(new Sample.Drawn("mash-2-3", "named", null)), sample.drawn());
        assertEquals(List.of(new Sample.Exclusion("nobody", List.of("not-in-the-population"))), sample.excluded());
        assertEquals(
                List.of("tm-mash-2"),
                borough.assign(sample).allocations().stream()
                        .map(Allocation::auditor)
                        .toList());
    }
}
