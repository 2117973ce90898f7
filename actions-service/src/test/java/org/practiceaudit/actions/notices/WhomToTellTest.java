package org.practiceaudit.actions.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.practiceaudit.actions.known.AuditFacts;
import org.practiceaudit.contracts.ActionsEvent;
import org.practiceaudit.contracts.AllocationEvent;
import org.practiceaudit.contracts.AuditEvent;
import org.practiceaudit.contracts.ModerationEvent;
import org.practiceaudit.contracts.PathwayEvent;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.messaging.StaffBook.Holder;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.Rule;

/** Who is told of what, in the shipped programmes, where an event names nobody or is about no audit. */
class WhomToTellTest {
    private static final Instant AT = Instant.parse("2026-10-01T09:00:00Z");
    private static final List<Holder> STAFF = List.of(
            new Holder("hos-1", Role.HEAD_OF_SERVICE, "north"),
            new Holder("hos-2", Role.HEAD_OF_SERVICE, "south"),
            new Holder("hola", Role.HEAD_OF_LEARNING_ACADEMY, null),
            new Holder("team-1", Role.AUDIT_TEAM, null),
            new Holder("team-2", Role.AUDIT_TEAM, null),
            new Holder("dd", Role.DIVISIONAL_DIRECTOR, null));

    /** Each fact with who is told of it, in which role. */
    private static Map<String, Map<String, String>> told(String programme, PublicEvent event) {
        var policy = Programmes.shipped(programme);
        var matters =
                switch (event) {
                    case AllocationEvent it -> AllocationMatters.of(it);
                    case AuditEvent it -> AuditMatters.of(it);
                    case ModerationEvent it -> ModerationMatters.of(it);
                    case ActionsEvent it -> new ActionsMatters(Optional.of(policy)).of(it);
                    default -> throw new IllegalArgumentException(event.toString());
                };
        var told = new TreeMap<String, Map<String, String>>();
        for (var matter : matters) {
            var people = new Addressees(Optional.<AuditFacts>empty(), STAFF);
            told.put(matter.fact().code(), new TreeMap<>(Tellings.people(matter, policy.told(matter.fact()), people)));
        }
        return told;
    }

    @Test
    @Rule("TH-03")
    void aProposalIsToldToThoseWhoConfirmItAndIsCopied() {
        assertEquals(
                Map.of(
                        "allocations-proposed",
                        Map.of(
                                "hos-1",
                                "head-of-service",
                                "hos-2",
                                "head-of-service",
                                "hola",
                                "head-of-learning-academy")),
                told("tower-hamlets", new AllocationEvent.AllocationsProposed("cycle-1", 24, AT)));
    }

    @Test
    @Rule("TH-09")
    void anExemptionIsToldToTheAuditTeamAndToWhoeverIsExempt() {
        assertEquals(
                Map.of("exemption-granted", Map.of("s-1", "", "team-1", "audit-team", "team-2", "audit-team")),
                told(
                        "tower-hamlets",
                        new AllocationEvent.ExemptionGranted("s-1", "cycle-1", null, "sickness", "hos-1", AT)));
    }

    @Test
    @Rule("PQ-04")
    void theLimitOfBreaksIsToldToTheHeadsOfService() {
        assertEquals(
                Map.of("break-limit-reached", Map.of("hos-1", "head-of-service", "hos-2", "head-of-service")),
                told(
                        "performance-and-quality",
                        new AllocationEvent.BreakLimitReached(YearMonth.parse("2026-11"), 42, 8, AT)));
    }

    @Test
    @Rule("PQ-09")
    void whomTheAuditServiceFoundIsToldThatSomebodyDoesNotAnswer() {
        assertEquals(
                List.of("gm-1", "tm-1"),
                new ArrayList<>(told(
                                "performance-and-quality",
                                new AuditEvent.PractitionerUnresponsive(
                                        "a-1", "s-2", "practitioner", 3, AT, List.of("gm-1", "tm-1")))
                        .get("practitioner-unresponsive")
                        .keySet()
                        .stream()
                        .filter(who -> !who.contains(":"))
                        .toList()));
    }

    @Test
    @Rule({"TH-24", "TH-32"})
    void progressAndEscalationReachThoseWhomThePathwayNames() {
        assertEquals(
                Map.of("progress-reported", Map.of("dd", "", "hola", "")),
                told(
                        "tower-hamlets",
                        new PathwayEvent.ProgressReported(
                                "r-1", "a-1.inadequate", "a-1", "on-track", "hos-1", AT, List.of("dd", "hola"))));
        assertEquals(
                Map.of("pathway-escalated", Map.of("dd", "divisional-director")),
                told(
                        "tower-hamlets",
                        new PathwayEvent.PathwayEscalated(
                                "a-1.inadequate", "a-1", "divisional-director", "not-improved", AT, List.of("dd"))));
    }

    @Test
    @Rule("TH-24")
    void aStepOfAFurtherRoundIsToldLikeThatOfTheFirst() {
        assertEquals(
                Map.of(
                        "pathway-step-missed",
                        Map.of(
                                "hola", "head-of-learning-academy",
                                "hos-1", "head-of-service",
                                "hos-2", "head-of-service")),
                told(
                        "tower-hamlets",
                        new PathwayEvent.PathwayStepMissed("a-1.inadequate", "a-1", "further-uopp--r2", AT)));
    }

    @Test
    @Rule("CA-11")
    void aGradeBelowGoodByModerationIsToldWhereTheAuditorsWasNot() {
        assertEquals(
                List.of("audit-below-good", "moderation-completed"),
                List.copyOf(told("camden", moderated("good", "requires-improvement"))
                        .keySet()));
        assertEquals(
                List.of("moderation-completed"),
                List.copyOf(told("camden", moderated("inadequate", "requires-improvement"))
                        .keySet()));
    }

    private static ModerationEvent moderated(String auditors, String moderators) {
        return new ModerationEvent.ModerationCompleted(
                "m-1",
                "a-1",
                "c-1",
                auditors,
                moderators,
                true,
                List.of(),
                List.of(),
                List.of(),
                "s-mod",
                AT,
                "north",
                "north",
                List.of("s-auditor"));
    }

    /** An action of a plan is about no audit, so there is nobody but its owner to be told. */
    @Test
    void anActionOfAPlanIsToldToItsOwner() {
        assertEquals(
                Map.of("action-opened", Map.of("s-owner", "")),
                told(
                        "camden",
                        new ActionsEvent.ActionOpened(
                                "x-1",
                                "plan-1",
                                "plan-1",
                                "meeting",
                                "s-owner",
                                "north",
                                "north",
                                LocalDate.parse("2026-11-02"),
                                "planning")));
    }

    @Test
    void digestsGoAtTheNextTimeItIsTheirHourInLondonOnAWorkingDay() {
        assertEquals(Instant.parse("2026-10-22T07:00:00Z"), digestAfter("2026-10-22T06:59:59Z"));
        assertEquals(Instant.parse("2026-10-23T07:00:00Z"), digestAfter("2026-10-22T07:00:00Z"), "the day after");
        assertEquals(Instant.parse("2026-10-26T08:00:00Z"), digestAfter("2026-10-23T07:00:00Z"), "after a weekend");
        assertEquals(Instant.parse("2026-12-29T08:00:00Z"), digestAfter("2026-12-24T12:00:00Z"), "after Christmas");
    }

    private static Instant digestAfter(String now) {
        return Digests.next(Instant.parse(now), Programmes.shipped("enfield"));
    }
}
