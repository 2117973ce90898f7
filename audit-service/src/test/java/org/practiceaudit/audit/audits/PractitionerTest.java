package org.practiceaudit.audit.audits;

import static org.practiceaudit.audit.audits.Audits.AUDITOR;
import static org.practiceaudit.audit.audits.Audits.NONE;
import static org.practiceaudit.audit.audits.Audits.T1;
import static org.practiceaudit.audit.audits.Audits.TODAY;
import static org.practiceaudit.audit.audits.Audits.audits;
import static org.practiceaudit.audit.audits.Audits.begun;
import static org.practiceaudit.audit.audits.Audits.conversation;
import static org.practiceaudit.audit.audits.Audits.text;

import org.junit.jupiter.api.Test;
import org.practiceaudit.audit.audits.ContactAttempt.Means;
import org.practiceaudit.audit.audits.ContactAttempt.Outcome;
import org.practiceaudit.audit.audits.ContactAttempt.With;
import org.practiceaudit.testing.Rule;

class PractitionerTest {

    @Test
    @Rule("BR-06")
    void anAttemptToReachTheWorkerIsRecorded() {
        var attempt = new ContactAttempt(With.PRACTITIONER, TODAY, Means.EMAIL, Outcome.MEETING_ARRANGED, NONE);
        audits().given(begun())
                .when(new AuditCommand.RecordContact(attempt, AUDITOR, T1))
                .then(new AuditEvent.ContactAttempted(attempt));
    }

    @Test
    void anAttemptSaysWithWhomWhenHowAndWhatCameOfIt() {
        audits().given(begun())
                .when(new AuditCommand.RecordContact(new ContactAttempt(null, null, null, null, NONE), AUDITOR, T1))
                .thenRejected("INPUT", "INPUT", "INPUT", "INPUT");
    }

    @Test
    void anAttemptIsRecordedWhenItHasTakenPlace() {
        var tomorrow = new ContactAttempt(With.FAMILY, TODAY.plusDays(1), Means.TELEPHONE, Outcome.NO_ANSWER, NONE);
        audits().given(begun())
                .when(new AuditCommand.RecordContact(tomorrow, AUDITOR, T1))
                .thenRejected("INPUT");
    }

    @Test
    @Rule("BR-19")
    void contactThatWouldNotBeRightIsExplained() {
        var unexplained = new ContactAttempt(With.FAMILY, TODAY, Means.TELEPHONE, Outcome.NOT_APPROPRIATE, NONE);
        audits().given(begun())
                .when(new AuditCommand.RecordContact(unexplained, AUDITOR, T1))
                .thenRejected("BR-19");
    }

    @Test
    @Rule({"BR-06", "BR-21"})
    void theConversationIsRecordedWithAccountAndResponse() {
        audits().given(begun())
                .when(new AuditCommand.RecordPractitioner(conversation(), AUDITOR, T1))
                .then(new AuditEvent.PractitionerSpokenTo(conversation()));
    }

    @Test
    @Rule("BR-21")
    void aConversationWithoutAccountAndResponseIsIncomplete() {
        var bare = new Practitioner.SpokenTo(TODAY, null, TODAY, NONE, NONE);
        audits().given(begun())
                .when(new AuditCommand.RecordPractitioner(bare, AUDITOR, T1))
                .thenRejected("BR-21", "BR-21");
    }

    @Test
    @Rule("BR-06")
    void firstContactComesBeforeTheConversation() {
        var backwards =
                new Practitioner.SpokenTo(TODAY, null, TODAY.minusDays(1), text("The journey."), text("Agrees."));
        audits().given(begun())
                .when(new AuditCommand.RecordPractitioner(backwards, AUDITOR, T1))
                .thenRejected("BR-06");
    }

    @Test
    void aConversationHasItsDays() {
        var undated = new Practitioner.SpokenTo(null, null, null, text("The journey."), text("Agrees."));
        audits().given(begun())
                .when(new AuditCommand.RecordPractitioner(undated, AUDITOR, T1))
                .thenRejected("INPUT", "INPUT");
    }

    @Test
    @Rule("BR-06")
    void thatThereWasNoConversationIsRecordedWithTheReason() {
        var absent = new Practitioner.NotSpokenTo(null, Practitioner.Why.ABSENT, text("On leave until October."));
        audits().given(begun())
                .when(new AuditCommand.RecordPractitioner(absent, AUDITOR, T1))
                .then(new AuditEvent.PractitionerNotSpokenTo(absent));
    }

    @Test
    @Rule("BR-06")
    void noConversationWithoutAReasonIsRefused() {
        audits().given(begun())
                .when(new AuditCommand.RecordPractitioner(
                        new Practitioner.NotSpokenTo(TODAY.plusDays(1), null, NONE), AUDITOR, T1))
                .thenRejected("INPUT", "INPUT", "BR-06");
    }
}
