package org.practiceaudit.allocation.cycles;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.GivenWhenThen;
import org.practiceaudit.testing.Rule;

class CycleDeciderTest {
    private static final Instant AT = Instant.parse("2026-08-28T09:00:00Z");
    private static final Instant LATER = Instant.parse("2026-09-30T22:30:00Z");

    private final CycleDecider decider = new CycleDecider(Town.BRADFORD);
    private final GivenWhenThen<CycleCommand, Cycle, CycleEvent> cycle =
            GivenWhenThen.of(decider::initial, decider::decide, decider::evolve);

    @Test
    @Rule("BR-04")
    void plansToSendOnTheFirstWorkingDayAndAuditsDueOnTheLastDayOfTheMonth() {
        cycle.given().when(Life.plan(YearMonth.of(2026, 9))).then(Life.planned());
    }

    @Test
    @Rule("BR-04")
    void passesOverDaysOnWhichNobodyWorks() {
        cycle.given()
                .when(new CycleCommand.PlanCycle(
                        "bradford",
                        "bradford-2027-01",
                        "bradford",
                        1,
                        "monthly",
                        Held.Choice.of(YearMonth.of(2027, 1)),
                        null,
                        "January",
                        AT))
                .then(new CycleEvent.CyclePlanned(
                        "bradford",
                        "bradford-2027-01",
                        "bradford",
                        1,
                        "monthly",
                        Held.Choice.of(YearMonth.of(2027, 1)),
                        "January",
                        LocalDate.of(2027, 1, 4),
                        "BR-04",
                        "first working day of the month from Fri 1 Jan 2027: Mon 4 Jan 2027; not counted:"
                                + " Fri 1 Jan 2027 (New Year's Day), Sat 2 Jan 2027 (weekend), Sun 3 Jan 2027 (weekend)",
                        LocalDate.of(2027, 1, 31),
                        LocalDate.of(2027, 1, 31),
                        "last day of the month of Fri 1 Jan 2027: Sun 31 Jan 2027",
                        AT));
    }

    @Test
    void refusesAVersionThatIsNotYetInEffect() {
        cycle.given().when(Life.plan(YearMonth.of(2026, 3))).thenRejected("INPUT");
    }

    @Test
    void knowsNoStepOfACycleThatIsNotPlanned() {
        cycle.given().when(new CycleCommand.CloseCycle(AT)).thenRejected("STATE");
    }

    @Test
    void plansACycleOnce() {
        cycle.given(Life.planned()).when(Life.plan(YearMonth.of(2026, 9))).thenRejected("STATE");
    }

    @Test
    void freezesThePopulation() {
        cycle.given(Life.planned()).when(Life.freeze(12)).then(Life.frozen());
    }

    @Test
    void refusesToFreezeNobody() {
        cycle.given(Life.planned()).when(Life.freeze(0)).thenRejected("INPUT");
    }

    @Test
    void refusesToFreezeChildrenWhoseManagersAreUnknown() {
        cycle.given(Life.planned())
                .when(new CycleCommand.FreezePopulation("f1", 12, 8, List.of("Team t1 lacks one.", "So does t2."), AT))
                .thenRejected("BR-08", "BR-08");
    }

    @Test
    void neverChangesAFrozenPopulation() {
        cycle.given(Life.planned(), Life.frozen()).when(Life.freeze(13)).thenRejected("STATE");
    }

    @Test
    @Rule("BR-01")
    void drawsOneChildForEachAuditor() {
        cycle.given(Life.planned(), Life.frozen()).when(Life.draw("f1", 8)).then(Life.drawn());
    }

    @Test
    @Rule("BR-01")
    void refusesASampleThatDoesNotSufficeForEveryAuditor() {
        cycle.given(Life.planned(), Life.frozen()).when(Life.draw("f1", 7)).thenRejected("BR-01");
    }

    @Test
    @Rule("BR-01")
    void refusesADrawForNoAuditorsAtAll() {
        cycle.given(Life.planned(), new CycleEvent.PopulationFrozen(Town.CYCLE, "f1", 12, 0, AT))
                .when(Life.draw("f1", 0))
                .thenRejected("BR-01");
    }

    @Test
    void refusesASampleOfAnotherFrame() {
        cycle.given(Life.planned(), Life.frozen()).when(Life.draw("f2", 8)).thenRejected("STATE");
    }

    @Test
    void drawsOnlyFromAFrozenPopulation() {
        cycle.given(Life.planned()).when(Life.draw("f1", 8)).thenRejected("STATE");
    }

    @Test
    void drawsOnce() {
        cycle.given(Life.planned(), Life.frozen(), Life.drawn())
                .when(Life.draw("f1", 8))
                .thenRejected("STATE");
    }

    @Test
    void assignsAuditorsAndModerators() {
        cycle.given(Life.untilDrawn()).when(Life.assign(Life.proposal())).then(Life.assigned());
    }

    @Test
    void rejectsForEveryObstacleWhereThereIsNoFullAssignment() {
        var impossible = new Proposal.Impossible(List.of(
                new Proposal.Obstacle("BR-02", "Two have one place.", "Correct the directory."),
                new Proposal.Obstacle("our default", "Two are involved.", "Correct the involvements.")));
        cycle.given(Life.untilDrawn()).when(Life.assign(impossible)).thenRejected("BR-02", "our default");
    }

    @Test
    void refusesAnAssignmentOfAnotherSample() {
        cycle.given(Life.untilDrawn())
                .when(new CycleCommand.AssignAuditors("s2", Life.proposal(), "a1", AT))
                .thenRejected("STATE");
    }

    @Test
    void assignsOnce() {
        cycle.given(Life.untilAssigned()).when(Life.assign(Life.proposal())).thenRejected("STATE");
    }

    @Test
    @Rule("BR-04")
    void confirmsInTimeUntilTheEndOfTheFirstWorkingDay() {
        var lastMoment = Instant.parse("2026-09-01T22:59:59Z");
        cycle.given(Life.untilAssigned())
                .when(new CycleCommand.ConfirmAllocations("hos-1", Set.of(Role.HEAD_OF_SERVICE), lastMoment))
                .then(Life.confirmed(false, lastMoment));
    }

    @Test
    @Rule("BR-04")
    void saysSoWhenItIsConfirmedLate() {
        var tooLate = Instant.parse("2026-09-01T23:00:00Z");
        cycle.given(Life.untilAssigned())
                .when(new CycleCommand.ConfirmAllocations("hos-1", Set.of(Role.HEAD_OF_SERVICE), tooLate))
                .then(Life.confirmed(true, tooLate));
    }

    @Test
    void confirmsOnlyWhatIsAssigned() {
        cycle.given(Life.untilDrawn())
                .when(new CycleCommand.ConfirmAllocations("hos-1", Set.of(Role.HEAD_OF_SERVICE), AT))
                .thenRejected("STATE");
    }

    @Test
    void isSentWhenEveryAllocationHasBegun() {
        cycle.given(Life.untilConfirmed())
                .when(new CycleCommand.SendAllocations(AT))
                .then(new CycleEvent.AllocationsSent(Town.CYCLE, 8, AT));
    }

    @Test
    void isSentOnce() {
        cycle.given(Life.untilSent()).when(new CycleCommand.SendAllocations(AT)).thenNothing();
    }

    @Test
    @Rule("BR-04")
    void recordsThatNothingWasSentAtTheBeginningOfTheMonth() {
        for (var before : List.of(
                List.of(Life.planned()),
                List.of(Life.planned(), Life.frozen()),
                Life.untilDrawn(),
                Life.untilAssigned())) {
            cycle.given(before).when(new CycleCommand.MissSending(LATER)).then(Life.missed());
        }
    }

    @Test
    void recordsAMissOnce() {
        var before = new ArrayList<>(Life.untilAssigned());
        before.add(Life.missed());
        cycle.given(before).when(new CycleCommand.MissSending(LATER)).thenNothing();
    }

    @Test
    @Rule("BR-04")
    void hasNothingToMissOnceConfirmed() {
        for (var before : List.of(Life.untilConfirmed(), Life.untilSent(), Life.untilClosed())) {
            cycle.given(before).when(new CycleCommand.MissSending(LATER)).thenNothing();
        }
    }

    @Test
    void foldsIntoWhatTheCycleHasComeTo() {
        var plan = new Cycle.Plan(
                "bradford",
                Town.CYCLE,
                "bradford",
                1,
                "monthly",
                Held.Choice.of(YearMonth.of(2026, 9)),
                "September",
                Town.STARTS_ON,
                "BR-04",
                LocalDate.of(2026, 9, 30),
                LocalDate.of(2026, 9, 30),
                false);
        cycle.given(Life.untilSent())
                .thenState(new Cycle.Sent(
                        plan,
                        new Cycle.FrozenFrame("f1", 12, 8),
                        new Cycle.DrawnSample(
                                "s1", 7, Draw.ALGORITHM, 11, 8, Map.of("recently-audited", 1), List.of(), null),
                        new Cycle.Assignment("a1", 8, 2),
                        "hos-1",
                        AT));
    }
}
