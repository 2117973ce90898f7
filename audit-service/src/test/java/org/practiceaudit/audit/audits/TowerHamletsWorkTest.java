package org.practiceaudit.audit.audits;

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
import org.junit.jupiter.api.Test;
import org.practiceaudit.audit.audits.ContactAttempt.Means;
import org.practiceaudit.audit.audits.ContactAttempt.Outcome;
import org.practiceaudit.audit.audits.ContactAttempt.With;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.Rule;

/** Professional judgement against criteria, and dip samples of records only (001). */
class TowerHamletsWorkTest {
    private static final Programme FULL = Programme.of("tower-hamlets", "full");
    private static final Programme DIP = Programme.of("tower-hamlets", "dip-sample");

    @Test
    @Rule("TH-07")
    void aDipSampleIsOneLineOfEnquiryFromTheRecordAlone() {
        DIP.audits()
                .given(DIP.ready(null))
                .when(submit())
                .then(new AuditEvent.AuditSubmitted("auditor", null, null, false, true, told(), T2));
    }

    @Test
    @Rule("TH-07")
    void aDipSampleHasNoGrade() {
        DIP.audits().given(DIP.ready(null)).when(grade(DIP.overall(Grade.GOOD))).thenRejected("TH-07");
        var section = DIP.form().tool().sections().getFirst();
        var work = DIP.written(section, NONE, Map.of());
        DIP.audits()
                .given(DIP.begun())
                .when(save(section.code(), work, Grade.GOOD, null))
                .thenRejected("TH-07");
        DIP.audits()
                .given(DIP.begun())
                .when(save(section.code(), work, null, "met"))
                .thenRejected("TH-07");
    }

    @Test
    @Rule("TH-11")
    void belowGoodThereIsAnImprovementPlan() {
        var before = new ArrayList<>(FULL.ready(Grade.GOOD));
        before.add(new AuditEvent.OverallGraded(FULL.overall(Grade.REQUIRES_IMPROVEMENT)));
        FULL.audits().given(before).when(submit()).thenRejected("TH-11");
    }

    @Test
    @Rule("TH-11")
    void aRecommendationIsASmartAction() {
        var vague = new LearningPoint.SmartAction("a-1", text("Update it"), NONE, NONE, null, null);
        FULL.audits()
                .given(FULL.begun())
                .when(new AuditCommand.RecordLearningPoint(
                        new LearningPoint("l-1", "risk", "risk-and-safety", text("Chronology."), vague),
                        Audits.AUDITOR,
                        T1))
                .thenRejected("TH-11", "TH-11", "TH-11", "TH-11", "TH-11");
    }

    @Test
    @Rule("TH-34")
    void outstandingMeansGoodInEveryPoint() {
        var before = FULL.ready(Grade.OUTSTANDING);
        before.addAll(FULL.judged(FULL.form().tool().section("planning").orElseThrow(), Grade.REQUIRES_IMPROVEMENT));
        FULL.audits().given(before).when(submit()).thenRejected("TH-34");
    }

    @Test
    @Rule("TH-34")
    void somethingOutstandingIsNamed() {
        FULL.audits()
                .given(FULL.ready(Grade.OUTSTANDING))
                .when(grade(FULL.overallWithout(Grade.OUTSTANDING, "something-outstanding")))
                .thenRejected("TH-34");
    }

    @Test
    @Rule("TH-34")
    void inadequateNamesFailuresAndTheHarmThatCameOfThem() {
        FULL.audits()
                .given(FULL.ready(Grade.INADEQUATE))
                .when(grade(FULL.overallWithout(Grade.INADEQUATE, "failures-and-harm")))
                .thenRejected("TH-34");
    }

    @Test
    void judgementDoesNotWaitForSectionsNorFollowThem() {
        FULL.audits()
                .given(FULL.begun())
                .when(grade(FULL.overall(Grade.GOOD)))
                .then(new AuditEvent.OverallGraded(FULL.overall(Grade.GOOD)));
    }

    @Test
    @Rule("TH-10")
    void theGradesAreDiscussedWithTheWorker() {
        var undiscussed = new Practitioner.SpokenTo(TODAY, null, TODAY, text("The journey."), text("Agrees."));
        FULL.audits()
                .given(without(
                        FULL.ready(Grade.GOOD),
                        AuditEvent.PractitionerSpokenTo.class,
                        new AuditEvent.PractitionerSpokenTo(undiscussed)))
                .when(submit())
                .thenRejected("TH-10");
    }

    private static AuditEvent approached(Outcome outcome, String note) {
        return new AuditEvent.ContactAttempted(
                new ContactAttempt(With.FAMILY, null, TODAY, Means.TELEPHONE, outcome, text(note)));
    }

    @Test
    @Rule("TH-37")
    void thatNobodyTriedToReachTheFamilyNeedsItsReason() {
        var silent = new ContactAttempt(With.FAMILY, null, TODAY, null, Outcome.NOT_ATTEMPTED, NONE);
        FULL.audits()
                .given(FULL.begun())
                .when(new AuditCommand.RecordContact(silent, Audits.AUDITOR, T1))
                .thenRejected("TH-37");
        var none = without(FULL.ready(Grade.GOOD), AuditEvent.FamilyFeedbackReceived.class);
        FULL.audits().given(none).when(submit()).thenRejected("TH-37");
    }

    @Test
    @Rule("TH-37")
    void anAttemptWithItsOutcomeOrTheReasonWhyThereWasNoneIsEnough() {
        for (var outcome : List.of(Outcome.NO_ANSWER, Outcome.DECLINED, Outcome.NOT_ATTEMPTED)) {
            FULL.audits()
                    .given(without(
                            FULL.ready(Grade.GOOD),
                            AuditEvent.FamilyFeedbackReceived.class,
                            approached(outcome, "Their solicitor asked us not to.")))
                    .when(submit())
                    .then(new AuditEvent.AuditSubmitted("auditor", Grade.GOOD, false, true, told(), T2));
        }
    }

    private static List<Recipient> told() {
        return List.of(
                new Recipient(Role.MODERATOR, "moderator"),
                new Recipient(Role.PRACTITIONER, "worker"),
                new Recipient(Role.TEAM_MANAGER, "tm"),
                new Recipient(Role.AUDIT_TEAM, "team"));
    }
}
