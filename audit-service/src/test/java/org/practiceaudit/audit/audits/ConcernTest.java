package org.practiceaudit.audit.audits;

import static org.practiceaudit.audit.audits.Audits.ASSIGNMENT;
import static org.practiceaudit.audit.audits.Audits.AUDITOR;
import static org.practiceaudit.audit.audits.Audits.AUDIT_TEAM;
import static org.practiceaudit.audit.audits.Audits.NONE;
import static org.practiceaudit.audit.audits.Audits.OPENED;
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
import org.practiceaudit.programme.Grade;
import org.practiceaudit.testing.Rule;

@Rule("BR-09")
class ConcernTest {
    private static AuditCommand.RaiseConcern raise(Person by) {
        return new AuditCommand.RaiseConcern(
                "c-1", "neglect", Concern.Severity.IMMEDIATE, text("No food in the house."), by, T1);
    }

    private static AuditCommand.AddressConcern address(Person by) {
        return new AuditCommand.AddressConcern(
                "c-1", Concern.Response.CHILD_SEEN, text("Visited the same evening."), by, T2);
    }

    private static final AuditEvent ADDRESSED = new AuditEvent.ConcernAddressed(
            "c-1", Concern.Response.CHILD_SEEN, text("Visited the same evening."), "worker", T2);

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
                        T1)));
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
                .when(new AuditCommand.AddressConcern("c-1", null, NONE, WORKER, T2))
                .thenRejected("INPUT", "BR-09");
    }
}
