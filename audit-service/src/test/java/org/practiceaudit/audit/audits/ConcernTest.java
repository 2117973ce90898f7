package org.practiceaudit.audit.audits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.audit.audits.Audits.ASSIGNMENT;
import static org.practiceaudit.audit.audits.Audits.AUDITOR;
import static org.practiceaudit.audit.audits.Audits.AUDIT_TEAM;
import static org.practiceaudit.audit.audits.Audits.ESCALATES;
import static org.practiceaudit.audit.audits.Audits.NONE;
import static org.practiceaudit.audit.audits.Audits.OPENED;
import static org.practiceaudit.audit.audits.Audits.SEEN;
import static org.practiceaudit.audit.audits.Audits.STRANGER;
import static org.practiceaudit.audit.audits.Audits.T1;
import static org.practiceaudit.audit.audits.Audits.T2;
import static org.practiceaudit.audit.audits.Audits.WORKER;
import static org.practiceaudit.audit.audits.Audits.after;
import static org.practiceaudit.audit.audits.Audits.audits;
import static org.practiceaudit.audit.audits.Audits.begun;
import static org.practiceaudit.audit.audits.Audits.concern;
import static org.practiceaudit.audit.audits.Audits.handedIn;
import static org.practiceaudit.audit.audits.Audits.text;
import static org.practiceaudit.audit.audits.Audits.toldOfConcern;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceaudit.eventstore.DeadlineChange;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.Rule;

@Rule("BR-09")
class ConcernTest {
    private static AuditCommand.RaiseConcern raise(Person by) {
        return new AuditCommand.RaiseConcern(
                "c-1", "neglect", Concern.Severity.IMMEDIATE, text("No food in the house."), by, T1);
    }

    private static AuditCommand.AddressConcern address(Person by) {
        return new AuditCommand.AddressConcern(
                "c-1", Concern.Response.CHILD_SEEN, text("Visited the same evening."), SEEN, by, T2);
    }

    private static final AuditEvent ADDRESSED = new AuditEvent.ConcernAddressed(
            "c-1", Concern.Response.CHILD_SEEN, text("Visited the same evening."), SEEN, "worker", T2);

    static Stream<List<AuditEvent>> everyState() {
        return Stream.of(
                List.of(OPENED),
                begun(),
                handedIn(ASSIGNMENT, Grade.GOOD),
                after(handedIn(ASSIGNMENT, Grade.GOOD), new AuditEvent.AuditFinalised(Grade.GOOD, "auditor", T2)));
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void aConcernIsRaisedAtAnyMomentAndTheFourAreTold(List<AuditEvent> before) {
        audits().given(before).when(raise(AUDITOR)).then(new AuditEvent.ConcernRaised(concern("c-1")));
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void whatWasDoneIsRecordedAtAnyMoment(List<AuditEvent> before) {
        audits().given(after(before, new AuditEvent.ConcernRaised(concern("c-1"))))
                .when(address(WORKER))
                .then(ADDRESSED);
    }

    @Test
    void theAuditTeamRaisesConcernsToo() {
        audits().given(OPENED)
                .when(raise(AUDIT_TEAM))
                .then(new AuditEvent.ConcernRaised(new Concern.Raised(
                        "c-1",
                        "neglect",
                        Concern.Severity.IMMEDIATE,
                        text("No food in the house."),
                        "team",
                        toldOfConcern(),
                        T1,
                        ESCALATES)));
    }

    @Test
    void strangersDoNotRaiseConcernsHere() {
        audits().given(OPENED).when(raise(STRANGER)).thenRejected("ACCESS");
    }

    @Test
    void noAuditNoConcern() {
        audits().given().when(raise(AUDITOR)).thenRejected("STATE");
    }

    @Test
    void aConcernHasAKnownCodeASeverityAndADescription() {
        audits().given(OPENED)
                .when(new AuditCommand.RaiseConcern("c-1", "weather", null, NONE, AUDITOR, T1))
                .thenRejected("BR-09", "INPUT", "BR-09");
    }

    @Test
    void strangersDoNotAddressConcerns() {
        audits().given(begun(new AuditEvent.ConcernRaised(concern("c-1"))))
                .when(address(STRANGER))
                .thenRejected("ACCESS");
    }

    @Test
    void anUnknownConcernIsNotAddressed() {
        audits().given(begun(new AuditEvent.ConcernRaised(concern("c-2"))))
                .when(address(WORKER))
                .thenRejected("STATE");
    }

    @Test
    void anAddressedConcernIsNotAddressedAgain() {
        audits().given(begun(new AuditEvent.ConcernRaised(concern("c-1")), ADDRESSED))
                .when(address(WORKER))
                .thenRejected("STATE");
    }

    @Test
    void itIsSaidWhatWasDone() {
        audits().given(begun(
                        new AuditEvent.ConcernRaised(concern("c-0")), new AuditEvent.ConcernRaised(concern("c-1"))))
                .when(new AuditCommand.AddressConcern("c-1", null, NONE, SEEN, WORKER, T2))
                .thenRejected("INPUT", "BR-09");
    }

    @Test
    @Rule("PQ-10")
    void whatWasDoneIsTheTeamManagersToSay() {
        var handedIn = handedIn(Way.QUALITY.assignment(), Grade.GOOD);
        var before = after(handedIn, new AuditEvent.ConcernRaised(concern("c-1")));
        Way.QUALITY
                .audits()
                .given(before)
                .when(address(Way.TEAM_MANAGER))
                .then(new AuditEvent.ConcernAddressed(
                        "c-1", Concern.Response.CHILD_SEEN, text("Visited the same evening."), SEEN, "tm", T2));
        Way.QUALITY.audits().given(before).when(address(AUDITOR)).thenRejected("PQ-10");
        Way.QUALITY.audits().given(before).when(address(AUDIT_TEAM)).thenRejected("PQ-10");
    }

    @Test
    void itIsSaidWhenItWasDone() {
        audits().given(begun(new AuditEvent.ConcernRaised(concern("c-1"))))
                .when(new AuditCommand.AddressConcern(
                        "c-1", Concern.Response.CHILD_SEEN, text("Seen."), null, WORKER, T2))
                .thenRejected("INPUT");
    }

    @Test
    @Rule("PQ-10")
    void aConcernThatNobodyAddressedEscalatesByItsClockOnce() {
        var raised = new AuditEvent.ConcernRaised(concern("c-1"));
        var stream = new AuditStream(null, null);
        var over = ESCALATES.missedAt();
        assertEquals(
                List.of(new DeadlineChange.Set(
                        "concern-c-1",
                        over,
                        new DeadlineChange.Why("BR-09", "audit:concern-raised.v1", ESCALATES.counted()))),
                stream.deadlines(raised, Way.fold(begun(raised))));
        assertEquals(new AuditCommand.EscalateConcern("c-1", over), stream.whenDue("concern-c-1", over, T2));
        var escalated =
                new AuditEvent.ConcernEscalated("c-1", List.of(new Recipient(Role.HEAD_OF_SERVICE, "hos")), over);
        audits().given(begun(raised))
                .when(new AuditCommand.EscalateConcern("c-1", over))
                .then(escalated);
        audits().given(begun(raised))
                .when(new AuditCommand.EscalateConcern("c-1", T1))
                .thenNothing();
        audits().given(begun(raised, escalated))
                .when(new AuditCommand.EscalateConcern("c-1", over))
                .thenNothing();
        audits().given(begun(raised, escalated)).when(address(WORKER)).then(ADDRESSED);
        audits().given(begun(raised, ADDRESSED))
                .when(new AuditCommand.EscalateConcern("c-1", over))
                .thenNothing();
    }
}
