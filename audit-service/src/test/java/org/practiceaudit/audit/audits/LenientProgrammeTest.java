package org.practiceaudit.audit.audits;

import static org.practiceaudit.audit.audits.Audits.AUDITOR;
import static org.practiceaudit.audit.audits.Audits.BRADFORD;
import static org.practiceaudit.audit.audits.Audits.NONE;
import static org.practiceaudit.audit.audits.Audits.T1;
import static org.practiceaudit.audit.audits.Audits.T2;
import static org.practiceaudit.audit.audits.Audits.TODAY;
import static org.practiceaudit.audit.audits.Audits.begun;
import static org.practiceaudit.audit.audits.Audits.heard;
import static org.practiceaudit.audit.audits.Audits.ready;
import static org.practiceaudit.audit.audits.Audits.submitted;
import static org.practiceaudit.audit.audits.Audits.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Offices;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.testing.GivenWhenThen;

/** What a programme does not ask for is not missing: the policy decides, not the service. */
class LenientProgrammeTest {
    private static GivenWhenThen<AuditCommand, Audit, AuditEvent> audits() {
        var decider = new AuditDecider(lenient(), Offices.NOBODY);
        return GivenWhenThen.of(decider::initial, decider::decide, decider::evolve);
    }

    private static ProgrammePolicy lenient() {
        var policy = Programmes.toJson(BRADFORD);
        for (var asked : List.of(
                "contactRecorded",
                "tellsFamily",
                "accountRecorded",
                "parentalResponsibilityConfirmed",
                "childNeedsConsent",
                "passedToWorker",
                "historyExplained")) {
            policy = policy.replace("\"" + asked + "\":true", "\"" + asked + "\":false");
        }
        return Programmes.fromJson(policy);
    }

    @Test
    void aConversationNeedsNoAccount() {
        var bare = new Practitioner.SpokenTo(TODAY, null, TODAY, NONE, NONE);
        audits().given(begun())
                .when(new AuditCommand.RecordPractitioner(bare, AUDITOR, T1))
                .then(new AuditEvent.PractitionerSpokenTo(bare));
    }

    static Stream<Family.Relationship> respondents() {
        return Stream.of(Family.Relationship.CHILD, Family.Relationship.STEP_PARENT);
    }

    @ParameterizedTest
    @MethodSource("respondents")
    void anybodyMayBeAsked(Family.Relationship relationship) {
        var respondent = new Family.Respondent(relationship, false, false, null);
        var feedback = new Family.Feedback("f-2", respondent, TODAY, text("All is well."), List.of(), Optional.empty());
        audits().given(begun())
                .when(new AuditCommand.RecordFamilyFeedback(feedback, AUDITOR, T1))
                .then(new AuditEvent.FamilyFeedbackReceived(
                        "f-2", respondent, TODAY, text("All is well."), List.of(), null));
    }

    @Test
    void aSubstantialHistoryNeedsNoExplanation() {
        var lookBack = new LookBack(TODAY.minusYears(3), true, NONE, NONE);
        audits().given(begun())
                .when(new AuditCommand.RecordLookBack(lookBack, AUDITOR, T1))
                .then(new AuditEvent.LookedBack(lookBack));
    }

    @Test
    void submissionAsksForNeitherContactNorPreparationNorPassingOn() {
        var before = ready();
        before.removeIf(fact -> fact instanceof AuditEvent.PractitionerSpokenTo
                || fact instanceof AuditEvent.FamilyPrepared
                || fact instanceof AuditEvent.FamilyFeedbackReceived);
        before.add(heard(List.of(new Family.Message(Family.Kind.CONCERN, text("Nobody rings back."))), null));
        audits().given(before).when(new AuditCommand.SubmitAudit(AUDITOR, T2)).then(submitted(Grade.GOOD));
    }
}
