package org.practiceaudit.audit.audits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.audit.audits.Audits.AUDITOR;
import static org.practiceaudit.audit.audits.Audits.NONE;
import static org.practiceaudit.audit.audits.Audits.T1;
import static org.practiceaudit.audit.audits.Audits.T2;
import static org.practiceaudit.audit.audits.Audits.TODAY;
import static org.practiceaudit.audit.audits.Audits.text;
import static org.practiceaudit.audit.audits.Programme.grade;
import static org.practiceaudit.audit.audits.Programme.save;
import static org.practiceaudit.audit.audits.Programme.submit;
import static org.practiceaudit.audit.audits.Programme.without;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.practiceaudit.audit.audits.ContactAttempt.Means;
import org.practiceaudit.audit.audits.ContactAttempt.Outcome;
import org.practiceaudit.audit.audits.ContactAttempt.With;
import org.practiceaudit.contracts.AuditEvent.PractitionerUnresponsive;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Notification.Fact;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.Rule;

/** Nine domains by extent, everybody's part, and who does not answer (004). */
class PerformanceAndQualityWorkTest {
    private static final Programme PQ = Programme.of("performance-and-quality", "monthly");

    private static ContactAttempt attempt(With with, Outcome outcome) {
        return new ContactAttempt(with, null, TODAY, Means.EMAIL, outcome, NONE);
    }

    private static AuditCommand contact(With with, Outcome outcome) {
        return new AuditCommand.RecordContact(attempt(with, outcome), AUDITOR, T1);
    }

    private static AuditEvent attempted(With with, Outcome outcome) {
        return new AuditEvent.ContactAttempted(attempt(with, outcome));
    }

    private static AuditEvent.SilenceEscalated silence(Role role, String staff) {
        return new AuditEvent.SilenceEscalated(role, staff, 2, List.of(new Recipient(Role.GROUP_MANAGER, "gm")), T1);
    }

    @ParameterizedTest
    @EnumSource(names = {"PRACTITIONER", "TEAM_MANAGER", "IRO"})
    @Rule("PQ-09")
    void afterTwoAttemptsTheGroupManagerIsToldOnce(With with) {
        var role = with.role().orElseThrow();
        var staff = PQ.assignment().people().holder(role).orElseThrow();
        var first = attempted(with, Outcome.NO_ANSWER);
        PQ.audits().given(PQ.begun()).when(contact(with, Outcome.NO_ANSWER)).then(first);
        PQ.audits()
                .given(PQ.begun(first))
                .when(contact(with, Outcome.NO_ANSWER))
                .then(first, silence(role, staff));
        PQ.audits()
                .given(PQ.begun(first, first, silence(role, staff)))
                .when(contact(with, Outcome.NO_ANSWER))
                .then(first);
    }

    @Test
    @Rule("PQ-09")
    void whoAnswersIsNotEscalatedAndNeitherIsTheFamily() {
        var met = attempted(With.IRO, Outcome.MEETING_ARRANGED);
        PQ.audits()
                .given(PQ.begun(attempted(With.PRACTITIONER, Outcome.NO_ANSWER), met))
                .when(contact(With.IRO, Outcome.NO_ANSWER))
                .then(attempted(With.IRO, Outcome.NO_ANSWER));
        var family = attempted(With.FAMILY, Outcome.NO_ANSWER);
        PQ.audits()
                .given(PQ.begun(family))
                .when(contact(With.FAMILY, Outcome.NO_ANSWER))
                .then(family);
    }

    @Test
    @Rule("PQ-09")
    void theWorldHearsWhoDidNotAnswerAndWhoWasTold() {
        var after = new AuditEvolution()
                .evolve(new AuditEvolution().initial(), new AuditEvent.AuditOpened(PQ.assignment()));
        assertEquals(
                List.of(new PractitionerUnresponsive("a-17", "worker", "practitioner", 2, T1, List.of("gm"))),
                AuditPublication.of(silence(Role.PRACTITIONER, "worker"), after));
    }

    private static List<AuditEvent> with(AuditEvent part, AuditEvent... more) {
        var all = without(PQ.ready(Grade.GOOD), AuditEvent.PractitionerSpokenTo.class, part);
        all.addAll(List.of(more));
        return all;
    }

    private static AuditEvent notSpokenTo(Practitioner.Why why) {
        return new AuditEvent.PractitionerNotSpokenTo(new Practitioner.NotSpokenTo(null, why, text("Tried twice.")));
    }

    @Test
    @Rule("PQ-08")
    void theWorkersPartIsRequiredUnlessAbsenceIsRecorded() {
        PQ.audits()
                .given(with(notSpokenTo(Practitioner.Why.ABSENT)))
                .when(submit())
                .then(submitted(Grade.GOOD));
        PQ.audits()
                .given(with(notSpokenTo(Practitioner.Why.NOT_REACHED)))
                .when(submit())
                .thenRejected("PQ-08");
    }

    @Test
    @Rule({"PQ-08", "PQ-09"})
    void silenceThatWasEscalatedDoesNotHoldTheAuditUpForEver() {
        PQ.audits()
                .given(with(notSpokenTo(Practitioner.Why.NOT_REACHED), silence(Role.PRACTITIONER, "worker")))
                .when(submit())
                .then(submitted(Grade.GOOD));
    }

    @Test
    @Rule("PQ-08")
    void teamManagerAndReviewingOfficerAreHeardOrItIsSaidWhyNot() {
        var before = without(PQ.ready(Grade.GOOD), AuditEvent.OthersHeard.class);
        PQ.audits().given(before).when(submit()).thenRejected("PQ-08", "PQ-08");
        var one = new OthersView.Heard(Role.TEAM_MANAGER, TODAY, text("Weekly supervision."));
        PQ.audits()
                .given(PQ.begun())
                .when(new AuditCommand.RecordOthersView(one, AUDITOR, T1))
                .then(new AuditEvent.OthersHeard(one));
        var none = new OthersView.NotHeard(Role.IRO, NONE);
        PQ.audits()
                .given(PQ.begun())
                .when(new AuditCommand.RecordOthersView(none, AUDITOR, T1))
                .thenRejected("PQ-08");
        var nobody = new OthersView.NotHeard(Role.CP_CHAIR, text("None."));
        PQ.audits()
                .given(PQ.begun())
                .when(new AuditCommand.RecordOthersView(nobody, AUDITOR, T1))
                .thenRejected("INPUT");
    }

    @Test
    @Rule("PQ-07")
    void theImprovementPlanIsHandedInWithTheAudit() {
        var below = Audits.after(
                PQ.ready(Grade.GOOD), new AuditEvent.OverallGraded(PQ.overall(Grade.REQUIRES_IMPROVEMENT)));
        PQ.audits().given(below).when(submit()).thenRejected("PQ-07");
        PQ.audits()
                .given(Audits.after(below, PQ.learning("assessment")))
                .when(new AuditCommand.SubmitAudit(AUDITOR, Audits.OVER))
                .then(new AuditEvent.AuditSubmitted(
                        "auditor", Grade.REQUIRES_IMPROVEMENT, false, false, told(true), Audits.OVER));
    }

    @Test
    @Rule("PQ-11")
    void whatWasReadBeforeThePeriodIsAnExtensionWithItsReason() {
        var half = TODAY.minusMonths(6);
        var years = TODAY.minusYears(5);
        var extended = new LookBack(half, false, NONE, NONE, years, text("Two earlier episodes."));
        PQ.audits()
                .given(PQ.begun())
                .when(new AuditCommand.RecordLookBack(extended, AUDITOR, T1))
                .then(new AuditEvent.LookedBack(extended));
        for (var wrong : List.of(
                new LookBack(years, false, NONE, NONE),
                new LookBack(half, false, NONE, NONE, years, null),
                new LookBack(half, false, NONE, NONE, null, text("Two earlier episodes.")),
                new LookBack(half, false, NONE, NONE, half, text("Two earlier episodes.")))) {
            PQ.audits()
                    .given(PQ.begun())
                    .when(new AuditCommand.RecordLookBack(wrong, AUDITOR, T1))
                    .thenRejected("PQ-11");
        }
    }

    @Test
    @Rule("PQ-12")
    void aDomainIsMetPartlyMetOrNotMetWithEvidence() {
        var domain = PQ.form().tool().section("communication").orElseThrow();
        var work = PQ.written(domain, NONE, Map.of());
        for (var level : List.of("met", "partly-met", "not-met")) {
            PQ.audits()
                    .given(PQ.begun())
                    .when(save("communication", work, null, level))
                    .then(new AuditEvent.SectionJudged("communication", work, level, Audits.SAVED));
        }
        PQ.audits()
                .given(PQ.begun())
                .when(save("communication", work, Grade.GOOD, null))
                .thenRejected("PQ-12");
        PQ.audits()
                .given(PQ.begun())
                .when(save("communication", work, null, "fair"))
                .thenRejected("PQ-12");
        var bare = new SectionWork(Map.of(), NONE, NONE, text("It shows."), List.of());
        PQ.audits()
                .given(Audits.after(
                        PQ.ready(Grade.GOOD), new AuditEvent.SectionJudged("law", bare, "met", Audits.SAVED)))
                .when(submit())
                .thenRejected("PQ-12");
    }

    @Test
    @Rule("PQ-12")
    void goodPracticeAndOrganisationalLearningAreAlwaysNamed() {
        for (var remark : List.of("good-practice", "organisational-learning")) {
            PQ.audits()
                    .given(PQ.ready(Grade.GOOD))
                    .when(grade(PQ.overallWithout(Grade.GOOD, remark)))
                    .thenRejected("PQ-12");
        }
    }

    @Test
    @Rule("PQ-13")
    void elementsThatAreGoodAreNamed() {
        var grade = Grade.REQUIRES_IMPROVEMENT_WITH_GOOD_ELEMENTS;
        PQ.audits()
                .given(PQ.begun())
                .when(grade(PQ.overallWithout(grade, "good-elements")))
                .thenRejected("PQ-13");
        PQ.audits()
                .given(PQ.begun())
                .when(grade(PQ.overall(grade)))
                .then(new AuditEvent.OverallGraded(PQ.overall(grade)));
    }

    @Test
    @Rule("PQ-23")
    void theFamilysViewIsSoughtByQuestionnaireOrTelephone() {
        var answers = Map.of("listened-to", text("Mostly."));
        var feedback = new Family.Feedback(
                "f-2", Audits.mother(), TODAY, Means.QUESTIONNAIRE, NONE, answers, List.of(), Optional.empty());
        PQ.audits()
                .given(PQ.begun())
                .when(new AuditCommand.RecordFamilyFeedback(feedback, AUDITOR, T1))
                .then(new AuditEvent.FamilyFeedbackReceived(
                        "f-2", Audits.mother(), TODAY, Means.QUESTIONNAIRE, NONE, answers, List.of(), null));
        var without = without(PQ.ready(Grade.GOOD), AuditEvent.FamilyFeedbackReceived.class);
        PQ.audits().given(without).when(submit()).thenRejected("PQ-23");
        PQ.audits()
                .given(Audits.after(without, attempted(With.FAMILY, Outcome.NO_ANSWER)))
                .when(submit())
                .then(submitted(Grade.GOOD));
    }

    private static AuditEvent submitted(Grade grade) {
        return new AuditEvent.AuditSubmitted("auditor", grade, false, true, told(grade.belowGood()), T2);
    }

    private static List<Recipient> told(boolean belowGood) {
        var told = new ArrayList<Recipient>();
        for (var role : PQ.policy().told(Fact.AUDIT_SUBMITTED)) {
            PQ.assignment().people().holder(role).ifPresent(staff -> told.add(new Recipient(role, staff)));
        }
        if (belowGood) {
            told.add(new Recipient(Role.GROUP_MANAGER, "gm"));
        }
        return told;
    }
}
