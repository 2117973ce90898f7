package org.practiceaudit.moderation.disputes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.moderation.disputes.Examples.AUDIT;
import static org.practiceaudit.moderation.disputes.Examples.DECIDED_AT;
import static org.practiceaudit.moderation.disputes.Examples.HEAD;
import static org.practiceaudit.moderation.disputes.Examples.MANAGER;
import static org.practiceaudit.moderation.disputes.Examples.MODERATED;
import static org.practiceaudit.moderation.disputes.Examples.NOTHING;
import static org.practiceaudit.moderation.disputes.Examples.OF_GRADE;
import static org.practiceaudit.moderation.disputes.Examples.OTHER_MANAGER;
import static org.practiceaudit.moderation.disputes.Examples.RAISED_AT;
import static org.practiceaudit.moderation.disputes.Examples.RATIONALE;
import static org.practiceaudit.moderation.disputes.Examples.REASON;
import static org.practiceaudit.moderation.disputes.Examples.WORKER;
import static org.practiceaudit.moderation.disputes.Examples.raiseGrade;
import static org.practiceaudit.moderation.disputes.Examples.under;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.ModerationEvent;
import org.practiceaudit.moderation.disputes.DisputeCommand.DecideGrade;
import org.practiceaudit.moderation.disputes.DisputeCommand.Discuss;
import org.practiceaudit.moderation.disputes.DisputeCommand.Join;
import org.practiceaudit.moderation.disputes.DisputeCommand.Withdraw;
import org.practiceaudit.moderation.disputes.DisputeEvent.Discussed;
import org.practiceaudit.moderation.disputes.DisputeEvent.GradeDecided;
import org.practiceaudit.moderation.disputes.DisputeEvent.GradeDisputed;
import org.practiceaudit.moderation.disputes.DisputeEvent.Joined;
import org.practiceaudit.moderation.disputes.DisputeEvent.Withdrawn;
import org.practiceaudit.moderation.people.Candidate;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.GivenWhenThen;
import org.practiceaudit.testing.Rule;

/** TH-26: raised together, gone through with the moderator, decided finally by audit team or principal social worker. */
class JointDisputeTest {
    private static final LocalDate DAY = LocalDate.parse("2026-09-30");
    private static final List<Role> TOGETHER = List.of(Role.HEAD_OF_SERVICE, Role.TEAM_MANAGER, Role.PRACTITIONER);
    private static final GradeDisputed RAISED = new GradeDisputed(
            OF_GRADE,
            AUDIT,
            MODERATED,
            Role.AUDIT_TEAM,
            "worker",
            Role.PRACTITIONER,
            REASON,
            RAISED_AT,
            List.of(Role.AUDIT_TEAM, Role.PRINCIPAL_SOCIAL_WORKER),
            TOGETHER,
            true);
    private static final Joined MANAGER_JOINED = new Joined("manager", Role.TEAM_MANAGER, DECIDED_AT);
    private static final Joined HEAD_JOINED = new Joined("head", Role.HEAD_OF_SERVICE, DECIDED_AT);
    private static final Person MODERATOR = new Person("moderator", Set.of(Role.MODERATOR));
    private static final Person AUDIT_TEAM = new Person("planner", Set.of(Role.AUDIT_TEAM));
    private static final Person PRINCIPAL = new Person("psw", Set.of(Role.PRINCIPAL_SOCIAL_WORKER));
    private static final Discussed NOT_AGREED = new Discussed(DAY, REASON, null, "moderator", DECIDED_AT);
    private static final DecideGrade DECIDE = new DecideGrade(Grade.GOOD, RATIONALE, PRINCIPAL, DECIDED_AT);

    private final GivenWhenThen<DisputeCommand, Dispute, DisputeEvent> disputes =
            under(Programmes.shipped("tower-hamlets"));

    private static Dispute fold(DisputeEvent... events) {
        var evolution = new DisputeEvolution();
        var state = evolution.initial();
        for (var event : events) {
            state = evolution.evolve(state, event);
        }
        return state;
    }

    @Test
    @Rule("TH-26")
    void itIsRaisedByOneAndJoinedByTheOthersBeforeItGoesOn() {
        disputes.given().when(raiseGrade(WORKER)).then(RAISED);
        assertEquals("proposed", fold(RAISED).code());
        disputes.given(RAISED).when(new Join(MANAGER, DECIDED_AT)).then(MANAGER_JOINED);
        assertEquals("proposed", fold(RAISED, MANAGER_JOINED).code());
        disputes.given(RAISED, MANAGER_JOINED).when(new Join(HEAD, DECIDED_AT)).then(HEAD_JOINED);
        assertEquals("with-moderator", fold(RAISED, MANAGER_JOINED, HEAD_JOINED).code());
    }

    @Test
    @Rule("TH-26")
    void theWorldHearsOfItOnceAllHaveJoined() {
        var proposed = (Dispute.Known) fold(RAISED);
        assertEquals(List.of(), DisputePublication.of(RAISED, proposed));
        var raised = (Dispute.Known) fold(RAISED, MANAGER_JOINED, HEAD_JOINED);
        assertEquals(
                List.of(new ModerationEvent.GradeDisputed(
                        "a-1042-grade-1", "a-1042", "worker", "audit-team", RAISED_AT)),
                DisputePublication.of(HEAD_JOINED, raised));
    }

    @Test
    @Rule("TH-26")
    void strangersDoNotJoinAndNobodyJoinsTwice() {
        disputes.given(RAISED).when(new Join(OTHER_MANAGER, DECIDED_AT)).thenRejected("TH-26");
        disputes.given(RAISED).when(new Join(WORKER, DECIDED_AT)).thenNothing();
        disputes.given(RAISED, MANAGER_JOINED)
                .when(new Join(MANAGER, DECIDED_AT))
                .thenNothing();
        disputes.given(RAISED, MANAGER_JOINED, HEAD_JOINED)
                .when(new Join(HEAD, DECIDED_AT))
                .thenRejected("TH-26");
    }

    @Test
    @Rule("TH-26")
    void nobodyDecidesBeforeAllHaveJoinedAndTheModeratorWasHeard() {
        disputes.given(RAISED).when(DECIDE).thenRejected("TH-26");
        disputes.given(RAISED, MANAGER_JOINED, HEAD_JOINED).when(DECIDE).thenRejected("TH-26");
    }

    @Test
    @Rule("TH-26")
    void whatTheModeratorAgreesToSettlesIt() {
        var agreed = new Discussed(DAY, REASON, Grade.GOOD, "moderator", DECIDED_AT);
        disputes.given(RAISED, MANAGER_JOINED, HEAD_JOINED)
                .when(new Discuss(DAY, REASON, Grade.GOOD, MODERATOR, DECIDED_AT))
                .then(agreed);
        var settled = (Dispute.Known) fold(RAISED, MANAGER_JOINED, HEAD_JOINED, agreed);
        assertEquals("settled", settled.code());
        assertEquals(
                List.of(new ModerationEvent.GradeDecided("a-1042-grade-1", "a-1042", "good", "moderator", DECIDED_AT)),
                DisputePublication.of(agreed, settled));
        disputes.given(RAISED, MANAGER_JOINED, HEAD_JOINED, agreed).when(DECIDE).thenRejected("TH-26");
    }

    @Test
    @Rule("TH-26")
    void unresolvedItIsDecidedByEitherOfTwoRolesAndFinally() {
        for (var decider : List.of(AUDIT_TEAM, PRINCIPAL)) {
            disputes.given(RAISED, MANAGER_JOINED, HEAD_JOINED, NOT_AGREED)
                    .when(new DecideGrade(Grade.GOOD, RATIONALE, decider, DECIDED_AT))
                    .then(new GradeDecided(Grade.GOOD, RATIONALE, decider.staff(), DECIDED_AT));
        }
        disputes.given(
                        RAISED,
                        MANAGER_JOINED,
                        HEAD_JOINED,
                        NOT_AGREED,
                        new GradeDecided(Grade.GOOD, RATIONALE, "planner", DECIDED_AT))
                .when(DECIDE)
                .thenRejected("TH-26");
    }

    @Test
    @Rule("TH-26")
    void onlyTheModeratorRecordsTheDiscussionAndItSaysWhatAndWhen() {
        disputes.given(RAISED, MANAGER_JOINED, HEAD_JOINED)
                .when(new Discuss(DAY, REASON, null, MANAGER, DECIDED_AT))
                .thenRejected("TH-26");
        disputes.given(RAISED, MANAGER_JOINED, HEAD_JOINED)
                .when(new Discuss(null, NOTHING, Grade.REQUIRES_IMPROVEMENT_WITH_GOOD_ELEMENTS, MODERATOR, DECIDED_AT))
                .thenRejected("TH-26", "TH-26", "TH-26");
        disputes.given(RAISED)
                .when(new Discuss(DAY, REASON, null, MODERATOR, DECIDED_AT))
                .thenRejected("TH-26");
    }

    @Test
    @Rule("TH-26")
    void whoeverDecidesIsIndependent() {
        var open = new DisputeEvent[] {RAISED, MANAGER_JOINED, HEAD_JOINED, NOT_AGREED};
        var moderatedIt = new Person("moderator", Set.of(Role.AUDIT_TEAM));
        disputes.given(open)
                .when(new DecideGrade(Grade.GOOD, RATIONALE, moderatedIt, DECIDED_AT))
                .thenRejected("TH-26");
        var joined = new Person("manager", Set.of(Role.AUDIT_TEAM));
        disputes.given(open)
                .when(new DecideGrade(Grade.GOOD, RATIONALE, joined, DECIDED_AT))
                .thenRejected("TH-26");
        var ofTheTeam = new Person(
                "planner",
                Set.of(Role.AUDIT_TEAM),
                new Candidate("planner", true, List.of("audit-team"), "north-2", "safeguarding", List.of()));
        disputes.given(open)
                .when(new DecideGrade(Grade.GOOD, RATIONALE, ofTheTeam, DECIDED_AT))
                .thenRejected("TH-26");
        var involvedOnce = new Person(
                "planner",
                Set.of(Role.AUDIT_TEAM),
                new Candidate(
                        "planner",
                        true,
                        List.of("audit-team"),
                        null,
                        null,
                        List.of(new Candidate.Involvement(DAY.minusYears(3), DAY.minusYears(2)))));
        disputes.given(open)
                .when(new DecideGrade(Grade.GOOD, RATIONALE, involvedOnce, DECIDED_AT))
                .thenRejected("TH-26");
    }

    @Test
    void whatTheOthersDoNotJoinIsWithdrawnByWhoeverBegan() {
        var withdrawn = new Withdrawn("worker", DECIDED_AT);
        disputes.given(RAISED).when(new Withdraw(MANAGER, DECIDED_AT)).thenRejected("TH-26");
        disputes.given(RAISED).when(new Withdraw(WORKER, DECIDED_AT)).then(withdrawn);
        disputes.given(RAISED, withdrawn).when(DECIDE).thenRejected("TH-26");
        disputes.given(RAISED, MANAGER_JOINED, HEAD_JOINED)
                .when(new Withdraw(WORKER, DECIDED_AT))
                .thenRejected("TH-26");
    }

    @Test
    void whereOneIsEnoughNobodyJoins() {
        under(Programmes.shipped("bradford"))
                .given(Examples.GRADE_DISPUTED)
                .when(new Join(MANAGER, DECIDED_AT))
                .thenRejected("BR-26");
    }

    @Test
    @Rule("BR-26")
    void theHeadOfServiceOfTheAreaIsConnectedByRoleAndDecidesAllTheSame() {
        var connected = new Person(
                "head",
                Set.of(Role.HEAD_OF_SERVICE),
                new Candidate("head", true, List.of("head-of-service"), null, "safeguarding", List.of()));
        under(Programmes.shipped("bradford"))
                .given(Examples.ACTIONS_DISPUTED)
                .when(Examples.decideActions(connected, "act-1"))
                .then(new DisputeEvent.ActionsDecided(List.of("act-1"), RATIONALE, "head", DECIDED_AT));
    }
}
