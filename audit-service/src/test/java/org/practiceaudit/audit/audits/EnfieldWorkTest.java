package org.practiceaudit.audit.audits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.audit.audits.Audits.NONE;
import static org.practiceaudit.audit.audits.Audits.T2;
import static org.practiceaudit.audit.audits.Audits.TODAY;
import static org.practiceaudit.audit.audits.Audits.text;
import static org.practiceaudit.audit.audits.Programme.grade;
import static org.practiceaudit.audit.audits.Programme.submit;
import static org.practiceaudit.audit.audits.Programme.without;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practiceaudit.audit.audits.Audit.InProgress;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.Rule;

/** Six sections, an outcome that follows their majority, and what the auditor says in words beside it (002). */
class EnfieldWorkTest {
    private static final Programme ENFIELD = Programme.of("enfield", "monthly");

    private static List<AuditEvent> ready(Grade grade, Map<String, Grade> except) {
        var all = ENFIELD.ready(grade);
        except.forEach((code, other) ->
                all.addAll(ENFIELD.judged(ENFIELD.form().tool().section(code).orElseThrow(), other)));
        return all;
    }

    @Test
    @Rule("EN-01")
    void aSectionThatDoesNotApplyIsLeftOutWithItsReason() {
        var before = ENFIELD.ready(Grade.GOOD);
        before.add(new AuditEvent.SectionLeftOut("reviews", text("No review was due.")));
        ENFIELD.audits().given(before).when(submit()).then(submitted(Grade.GOOD, false));
        ENFIELD.audits()
                .given(ENFIELD.begun())
                .when(new AuditCommand.LeaveSectionOut("reviews", NONE, 0, Audits.AUDITOR, T2))
                .thenRejected("EN-01");
    }

    @Test
    @Rule("EN-01")
    void everySectionIsJudged() {
        var before = without(
                ENFIELD.ready(Grade.GOOD),
                AuditEvent.SectionGraded.class,
                new AuditEvent.OverallGraded(ENFIELD.overall(Grade.GOOD)));
        ENFIELD.audits()
                .given(before)
                .when(submit())
                .thenRejected("EN-01", "EN-01", "EN-01", "EN-01", "EN-01", "EN-01", "EN-02");
    }

    @Test
    @Rule("EN-02")
    void aKeyAreaThatIsInadequateMakesTheOutcomeInadequateWhateverTheReason() {
        var overridden = new OverallJudgement(
                Grade.GOOD,
                text("Sound."),
                NONE,
                text("One month only."),
                NONE,
                Map.of("wellbeing-paramount", text("Always."), "direct-work", text("Rich.")));
        var before = ready(Grade.GOOD, Map.of("planning", Grade.INADEQUATE));
        ENFIELD.audits().given(before).when(grade(overridden)).thenRejected("EN-02");
        ENFIELD.audits()
                .given(before)
                .when(grade(ENFIELD.overall(Grade.INADEQUATE)))
                .then(new AuditEvent.OverallGraded(ENFIELD.overall(Grade.INADEQUATE)));
    }

    @Test
    @Rule("EN-02")
    void anotherSectionThatIsInadequateDoesNot() {
        ENFIELD.audits()
                .given(ready(Grade.GOOD, Map.of("recording", Grade.INADEQUATE)))
                .when(grade(ENFIELD.overall(Grade.GOOD)))
                .then(new AuditEvent.OverallGraded(ENFIELD.overall(Grade.GOOD)));
    }

    @Test
    @Rule("EN-02")
    void anOutcomeOffTheMajorityNeedsItsReasonInEitherDirection() {
        ENFIELD.audits()
                .given(ENFIELD.ready(Grade.GOOD))
                .when(grade(ENFIELD.overall(Grade.OUTSTANDING)))
                .thenRejected("EN-02");
        ENFIELD.audits()
                .given(ENFIELD.ready(Grade.GOOD))
                .when(grade(ENFIELD.overall(Grade.REQUIRES_IMPROVEMENT)))
                .thenRejected("EN-02");
    }

    @Test
    @Rule("EN-02")
    void goodStatesThatTheChildsWellbeingWasParamount() {
        ENFIELD.audits()
                .given(ENFIELD.ready(Grade.GOOD))
                .when(grade(ENFIELD.overallWithout(Grade.GOOD, "wellbeing-paramount")))
                .thenRejected("EN-02");
    }

    @Test
    @Rule("EN-03")
    void anOutstandingSectionSaysHowPracticeExceedsGood() {
        var section = ENFIELD.form().tool().section("reviews").orElseThrow();
        var bare = ENFIELD.written(section, NONE, Map.of());
        var before = ENFIELD.ready(Grade.OUTSTANDING);
        before.add(new AuditEvent.SectionGraded("reviews", bare, Grade.OUTSTANDING));
        ENFIELD.audits().given(before).when(submit()).thenRejected("EN-03");
    }

    @Test
    @Rule("EN-05")
    void directWorkIsCommentedOnWhateverTheGrade() {
        for (var grade : List.of(Grade.INADEQUATE, Grade.REQUIRES_IMPROVEMENT, Grade.GOOD, Grade.OUTSTANDING)) {
            ENFIELD.audits()
                    .given(ENFIELD.ready(grade))
                    .when(grade(ENFIELD.overallWithout(grade, "direct-work")))
                    .thenRejected("EN-05");
        }
    }

    @Test
    void wordsThatNobodyAsksForAreAMistake() {
        var extra = new OverallJudgement(
                Grade.REQUIRES_IMPROVEMENT,
                text("Short of good."),
                NONE,
                NONE,
                NONE,
                Map.of("direct-work", text("Rare."), "weather", text("Fine.")));
        ENFIELD.audits()
                .given(ENFIELD.ready(Grade.REQUIRES_IMPROVEMENT))
                .when(grade(extra))
                .thenRejected("INPUT");
    }

    @Test
    @Rule("EN-04")
    void withoutChildOrFamilyItIsFlaggedAsPossiblyMissingLivedExperience() {
        var attempt = new AuditEvent.ContactAttempted(new ContactAttempt(
                ContactAttempt.With.CHILD,
                TODAY,
                ContactAttempt.Means.TELEPHONE,
                ContactAttempt.Outcome.NO_ANSWER,
                NONE));
        var before = without(ENFIELD.ready(Grade.GOOD), AuditEvent.FamilyFeedbackReceived.class, attempt);
        ENFIELD.audits().given(before).when(submit()).then(submitted(Grade.GOOD, false));
        assertEquals(List.of(WorkView.Flag.POSSIBLY_MISSING_LIVED_EXPERIENCE), flags(before));
        assertEquals(List.of(), flags(ENFIELD.ready(Grade.GOOD)));
    }

    @Test
    @Rule("EN-04")
    void neitherViewsNorAnAttemptIsNotEnough() {
        ENFIELD.audits()
                .given(without(ENFIELD.ready(Grade.GOOD), AuditEvent.FamilyFeedbackReceived.class))
                .when(submit())
                .thenRejected("EN-04");
    }

    private static List<WorkView.Flag> flags(List<AuditEvent> facts) {
        var evolution = new AuditEvolution();
        var state = evolution.initial();
        for (var fact : facts) {
            state = evolution.evolve(state, fact);
        }
        return WorkView.of(((InProgress) state).work(), ENFIELD.form()).flags();
    }

    private static AuditEvent submitted(Grade grade, boolean overridden) {
        var told = List.of(
                new Recipient(Role.PRACTITIONER, "worker"),
                new Recipient(Role.TEAM_MANAGER, "tm"),
                new Recipient(Role.SERVICE_MANAGER, "sm"),
                new Recipient(Role.HEAD_OF_SERVICE, "hos"));
        return new AuditEvent.AuditSubmitted("auditor", grade, overridden, true, told, T2);
    }
}
