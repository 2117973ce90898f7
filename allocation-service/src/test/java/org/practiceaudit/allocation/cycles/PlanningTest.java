package org.practiceaudit.allocation.cycles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.GivenWhenThen;
import org.practiceaudit.testing.Rule;

/** What may be planned, drawn and confirmed under the programmes as they are shipped. */
class PlanningTest {
    private static final Instant AT = Instant.parse("2026-03-20T09:00:00Z");

    private static GivenWhenThen<CycleCommand, Cycle, CycleEvent> cycle(String programme) {
        var decider = new CycleDecider(Programmes.shipped(programme));
        return GivenWhenThen.of(decider::initial, decider::decide, decider::evolve);
    }

    private static CycleCommand plan(String programme, String activity, Held.Choice choice, Cycle.Plan followed) {
        return new CycleCommand.PlanCycle("lb", "c", programme, 1, activity, choice, followed, "Cycle", AT);
    }

    private static Held.Choice choice(String month, String group, String theme, String following) {
        return new Held.Choice(YearMonth.parse(month), group, theme, following, List.of());
    }

    private static Cycle.Begun planned(String programme, String activity, Held.Choice choice, Cycle.Plan followed) {
        var decider = new CycleDecider(Programmes.shipped(programme));
        var decision = decider.decide(plan(programme, activity, choice, followed), decider.initial());
        var event = ((Decision.Accepted<CycleEvent>) decision).events().getFirst();
        return (Cycle.Begun) decider.evolve(decider.initial(), event);
    }

    private static Cycle.Plan full() {
        return planned("tower-hamlets", "full", choice("2026-04", "front-door", null, null), null)
                .plan();
    }

    @Test
    void refusesAnActivityThatTheProgrammeDoesNotHave() {
        cycle("camden")
                .given()
                .when(plan("camden", "monthly", choice("2026-07", null, null, null), null))
                .thenRejected("INPUT");
    }

    @Test
    @Rule("TH-01")
    void holdsASixMonthCycleOfEachServiceGroupOneAfterTheOther() {
        var plan = full();
        assertEquals(LocalDate.of(2026, 9, 30), plan.endsOn());
        var next = planned("tower-hamlets", "full", choice("2026-10", "front-door", null, null), null);
        assertEquals(LocalDate.of(2026, 10, 1), next.plan().startsOn());
        cycle("tower-hamlets")
                .given()
                .when(plan("tower-hamlets", "full", choice("2026-05", "front-door", null, null), null))
                .thenRejected("TH-01");
        cycle("tower-hamlets")
                .given()
                .when(plan("tower-hamlets", "full", choice("2026-04", null, null, null), null))
                .thenRejected("TH-01");
    }

    @Test
    @Rule("CA-01")
    void holdsPracticeWeeksInTheirMonthsOnly() {
        cycle("camden")
                .given()
                .when(plan("camden", "practice-week", choice("2026-08", null, "neglect", null), null))
                .thenRejected("CA-01");
        var july = planned("camden", "practice-week", choice("2026-07", null, "neglect", null), null);
        assertEquals(LocalDate.of(2026, 7, 31), july.plan().dueOn());
    }

    @Test
    @Rule("CA-18")
    void asksForTheThemeOfADeepDive() {
        cycle("camden")
                .given()
                .when(plan("camden", "deep-dive", choice("2026-05", null, null, null), null))
                .thenRejected("CA-02");
    }

    @Test
    @Rule("TH-29")
    void holdsDipAuditsInMonthThreeOfTheCycleTheyGoWith() {
        var choice = choice("2026-06", "front-door", null, "c");
        var dip = planned("tower-hamlets", "dip-audit", choice, full());
        assertEquals(LocalDate.of(2026, 6, 30), dip.plan().dueOn());
        cycle("tower-hamlets")
                .given()
                .when(plan("tower-hamlets", "dip-audit", choice("2026-07", "front-door", null, "c"), full()))
                .thenRejected("TH-29");
        cycle("tower-hamlets")
                .given()
                .when(plan("tower-hamlets", "dip-audit", choice("2026-06", null, null, null), null))
                .thenRejected("TH-29");
    }

    @Test
    @Rule("PQ-01")
    void sendsTheListByTheFirstWorkingDayOfTheMonth() {
        var january = planned("performance-and-quality", "monthly", choice("2027-01", null, null, null), null);
        assertEquals(LocalDate.of(2027, 1, 4), january.plan().startsOn());
        assertEquals("PQ-01", january.plan().startsRule());
        assertEquals(LocalDate.of(2027, 1, 31), january.plan().dueOn());
    }

    @Test
    @Rule("CA-02")
    void letsNobodyNameWhatIsDrawnAtRandom() {
        var named = new Held.Choice(YearMonth.of(2026, 9), null, null, null, List.of(new Held.Named("ch-1", null)));
        cycle("camden").given().when(plan("camden", "front-door", named, null)).thenRejected("CA-02");
    }

    @Test
    void refusesWhatAnActivityHasNoUseFor() {
        cycle("bradford")
                .given()
                .when(plan("bradford", "monthly", choice("2026-09", "x", "y", "z"), null))
                .thenRejected("INPUT", "INPUT", "INPUT");
    }

    @Test
    void asksForTheRecordsThatNobodyDrawsEachOnce() {
        cycle("camden")
                .given()
                .when(plan("camden", "compliance", choice("2026-09", null, null, null), null))
                .thenRejected("CA-08");
        var twice = List.of(new Held.Named("ch-1", null), new Held.Named("ch-1", null));
        cycle("camden")
                .given()
                .when(plan(
                        "camden", "compliance", new Held.Choice(YearMonth.of(2026, 9), null, null, null, twice), null))
                .thenRejected("INPUT");
    }

    private static CycleEvent plannedFull() {
        var plan = full();
        return new CycleEvent.CyclePlanned(
                "lb",
                "c",
                "tower-hamlets",
                1,
                "full",
                plan.choice(),
                "Cycle",
                plan.startsOn(),
                plan.startsRule(),
                "",
                plan.endsOn(),
                plan.dueOn(),
                "",
                AT);
    }

    private static CycleCommand draw(List<String> lines, List<Sample.Shortfall> shortfalls, String accepted) {
        return new CycleCommand.DrawSample(
                "f", 1, Draw.ALGORITHM, 90, 50, Map.of(), lines, shortfalls, accepted, "s", AT);
    }

    private static CycleEvent drawn(String accepted) {
        return new CycleEvent.SampleDrawn(
                "c", "f", 1, Draw.ALGORITHM, 90, 50, Map.of(), List.of("thresholds"), accepted, "s", AT);
    }

    private static final CycleEvent FROZEN = new CycleEvent.PopulationFrozen("c", "f", 90, 30, AT);

    @Test
    @Rule("TH-02")
    void drawsNothingBeforeLinesOfEnquiryAreAgreed() {
        cycle("tower-hamlets")
                .given(plannedFull(), FROZEN)
                .when(draw(List.of(), List.of(), null))
                .thenRejected("TH-02");
    }

    @Test
    @Rule("TH-04")
    void refusesAShortfallUnlessSomebodySaysWhyItIsAccepted() {
        var short10 = List.of(new Sample.Shortfall("team-managers", "TH-04", 40, 30));
        var lines = List.of("thresholds");
        cycle("tower-hamlets")
                .given(plannedFull(), FROZEN)
                .when(draw(lines, short10, null))
                .thenRejected("TH-04");
        cycle("tower-hamlets")
                .given(plannedFull(), FROZEN)
                .when(draw(lines, short10, " "))
                .thenRejected("TH-04");
        cycle("tower-hamlets")
                .given(plannedFull(), FROZEN)
                .when(draw(lines, short10, "A team is being formed."))
                .then(drawn("A team is being formed."));
        cycle("tower-hamlets")
                .given(plannedFull(), FROZEN)
                .when(draw(lines, List.of(), "Nothing is missing."))
                .then(drawn(null));
    }

    @Test
    @Rule("TH-03")
    void sendsNothingBeforeTheHeadOfServiceConfirms() {
        var before =
                List.of(plannedFull(), FROZEN, drawn(null), new CycleEvent.AuditorsAssigned("c", "s", "a", 50, 50, AT));
        cycle("tower-hamlets")
                .given(before)
                .when(new CycleCommand.ConfirmAllocations("at-1", Set.of(Role.AUDIT_TEAM, Role.AUDIT_MANAGER), AT))
                .thenRejected("TH-03");
        cycle("tower-hamlets")
                .given(before)
                .when(new CycleCommand.ConfirmAllocations("hos-1", Set.of(Role.HEAD_OF_SERVICE), AT))
                .then(new CycleEvent.AllocationsConfirmed("c", "a", 50, "hos-1", false, AT));
    }
}
