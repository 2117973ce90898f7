package org.practiceaudit.audit.audits;

import static org.practiceaudit.audit.audits.Audits.ASSIGNMENT;
import static org.practiceaudit.audit.audits.Audits.AUDITOR;
import static org.practiceaudit.audit.audits.Audits.NONE;
import static org.practiceaudit.audit.audits.Audits.OVER;
import static org.practiceaudit.audit.audits.Audits.PINNED;
import static org.practiceaudit.audit.audits.Audits.T2;
import static org.practiceaudit.audit.audits.Audits.TODAY;
import static org.practiceaudit.audit.audits.Audits.after;
import static org.practiceaudit.audit.audits.Audits.answers;
import static org.practiceaudit.audit.audits.Audits.audits;
import static org.practiceaudit.audit.audits.Audits.begun;
import static org.practiceaudit.audit.audits.Audits.graded;
import static org.practiceaudit.audit.audits.Audits.heard;
import static org.practiceaudit.audit.audits.Audits.learning;
import static org.practiceaudit.audit.audits.Audits.overdue;
import static org.practiceaudit.audit.audits.Audits.ready;
import static org.practiceaudit.audit.audits.Audits.submitted;
import static org.practiceaudit.audit.audits.Audits.text;
import static org.practiceaudit.audit.audits.Audits.toldOfSubmission;
import static org.practiceaudit.audit.audits.Audits.written;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.Rule;

class SubmissionTest {
    private static final AuditCommand SUBMIT = new AuditCommand.SubmitAudit(AUDITOR, T2);
    private static final List<Family.Message> QUESTION =
            List.of(new Family.Message(Family.Kind.QUESTION, text("When is the next visit?")));

    private static List<AuditEvent> without(Class<? extends AuditEvent> kind, AuditEvent... instead) {
        var all = ready();
        all.removeIf(kind::isInstance);
        return after(all, instead);
    }

    private static void accepted(List<AuditEvent> before) {
        audits().given(before).when(SUBMIT).then(submitted(Grade.GOOD));
    }

    private static void refused(List<AuditEvent> before, String... rules) {
        audits().given(before).when(SUBMIT).thenRejected(rules);
    }

    @Test
    @Rule("BR-08")
    void aCompleteAuditIsHandedInAndThoseConcernedAreTold() {
        accepted(ready());
    }

    @Test
    @Rule("BR-08")
    void theChairOfAChildProtectionConferenceIsToldWhereThereIsOne() {
        var people = new Assignment.People("auditor", "moderator", "worker", "tm", "sm", "hos", null, "chair");
        var assignment = new Assignment(
                "a-17",
                PINNED,
                "2026-09",
                "C-0417",
                "monthly",
                false,
                false,
                "t-east",
                "s-north",
                people,
                ASSIGNMENT.dueOn(),
                null,
                false);
        var told = new ArrayList<>(toldOfSubmission());
        told.set(1, new Recipient(Role.CP_CHAIR, "chair"));
        audits().given(ready(assignment, Grade.GOOD))
                .when(SUBMIT)
                .then(new AuditEvent.AuditSubmitted("auditor", Grade.GOOD, false, true, told, T2));
    }

    @Test
    @Rule("BR-05")
    void afterItsDueDayItIsLate() {
        audits().given(after(ready(), overdue(ASSIGNMENT.dueOn(), OVER)))
                .when(new AuditCommand.SubmitAudit(AUDITOR, OVER))
                .then(new AuditEvent.AuditSubmitted("auditor", Grade.GOOD, false, false, toldOfSubmission(), OVER));
    }

    @Test
    @Rule("BR-24")
    void anOverrideIsSaid() {
        var overridden = new OverallJudgement(
                Grade.GOOD, text("Sound."), NONE, text("Lost in a move of systems."), text("The child is well."));
        var before = after(
                ready(),
                graded("recording", Grade.INADEQUATE),
                new AuditEvent.LearningPointRecorded(learning("recording")),
                new AuditEvent.OverallGraded(overridden));
        audits().given(before)
                .when(SUBMIT)
                .then(new AuditEvent.AuditSubmitted("auditor", Grade.GOOD, true, true, toldOfSubmission(), T2));
    }

    @Test
    @Rule({"BR-06", "BR-07", "BR-16", "BR-17", "BR-19", "BR-24"})
    void everythingThatIsMissingIsToldAtOnce() {
        refused(
                begun(), "BR-06", "BR-07", "BR-19", "BR-16", "BR-17", "BR-17", "BR-17", "BR-17", "BR-17", "BR-17",
                "BR-17", "BR-17", "BR-24");
    }

    @Test
    @Rule("BR-06")
    void theWorkersPartMayBeTheReasonWhyThereWasNone() {
        var absent = new Practitioner.NotSpokenTo(null, Practitioner.Why.LEFT, text("Left in July."));
        accepted(without(AuditEvent.PractitionerSpokenTo.class, new AuditEvent.PractitionerNotSpokenTo(absent)));
    }

    @Test
    @Rule("BR-06")
    void theWorkersPartIsNotMissing() {
        refused(without(AuditEvent.PractitionerSpokenTo.class), "BR-06");
    }

    @Test
    @Rule("BR-07")
    void preparationOfTheFamilyIsNotMissing() {
        refused(without(AuditEvent.FamilyPrepared.class), "BR-07");
    }

    @Test
    @Rule("BR-19")
    void anAttemptToReachTheFamilyIsEnough() {
        var attempt = new ContactAttempt(
                ContactAttempt.With.FAMILY,
                TODAY,
                ContactAttempt.Means.TELEPHONE,
                ContactAttempt.Outcome.NO_ANSWER,
                NONE);
        accepted(without(AuditEvent.FamilyFeedbackReceived.class, new AuditEvent.ContactAttempted(attempt)));
    }

    @Test
    @Rule("BR-19")
    void anAttemptToReachTheWorkerIsNotOneToReachTheFamily() {
        var attempt = new ContactAttempt(
                ContactAttempt.With.PRACTITIONER,
                TODAY,
                ContactAttempt.Means.TELEPHONE,
                ContactAttempt.Outcome.NO_ANSWER,
                NONE);
        refused(without(AuditEvent.FamilyFeedbackReceived.class, new AuditEvent.ContactAttempted(attempt)), "BR-19");
    }

    @Test
    @Rule("BR-20")
    void messagesOfTheFamilyHaveGoneToTheWorker() {
        refused(without(AuditEvent.FamilyFeedbackReceived.class, heard(QUESTION, null)), "BR-20");
    }

    @Test
    @Rule("BR-20")
    void messagesPassedOnHoldNothingUp() {
        accepted(without(
                AuditEvent.FamilyFeedbackReceived.class,
                heard(QUESTION, null),
                new AuditEvent.FamilyMessagesPassedOn("f-1", TODAY)));
    }

    @Test
    @Rule("BR-16")
    void theLookBackIsNotMissing() {
        refused(without(AuditEvent.LookedBack.class), "BR-16");
    }

    @Test
    @Rule({"BR-17", "BR-18"})
    void aSectionInHandLacksGradeAnswersRationaleAndEvidence() {
        var half = new SectionWork(Map.of("better", true), NONE, NONE, NONE, List.of());
        refused(
                after(ready(), new AuditEvent.SectionAnswered("impact", half)),
                "BR-17",
                "BR-17",
                "BR-18",
                "BR-18",
                "BR-24");
    }

    @Test
    @Rule("BR-18")
    void strengthsAndLearningStandApart() {
        var good = new AuditEvent.SectionGraded("impact", written(answers("impact"), NONE, NONE), Grade.GOOD);
        var below = new AuditEvent.SectionGraded(
                "recording",
                written(answers("recording", "attempts"), text("Warm entries."), NONE),
                Grade.REQUIRES_IMPROVEMENT);
        var stated = new OverallJudgement(Grade.GOOD, text("Sound."), NONE, NONE, text("The child is well."));
        refused(after(ready(), good, below, new AuditEvent.OverallGraded(stated)), "BR-18", "BR-18");
    }

    @Test
    @Rule("BR-22")
    void learningHasAnAction() {
        var withLearning = new AuditEvent.SectionGraded(
                "impact", written(answers("impact"), text("Warm."), text("Plan the ending.")), Grade.GOOD);
        refused(after(ready(), withLearning), "BR-22");
    }

    @Test
    @Rule("BR-22")
    void learningWithItsActionIsComplete() {
        var withLearning = new AuditEvent.SectionGraded(
                "impact", written(answers("impact"), text("Warm."), text("Plan the ending.")), Grade.GOOD);
        accepted(after(ready(), withLearning, new AuditEvent.LearningPointRecorded(learning("impact"))));
    }

    @Test
    void aSectionThatDoesNotApplyNeedsNoMore() {
        accepted(after(ready(), new AuditEvent.SectionLeftOut("planning", text("No plan was due."))));
    }

    @Test
    @Rule("BR-24")
    void theOverallGradeIsJudgedAgainOnTheSectionsAsTheyAreNow() {
        refused(
                after(
                        ready(),
                        graded("recording", Grade.INADEQUATE),
                        new AuditEvent.LearningPointRecorded(learning("recording"))),
                "BR-24",
                "BR-29");
    }
}
