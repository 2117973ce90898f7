package org.practiceaudit.reporting.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.practiceaudit.reporting.known.Sample.audit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practiceaudit.reporting.facts.SparedFacts;
import org.practiceaudit.reporting.facts.StreamFacts.Action.Standing;
import org.practiceaudit.reporting.facts.StreamFacts.Audit.Ending;
import org.practiceaudit.reporting.known.AuthorityFacts;
import org.practiceaudit.reporting.known.Sample;
import org.practiceaudit.reporting.reading.Scope;
import org.practiceaudit.testing.Rule;
import org.practiceaudit.web.ProblemException;

/** What is told on 20 September 2026. */
class TrackersTest {
    private static final Scope ALL = new Scope.Authority();
    private static final LocalDate SOON = LocalDate.of(2026, 9, 25);
    private static final LocalDate PAST = LocalDate.of(2026, 9, 10);

    private static AuthorityFacts known(Sample... audits) {
        return Sample.authority(List.of(Sample.known(Sample.cycle("2026-09", Sample.STARTS), audits)));
    }

    private static List<String> audits(Wanted wanted, Sample... audits) {
        return AuditTracker.of(known(audits), ALL, wanted).rows().stream()
                .map(AuditRow::audit)
                .toList();
    }

    @Test
    @Rule("TH-13")
    void tellsOfEveryAuditHowFarItIs() {
        var rows = AuditTracker.of(
                        known(
                                audit("a1").due(PAST),
                                audit("a2").due(PAST).graded("good"),
                                audit("a3")
                                        .due(SOON)
                                        .graded("good")
                                        .moderated("inadequate")
                                        .ended(Ending.FINALISED),
                                audit("a4").due(PAST).graded("good").ended(Ending.RETURNED),
                                audit("a5").due(PAST).ended(Ending.CANCELLED)),
                        ALL,
                        Wanted.sorted("audit"))
                .rows();

        assertEquals(
                List.of(
                        AuditRow.Standing.NOT_STARTED,
                        AuditRow.Standing.SUBMITTED,
                        AuditRow.Standing.FINALISED,
                        AuditRow.Standing.RETURNED,
                        AuditRow.Standing.CANCELLED),
                rows.stream().map(AuditRow::standing).toList());
        assertEquals(
                List.of(10L, 10L, 0L, 10L, 0L),
                rows.stream().map(AuditRow::daysLate).toList());
        assertEquals(
                List.of(true, false, false, true, false),
                rows.stream().map(AuditRow::owed).toList());
        assertEquals("inadequate", rows.get(2).grade());
        assertEquals(AuditRow.Moderated.COMPLETED, rows.get(2).moderation());
    }

    @Test
    void givesTheRowsThatAreWantedInTheOrderThatIsWanted() {
        var some = new Sample[] {
            audit("a1").in("south", "t9").due(SOON),
            audit("a2").in("north", "t1").due(PAST),
            audit("a3").in("north", "t2").due(PAST).graded("good")
        };
        assertEquals(List.of("a2", "a3", "a1"), audits(Wanted.all(), some));
        assertEquals(List.of("a1", "a2", "a3"), audits(Wanted.sorted("-due"), some));
        assertEquals(List.of("a2", "a3"), audits(Wanted.late(), some));
        var north = Wanted.all();
        north.service = "north";
        north.owed = true;
        assertEquals(List.of("a2"), audits(north, some));
        var handedIn = Wanted.all();
        handedIn.standing = "submitted";
        assertEquals(List.of("a3"), audits(handedIn, some));
    }

    @Test
    void refusesAnOrderAndAStandingThatThereAreNot() {
        assertThrows(ProblemException.class, () -> audits(Wanted.sorted("colour"), audit("a1")));
        var wanted = Wanted.all();
        wanted.standing = "asleep";
        assertThrows(ProblemException.class, () -> audits(wanted, audit("a1")));
    }

    @Test
    @Rule("BR-13")
    void tellsEachServiceHowManyOfItsActionsAreDone() {
        var tracker = ActionTracker.of(
                known(
                        audit("a1")
                                .in("north", "t1")
                                .action("x1", PAST, Standing.OPEN, true)
                                .action("x2", PAST, Standing.OPEN, false)
                                .action("x3", SOON, Standing.COMPLETED, false)
                                .action("x4", SOON, Standing.REPLACED, false),
                        audit("a2").in("south", "t2").action("x5", SOON, Standing.CLOSED, false)),
                ALL,
                Wanted.late());

        assertEquals(
                Map.of(
                        "north", new ActionTracker.OfService(3, 2, 1, 1, 0, 0),
                        "south", new ActionTracker.OfService(1, 0, 0, 0, 1, 0)),
                tracker.services());
        assertEquals(
                List.of("x1", "x2"),
                tracker.rows().stream().map(ActionRow::action).toList());
        assertEquals(10, tracker.rows().getFirst().daysLate());
    }

    @Test
    @Rule("PQ-22")
    void tellsWhatEachAuditorMissedAndStillOwes() {
        var cycle = Sample.known(
                Sample.cycle("2026-09", Sample.STARTS),
                audit("a1").by("s-1").due(PAST).overdue(),
                audit("a2").by("s-1").graded("good"),
                audit("a3").by("s-2").due(PAST).graded("good"));
        var exempt = new SparedFacts.Exemption("s-2", "2026-09", null, "long-absence", true, "s-boss", Sample.AT);
        var refused = new SparedFacts.Exemption("s-1", "2026-09", null, "long-absence", false, "s-boss", Sample.AT);
        var rest = new SparedFacts.Breaks(
                List.of(new SparedFacts.Breaks.Break("s-3", YearMonth.of(2026, 9), "leave", true)));

        var load = AuditorLoad.of(Sample.authority(List.of(cycle), exempt, refused, rest), ALL);

        assertEquals(
                List.of(
                        new AuditorLoad.OfAuditor("s-1", 2, 1, 1, 1, 1, 0, 0, 0, 0),
                        new AuditorLoad.OfAuditor("s-2", 1, 1, 0, 0, 1, 0, 1, 0, 0),
                        new AuditorLoad.OfAuditor("s-3", 0, 0, 0, 0, 0, 0, 0, 1, 0)),
                load.auditors());
    }

    @Test
    @Rule({"PQ-18", "PQ-21"})
    void tellsWhichAuditsStillLackTheFinalConfirmation() {
        var open = OpenConfirmations.of(
                known(
                        audit("a1").graded("good").submitted(SOON.minusDays(20)).followUpEnded("s-tm"),
                        audit("a2")
                                .graded("good")
                                .submitted(LocalDate.of(2026, 9, 15))
                                .ended(Ending.FINALISED)
                                .action("x1", PAST, Standing.COMPLETED, false),
                        audit("a3").graded("good").submitted(LocalDate.of(2026, 9, 1)),
                        audit("a4")),
                ALL);

        assertEquals(
                List.of("a3", "a2"),
                open.waiting().stream().map(OpenConfirmations.Waiting::audit).toList());
        assertEquals(19, open.waiting().getFirst().days());
        assertEquals(1, open.waiting().getLast().openActions());
    }
}
