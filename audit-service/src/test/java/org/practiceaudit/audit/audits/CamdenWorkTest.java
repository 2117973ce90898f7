package org.practiceaudit.audit.audits;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practiceaudit.audit.audits.ContactAttempt.Means;
import org.practiceaudit.audit.audits.ContactAttempt.Outcome;
import org.practiceaudit.audit.audits.ContactAttempt.With;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.Rule;

/** Typed audits that ask for different things: practice week, compliance, fostering, section 11 (003). */
class CamdenWorkTest {
    private static final Programme WEEK = Programme.of("camden", "practice-week");
    private static final Programme COMPLIANCE = Programme.of("camden", "compliance");

    private static List<Recipient> told(boolean belowGood) {
        var told = new ArrayList<>(List.of(
                new Recipient(Role.PRACTITIONER, "worker"),
                new Recipient(Role.TEAM_MANAGER, "tm"),
                new Recipient(Role.IRO, "iro"),
                new Recipient(Role.HEAD_OF_QUALITY_ASSURANCE, "hqa")));
        if (belowGood) {
            told.add(new Recipient(Role.HEAD_OF_SERVICE, "hos"));
        }
        return told;
    }

    private static AuditEvent submitted(Grade grade) {
        return new AuditEvent.AuditSubmitted("auditor", grade, false, true, told(grade.belowGood()), T2);
    }

    @Test
    @Rule("CA-05")
    void meetingAndGoodPracticeAreRecorded() {
        WEEK.audits().given(WEEK.ready(Grade.GOOD)).when(submit()).then(submitted(Grade.GOOD));
        var bare = new Practitioner.SpokenTo(TODAY, null, TODAY, text("The journey."), text("Agrees."));
        var before = without(
                WEEK.ready(Grade.GOOD),
                AuditEvent.PractitionerSpokenTo.class,
                new AuditEvent.PractitionerSpokenTo(bare));
        WEEK.audits().given(before).when(submit()).thenRejected("CA-05");
        WEEK.audits()
                .given(without(WEEK.ready(Grade.GOOD), AuditEvent.PractitionerSpokenTo.class))
                .when(submit())
                .thenRejected("CA-05");
    }

    @Test
    @Rule("CA-10")
    void practiceWeekLooksBackAYear() {
        WEEK.audits()
                .given(WEEK.begun())
                .when(new AuditCommand.RecordLookBack(
                        new LookBack(TODAY.minusMonths(11), false, NONE, NONE), AUDITOR, T1))
                .thenRejected("CA-10");
        var year = new LookBack(TODAY.minusMonths(12), false, NONE, NONE);
        WEEK.audits()
                .given(WEEK.begun())
                .when(new AuditCommand.RecordLookBack(year, AUDITOR, T1))
                .then(new AuditEvent.LookedBack(year));
    }

    private static AuditCommand heard(Map<String, String> answers) {
        var narratives = new HashMap<String, Narrative>();
        answers.forEach((code, answer) -> narratives.put(code, text(answer)));
        return new AuditCommand.RecordFamilyFeedback(
                new Family.Feedback(
                        "f-1", Audits.mother(), TODAY, Means.IN_PERSON, NONE, narratives, List.of(), Optional.empty()),
                AUDITOR,
                T1);
    }

    @Test
    @Rule("CA-10")
    void theFamilysOwnFormIsCompletedQuestionByQuestion() {
        var all = new HashMap<String, String>();
        WEEK.form().family().questions().forEach(question -> all.put(question.code(), "Did not want to say."));
        var answers =
                ((AuditCommand.RecordFamilyFeedback) heard(all)).feedback().answers();
        WEEK.audits()
                .given(WEEK.begun())
                .when(heard(all))
                .then(new AuditEvent.FamilyFeedbackReceived(
                        "f-1", Audits.mother(), TODAY, Means.IN_PERSON, NONE, answers, List.of(), null));
        all.remove("plan");
        all.put("weather", "Fine.");
        WEEK.audits().given(WEEK.begun()).when(heard(all)).thenRejected("INPUT", "CA-10");
    }

    private static AuditEvent attempted(Outcome outcome) {
        return new AuditEvent.ContactAttempted(new ContactAttempt(
                With.FAMILY, Family.Relationship.FATHER, TODAY, Means.TELEPHONE, outcome, text("Tried.")));
    }

    @Test
    @Rule("CA-10")
    void aRefusalOrAFailedAttemptStandsInForFeedbackAndNothingElseDoes() {
        var without = without(WEEK.ready(Grade.GOOD), AuditEvent.FamilyFeedbackReceived.class);
        for (var enough : List.of(Outcome.DECLINED, Outcome.NO_ANSWER)) {
            WEEK.audits()
                    .given(Audits.after(without, attempted(enough)))
                    .when(submit())
                    .then(submitted(Grade.GOOD));
        }
        for (var tooLittle : List.of(Outcome.NOT_ATTEMPTED, Outcome.MEETING_ARRANGED)) {
            WEEK.audits()
                    .given(Audits.after(without, attempted(tooLittle)))
                    .when(submit())
                    .thenRejected("CA-10");
        }
    }

    @Test
    @Rule("CA-11")
    void belowGoodListsAreasOfImprovementAndHasAPlan() {
        var bare = WEEK.overallWithout(Grade.REQUIRES_IMPROVEMENT, "areas-of-improvement");
        WEEK.audits()
                .given(Audits.after(WEEK.ready(Grade.GOOD), new AuditEvent.OverallGraded(bare)))
                .when(submit())
                .thenRejected("CA-11", "CA-11");
        WEEK.audits()
                .given(WEEK.ready(Grade.REQUIRES_IMPROVEMENT))
                .when(grade(bare))
                .thenRejected("CA-11");
    }

    @Test
    @Rule("CA-11")
    void belowGoodTheHeadsOfServiceOfAreaAndQualityAssuranceAreTold() {
        for (var grade : List.of(Grade.INADEQUATE, Grade.REQUIRES_IMPROVEMENT)) {
            WEEK.audits().given(WEEK.ready(grade)).when(submit()).then(submitted(grade));
        }
    }

    @Test
    @Rule("CA-08")
    void complianceHasAScoreThatGoesToTheReviewingOfficer() {
        var before = COMPLIANCE.ready(null);
        before.add(COMPLIANCE.atLevel("visits", "mostly-compliant"));
        before.add(new AuditEvent.SectionLeftOut("meetings", text("None was due.")));
        var learned = COMPLIANCE.written(
                COMPLIANCE.form().tool().section("visits").orElseThrow(), text("Visits in time."), Map.of());
        before.add(new AuditEvent.SectionJudged("visits", learned, "mostly-compliant", Audits.SAVED));
        before.add(COMPLIANCE.learning("visits"));
        // Five of six sections that apply at three points of three, one at two: 17 of 18.
        COMPLIANCE
                .audits()
                .given(before)
                .when(submit())
                .then(new AuditEvent.AuditSubmitted("auditor", null, 94, false, true, told(false), T2));
    }

    @Test
    @Rule("CA-08")
    void whatIsNotFullyCompliantHasLearningWithAnAction() {
        var before = COMPLIANCE.ready(null);
        before.add(COMPLIANCE.atLevel("recording", "partly-compliant"));
        COMPLIANCE.audits().given(before).when(submit()).thenRejected("CA-08");
    }

    @Test
    @Rule("CA-08")
    void aCheckThatIsNotAYesIsNotFullyCompliant() {
        var section = COMPLIANCE.form().tool().section("visits").orElseThrow();
        var work = COMPLIANCE.written(section, NONE, Map.of());
        var answers = new HashMap<>(work.answers());
        answers.put("seen-alone", false);
        var no = new SectionWork(answers, NONE, NONE, text("The record says so."), work.evidence());
        COMPLIANCE
                .audits()
                .given(COMPLIANCE.begun())
                .when(save("visits", no, null, "compliant"))
                .thenRejected("CA-08");
        COMPLIANCE
                .audits()
                .given(COMPLIANCE.begun())
                .when(save("visits", no, null, "partly-compliant"))
                .then(new AuditEvent.SectionJudged("visits", no, "partly-compliant", Audits.SAVED));
    }

    @Test
    void fosteringIsGraded() {
        var fostering = Programme.of("camden", "fostering");
        fostering.audits().given(fostering.ready(Grade.GOOD)).when(submit()).then(submitted(Grade.GOOD));
    }
}
