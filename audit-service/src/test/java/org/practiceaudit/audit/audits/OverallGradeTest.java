package org.practiceaudit.audit.audits;

import static org.practiceaudit.audit.audits.Audits.AUDITOR;
import static org.practiceaudit.audit.audits.Audits.NONE;
import static org.practiceaudit.audit.audits.Audits.T1;
import static org.practiceaudit.audit.audits.Audits.after;
import static org.practiceaudit.audit.audits.Audits.audits;
import static org.practiceaudit.audit.audits.Audits.begun;
import static org.practiceaudit.audit.audits.Audits.graded;
import static org.practiceaudit.audit.audits.Audits.judged;
import static org.practiceaudit.audit.audits.Audits.learning;
import static org.practiceaudit.audit.audits.Audits.sections;
import static org.practiceaudit.audit.audits.Audits.text;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.testing.Rule;

class OverallGradeTest {
    private static List<AuditEvent> begunWith(Grade grade, Map<String, Grade> except) {
        var all = begun();
        all.addAll(sections(grade, except));
        return all;
    }

    private static void accepted(List<AuditEvent> before, OverallJudgement judgement) {
        audits().given(before)
                .when(new AuditCommand.GradeOverall(judgement, AUDITOR, T1))
                .then(new AuditEvent.OverallGraded(judgement));
    }

    private static void refused(List<AuditEvent> before, OverallJudgement judgement, String... rules) {
        audits().given(before)
                .when(new AuditCommand.GradeOverall(judgement, AUDITOR, T1))
                .thenRejected(rules);
    }

    @Test
    @Rule("BR-24")
    void theOverallGradeFollowsTheSections() {
        accepted(begunWith(Grade.GOOD, Map.of()), judged(Grade.GOOD));
    }

    @Test
    @Rule("BR-24")
    void itStartsFromTheSectionsSoThatTheyComeFirst() {
        refused(begun(graded("risk", Grade.GOOD)), judged(Grade.GOOD), "BR-24");
    }

    @Test
    @Rule("BR-24")
    void aSectionInHandIsNotGraded() {
        var half = new SectionWork(Map.of(), NONE, NONE, NONE, List.of());
        var before = after(begunWith(Grade.GOOD, Map.of()), new AuditEvent.SectionAnswered("impact", half));
        refused(before, judged(Grade.GOOD), "BR-24");
    }

    @Test
    @Rule("BR-24")
    void aSectionLeftOutDoesNotCount() {
        var before = after(
                begunWith(Grade.GOOD, Map.of("planning", Grade.INADEQUATE)),
                new AuditEvent.SectionLeftOut("planning", text("No plan was due.")));
        accepted(before, judged(Grade.GOOD));
    }

    @Test
    @Rule("BR-24")
    void theHeavySectionsWeighTwice() {
        var heavy = Map.of(
                "risk", Grade.REQUIRES_IMPROVEMENT,
                "management-oversight", Grade.REQUIRES_IMPROVEMENT,
                "impact", Grade.REQUIRES_IMPROVEMENT);
        accepted(begunWith(Grade.GOOD, heavy), judged(Grade.REQUIRES_IMPROVEMENT));
    }

    @Test
    @Rule("BR-24")
    void belowTheMajorityTheSignificantIssueIsNamed() {
        refused(begunWith(Grade.GOOD, Map.of()), judged(Grade.INADEQUATE), "BR-24");
    }

    @Test
    @Rule("BR-24")
    void oneSignificantIssuePullsTheGradeDown() {
        var pulled = new OverallJudgement(
                Grade.INADEQUATE, text("One matter outweighs the rest."), text("An injury went unseen."), NONE, NONE);
        accepted(begunWith(Grade.GOOD, Map.of()), pulled);
    }

    @Test
    @Rule({"BR-24", "BR-29"})
    void twoStepsAboveTheLowestSectionNeedAnOverrideAndGoodAStatement() {
        refused(begunWith(Grade.GOOD, Map.of("recording", Grade.INADEQUATE)), judged(Grade.GOOD), "BR-24", "BR-29");
    }

    @Test
    @Rule("BR-24")
    void anOverrideIsReasoned() {
        var overridden = new OverallJudgement(
                Grade.GOOD,
                text("Sound but for recording."),
                NONE,
                text("Recording was lost in a move of systems."),
                text("The child is safe and well."));
        accepted(begunWith(Grade.GOOD, Map.of("recording", Grade.INADEQUATE)), overridden);
    }

    @Test
    @Rule("BR-29")
    void goodOverSectionsRequiringImprovementIsStated() {
        refused(begunWith(Grade.GOOD, Map.of("recording", Grade.REQUIRES_IMPROVEMENT)), judged(Grade.GOOD), "BR-29");
    }

    @Test
    @Rule("BR-29")
    void goodOverSectionsRequiringImprovementIsPossible() {
        var stated = new OverallJudgement(
                Grade.GOOD, text("Sound but for recording."), NONE, NONE, text("The child is safe and well."));
        accepted(begunWith(Grade.GOOD, Map.of("recording", Grade.REQUIRES_IMPROVEMENT)), stated);
    }

    @Test
    @Rule("BR-29")
    void outstandingMayCarryMinorLearning() {
        var before =
                after(begunWith(Grade.OUTSTANDING, Map.of()), new AuditEvent.LearningPointRecorded(learning("risk")));
        accepted(before, judged(Grade.OUTSTANDING));
    }

    @Test
    @Rule("BR-18")
    void theOverallGradeCarriesItsRationale() {
        refused(begunWith(Grade.GOOD, Map.of()), new OverallJudgement(Grade.GOOD, NONE, NONE, NONE, NONE), "BR-18");
    }

    @Test
    @Rule("BR-28")
    void theGradeIsOneOfTheProgramme() {
        refused(begunWith(Grade.GOOD, Map.of()), judged(Grade.REQUIRES_IMPROVEMENT_WITH_GOOD_ELEMENTS), "BR-28");
    }

    @Test
    void withoutAGradeThereIsNothingToJudge() {
        refused(begunWith(Grade.GOOD, Map.of()), judged(null), "BR-28");
    }
}
