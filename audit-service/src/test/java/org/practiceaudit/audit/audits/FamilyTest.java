package org.practiceaudit.audit.audits;

import static org.practiceaudit.audit.audits.Audits.AUDITOR;
import static org.practiceaudit.audit.audits.Audits.NONE;
import static org.practiceaudit.audit.audits.Audits.T1;
import static org.practiceaudit.audit.audits.Audits.TODAY;
import static org.practiceaudit.audit.audits.Audits.audits;
import static org.practiceaudit.audit.audits.Audits.begun;
import static org.practiceaudit.audit.audits.Audits.heard;
import static org.practiceaudit.audit.audits.Audits.mother;
import static org.practiceaudit.audit.audits.Audits.preparation;
import static org.practiceaudit.audit.audits.Audits.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceaudit.audit.audits.Family.Consent;
import org.practiceaudit.audit.audits.Family.Feedback;
import org.practiceaudit.audit.audits.Family.Kind;
import org.practiceaudit.audit.audits.Family.Message;
import org.practiceaudit.audit.audits.Family.Relationship;
import org.practiceaudit.audit.audits.Family.Respondent;
import org.practiceaudit.testing.Rule;

class FamilyTest {
    private static final List<Message> QUESTION = List.of(new Message(Kind.QUESTION, text("When is the next visit?")));

    private static AuditCommand hear(Respondent respondent, List<Message> messages, LocalDate passedOn) {
        return new AuditCommand.RecordFamilyFeedback(
                new Feedback(
                        "f-2", respondent, TODAY, text("He listens to us."), messages, Optional.ofNullable(passedOn)),
                AUDITOR,
                T1);
    }

    private static AuditEvent received(Respondent respondent, List<Message> messages, LocalDate passedOn) {
        return new AuditEvent.FamilyFeedbackReceived(
                "f-2", respondent, TODAY, text("He listens to us."), messages, passedOn);
    }

    @Test
    @Rule("BR-07")
    void itIsRecordedWhetherTheWorkerPreparedTheFamily() {
        var notDone = new Family.Preparation(TODAY, false, false, NONE);
        audits().given(begun())
                .when(new AuditCommand.RecordFamilyPreparation(notDone, AUDITOR, T1))
                .then(new AuditEvent.FamilyPrepared(notDone));
    }

    @Test
    @Rule("BR-07")
    void itIsRecordedOnWhichDayTheWorkerWasAsked() {
        var undated = new Family.Preparation(null, true, true, NONE);
        audits().given(begun(new AuditEvent.FamilyPrepared(preparation())))
                .when(new AuditCommand.RecordFamilyPreparation(undated, AUDITOR, T1))
                .thenRejected("INPUT");
    }

    static Stream<Respondent> respondents() {
        return Stream.of(
                mother(),
                new Respondent(Relationship.FATHER, true, false, null),
                new Respondent(Relationship.FOSTER_CARER, false, true, null),
                new Respondent(Relationship.FOSTER_CARER, true, false, null),
                new Respondent(Relationship.CHILD, false, false, new Consent(Relationship.MOTHER, TODAY)),
                new Respondent(
                        Relationship.CHILD, false, true, new Consent(Relationship.FOSTER_CARER, TODAY.minusDays(3))));
    }

    @ParameterizedTest
    @MethodSource("respondents")
    @Rule("BR-19")
    void theseMayBeAsked(Respondent respondent) {
        audits().given(begun(heard(List.of(), null)))
                .when(hear(respondent, List.of(), null))
                .then(received(respondent, List.of(), null));
    }

    static Stream<Respondent> others() {
        return Stream.of(
                new Respondent(Relationship.STEP_PARENT, false, false, null),
                new Respondent(Relationship.GRANDPARENT, false, true, null),
                new Respondent(Relationship.FOSTER_CARER, false, false, null),
                new Respondent(Relationship.CHILD, false, false, null),
                new Respondent(Relationship.CHILD, false, false, new Consent(null, TODAY)),
                new Respondent(Relationship.CHILD, false, false, new Consent(Relationship.CHILD, TODAY)),
                new Respondent(Relationship.CHILD, false, false, new Consent(Relationship.MOTHER, null)),
                new Respondent(Relationship.CHILD, false, false, new Consent(Relationship.MOTHER, TODAY.plusDays(1))));
    }

    @ParameterizedTest
    @MethodSource("others")
    @Rule("BR-19")
    void theseMayNotBeAsked(Respondent respondent) {
        audits().given(begun()).when(hear(respondent, List.of(), null)).thenRejected("BR-19");
    }

    @Test
    void feedbackSaysWhoSaidWhatWhen() {
        var nothing =
                new Feedback("f-2", new Respondent(null, false, false, null), null, NONE, List.of(), Optional.empty());
        audits().given(begun())
                .when(new AuditCommand.RecordFamilyFeedback(nothing, AUDITOR, T1))
                .thenRejected("INPUT", "INPUT", "INPUT");
    }

    @Test
    void consentToAConversationWithoutADayIsNotJudgedByIt() {
        var undated = new Feedback(
                "f-2",
                new Respondent(Relationship.CHILD, false, false, new Consent(Relationship.MOTHER, TODAY)),
                null,
                text("I like her."),
                List.of(),
                Optional.empty());
        audits().given(begun())
                .when(new AuditCommand.RecordFamilyFeedback(undated, AUDITOR, T1))
                .thenRejected("INPUT");
    }

    @Test
    @Rule("BR-20")
    void messagesMayBePassedOnAtOnce() {
        audits().given(begun()).when(hear(mother(), QUESTION, TODAY)).then(received(mother(), QUESTION, TODAY));
    }

    @Test
    @Rule("BR-20")
    void aMessageSaysSomething() {
        audits().given(begun())
                .when(hear(mother(), List.of(new Message(null, NONE)), TODAY.plusDays(1)))
                .thenRejected("INPUT", "BR-20", "INPUT");
    }

    @Test
    @Rule("BR-20")
    void messagesGoToTheWorkerLater() {
        audits().given(begun(heard(QUESTION, null)))
                .when(new AuditCommand.PassMessagesOn("f-1", TODAY, AUDITOR, T1))
                .then(new AuditEvent.FamilyMessagesPassedOn("f-1", TODAY));
    }

    @Test
    void passingOnHasItsDay() {
        audits().given(begun(heard(QUESTION, null)))
                .when(new AuditCommand.PassMessagesOn("f-1", null, AUDITOR, T1))
                .thenRejected("INPUT");
    }

    @Test
    void whatWasPassedOnIsNotPassedOnAgain() {
        audits().given(begun(heard(QUESTION, null), new AuditEvent.FamilyMessagesPassedOn("f-1", TODAY)))
                .when(new AuditCommand.PassMessagesOn("f-1", TODAY, AUDITOR, T1))
                .thenNothing();
    }

    @Test
    void whereThereIsNothingToPassOnNothingIs() {
        audits().given(begun(heard(List.of(), null)))
                .when(new AuditCommand.PassMessagesOn("f-1", TODAY, AUDITOR, T1))
                .thenNothing();
    }

    @Test
    void messagesOfUnknownFeedbackCannotBePassedOn() {
        audits().given(begun())
                .when(new AuditCommand.PassMessagesOn("f-9", TODAY, AUDITOR, T1))
                .thenRejected("STATE");
    }
}
