package org.practiceaudit.audit.audits;

import static org.practiceaudit.audit.audits.Audits.ASSIGNMENT;
import static org.practiceaudit.audit.audits.Audits.AUDITOR;
import static org.practiceaudit.audit.audits.Audits.DUE;
import static org.practiceaudit.audit.audits.Audits.NONE;
import static org.practiceaudit.audit.audits.Audits.OPENED;
import static org.practiceaudit.audit.audits.Audits.OVER;
import static org.practiceaudit.audit.audits.Audits.STARTED;
import static org.practiceaudit.audit.audits.Audits.STRANGER;
import static org.practiceaudit.audit.audits.Audits.T0;
import static org.practiceaudit.audit.audits.Audits.T1;
import static org.practiceaudit.audit.audits.Audits.audits;
import static org.practiceaudit.audit.audits.Audits.begun;
import static org.practiceaudit.audit.audits.Audits.handedIn;
import static org.practiceaudit.audit.audits.Audits.overdue;
import static org.practiceaudit.audit.audits.Audits.preparation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.Rule;

class AuditLifeTest {
    private static final AuditEvent OVERDUE = overdue(DUE, OVER);

    @Test
    void anAllocationOpensAnAudit() {
        audits().given().when(new AuditCommand.OpenAudit(ASSIGNMENT, T0)).then(OPENED);
    }

    @Test
    void aSecondAllocationOpensNothing() {
        audits().given(OPENED).when(new AuditCommand.OpenAudit(ASSIGNMENT, T0)).thenNothing();
    }

    @Test
    void theAuditorStarts() {
        audits().given(OPENED).when(new AuditCommand.StartAudit(AUDITOR, T0)).then(STARTED);
    }

    @Test
    void nobodyElseStarts() {
        audits().given(OPENED).when(new AuditCommand.StartAudit(STRANGER, T0)).thenRejected("ACCESS");
    }

    @Test
    void whatIsStartedIsNotStartedAgain() {
        audits().given(begun()).when(new AuditCommand.StartAudit(AUDITOR, T0)).thenRejected("STATE");
    }

    @Test
    void whatIsHandedInIsNotStartedAgain() {
        audits().given(handedIn(ASSIGNMENT, Grade.GOOD))
                .when(new AuditCommand.StartAudit(AUDITOR, T0))
                .thenRejected("STATE");
    }

    @Test
    void nobodyWorksOnAnAuditThatIsNotThere() {
        audits().given().when(new AuditCommand.StartAudit(AUDITOR, T0)).thenRejected("STATE");
    }

    @Test
    void workBeginsWithAStart() {
        audits().given(OPENED)
                .when(new AuditCommand.RecordFamilyPreparation(preparation(), AUDITOR, T1))
                .thenRejected("STATE");
    }

    @Test
    void nobodyElseWorksOnIt() {
        audits().given(begun())
                .when(new AuditCommand.RecordFamilyPreparation(preparation(), STRANGER, T1))
                .thenRejected("ACCESS");
    }

    static Stream<AuditCommand> work() {
        return Stream.of(
                new AuditCommand.RecordFamilyPreparation(preparation(), AUDITOR, T1),
                new AuditCommand.LeaveSectionOut("planning", NONE, 1, AUDITOR, T1),
                new AuditCommand.SubmitAudit(AUDITOR, T1));
    }

    @ParameterizedTest
    @MethodSource("work")
    void workEndsWithSubmission(AuditCommand command) {
        audits().given(handedIn(ASSIGNMENT, Grade.GOOD)).when(command).thenRejected("STATE");
    }

    @Test
    @Rule("BR-05")
    void whenTheDueDayIsOverAnAuditNotStartedIsOverdue() {
        audits().given(OPENED).when(new AuditCommand.PassDueDay(OVER)).then(OVERDUE);
    }

    @Test
    @Rule("BR-05")
    void whenTheDueDayIsOverAnAuditInProgressIsOverdue() {
        audits().given(begun()).when(new AuditCommand.PassDueDay(OVER)).then(OVERDUE);
    }

    @Test
    @Rule("BR-05")
    void onItsLastInstantTheDueDayIsNotOver() {
        audits().given(OPENED)
                .when(new AuditCommand.PassDueDay(OVER.minusMillis(1)))
                .thenNothing();
    }

    @Test
    void theClockFiringTwiceHasOneEffect() {
        audits().given(OPENED, OVERDUE).when(new AuditCommand.PassDueDay(OVER)).thenNothing();
    }

    @Test
    void whatIsHandedInIsNotOverdue() {
        audits().given(handedIn(ASSIGNMENT, Grade.GOOD))
                .when(new AuditCommand.PassDueDay(OVER))
                .thenNothing();
    }

    @Test
    void aClockOfNoAuditHasNoEffect() {
        audits().given().when(new AuditCommand.PassDueDay(OVER)).thenNothing();
    }

    @Test
    void anAuditChangesHands() {
        audits().given(begun())
                .when(new AuditCommand.HandOver("second", "moderator", DUE, T1))
                .then(new AuditEvent.AuditHandedOver("second", "moderator", DUE));
    }

    @Test
    void theFormerAuditorWorksOnItNoMore() {
        audits().given(begun(new AuditEvent.AuditHandedOver("second", "moderator", DUE)))
                .when(new AuditCommand.RecordFamilyPreparation(preparation(), AUDITOR, T1))
                .thenRejected("ACCESS");
    }

    @Test
    void handingOverComesTooLateAfterSubmission() {
        audits().given(handedIn(ASSIGNMENT, Grade.GOOD))
                .when(new AuditCommand.HandOver("second", "moderator", DUE, T1))
                .thenNothing();
    }

    @Test
    void whatIsNotThereChangesNoHands() {
        audits().given()
                .when(new AuditCommand.HandOver("second", "moderator", DUE, T1))
                .thenRejected("STATE");
    }

    @Test
    @Rule("BR-05")
    void aLaterDueDayHasItsOwnClock() {
        var later = LocalDate.parse("2026-10-31");
        var lateOctober = Instant.parse("2026-11-01T00:00:00Z");
        audits().given(OPENED, OVERDUE, new AuditEvent.AuditHandedOver("second", "moderator", later))
                .when(new AuditCommand.PassDueDay(lateOctober))
                .then(new AuditEvent.AuditOverdue(
                        later,
                        List.of(new Recipient(Role.AUDITOR, "second"), new Recipient(Role.HEAD_OF_SERVICE, "hos")),
                        lateOctober));
    }
}
