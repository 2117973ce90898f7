package org.practiceaudit.audit.audits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.audit.audits.Audits.AUDITOR;
import static org.practiceaudit.audit.audits.Audits.BRADFORD;
import static org.practiceaudit.audit.audits.Audits.NONE;
import static org.practiceaudit.audit.audits.Audits.SAVED;
import static org.practiceaudit.audit.audits.Audits.T1;
import static org.practiceaudit.audit.audits.Audits.T2;
import static org.practiceaudit.audit.audits.Audits.TODAY;
import static org.practiceaudit.audit.audits.Audits.answers;
import static org.practiceaudit.audit.audits.Audits.audits;
import static org.practiceaudit.audit.audits.Audits.begun;
import static org.practiceaudit.audit.audits.Audits.graded;
import static org.practiceaudit.audit.audits.Audits.text;
import static org.practiceaudit.audit.audits.Audits.written;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.practiceaudit.audit.audits.SectionWork.Evidence;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Offices;
import org.practiceaudit.testing.Rule;

class SectionTest {
    private static SectionWork work(Map<String, Boolean> answers) {
        return written(answers, text("Done with care."), NONE);
    }

    private static SectionWork work(Evidence... evidence) {
        return new SectionWork(answers("impact"), NONE, NONE, NONE, List.of(evidence));
    }

    private static AuditCommand save(String section, SectionWork work, Grade grade) {
        return new AuditCommand.SaveSection(section, work, Optional.ofNullable(grade), 0, AUDITOR, T1);
    }

    @Test
    void workInHandIsSavedWithoutAGrade() {
        var half = new SectionWork(Map.of("better", true), NONE, NONE, NONE, List.of());
        audits().given(begun())
                .when(save("impact", half, null))
                .then(new AuditEvent.SectionAnswered("impact", half, SAVED));
    }

    @Test
    @Rule("BR-17")
    void withEveryStandardYesASectionMayBeGood() {
        var all = work(answers("risk"));
        audits().given(begun())
                .when(save("risk", all, Grade.GOOD))
                .then(new AuditEvent.SectionGraded("risk", all, Grade.GOOD, SAVED));
    }

    @ParameterizedTest
    @EnumSource(names = {"GOOD", "OUTSTANDING"})
    @Rule("BR-17")
    void anyNoKeepsASectionBelowGood(Grade grade) {
        audits().given(begun())
                .when(save("impact", work(answers("impact", "lasting")), grade))
                .thenRejected("BR-17");
    }

    @Test
    @Rule("BR-17")
    void oneStatementMissingMakesACompoundStandardANo() {
        audits().given(begun())
                .when(save("risk", work(answers("risk", "identified.household")), Grade.GOOD))
                .thenRejected("BR-17");
    }

    @Test
    @Rule("BR-17")
    void whatIsNotAnsweredIsNotAYes() {
        var answers = new HashMap<>(answers("impact"));
        answers.remove("choices");
        audits().given(begun()).when(save("impact", work(answers), Grade.GOOD)).thenRejected("BR-17");
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUIRES_IMPROVEMENT", "INADEQUATE"})
    @Rule("BR-17")
    void belowGoodTheAuditorChoosesByImpact(Grade grade) {
        var mostlyNo = work(answers("impact", "better", "engaged", "choices"));
        audits().given(begun())
                .when(save("impact", mostlyNo, grade))
                .then(new AuditEvent.SectionGraded("impact", mostlyNo, grade, SAVED));
    }

    @Test
    @Rule("BR-17")
    void aCompoundStandardIsAnsweredStatementByStatement() {
        var lump = new HashMap<>(answers("risk"));
        lump.put("identified", true);
        lump.put("unheard-of", true);
        audits().given(begun()).when(save("risk", work(lump), null)).thenRejected("BR-17", "BR-17");
    }

    @Test
    @Rule("BR-28")
    void aGradeHasADescriptorInTheProgramme() {
        audits().given(begun())
                .when(save("impact", work(answers("impact")), Grade.REQUIRES_IMPROVEMENT_WITH_GOOD_ELEMENTS))
                .thenRejected("BR-28");
    }

    @Test
    @Rule("BR-18")
    void aCitedDocumentCarriesItsDate() {
        audits().given(begun())
                .when(save("impact", work(new Evidence(text("Case note"), null, NONE)), null))
                .thenRejected("BR-18");
    }

    @Test
    @Rule("BR-18")
    void evidenceMayBeSomethingSeen() {
        var seen = work(new Evidence(NONE, null, text("The genogram is up to date.")));
        audits().given(begun())
                .when(save("impact", seen, null))
                .then(new AuditEvent.SectionAnswered("impact", seen, SAVED));
    }

    @Test
    @Rule("BR-18")
    void emptyEvidenceIsNone() {
        audits().given(begun())
                .when(save("impact", work(new Evidence(NONE, null, NONE)), null))
                .thenRejected("BR-18");
    }

    @Test
    void aDocumentIsNotOfTomorrow() {
        var tomorrow = TODAY.plusDays(1);
        audits().given(begun())
                .when(save("impact", work(new Evidence(text("Plan"), tomorrow, NONE)), null))
                .thenRejected("INPUT");
    }

    @Test
    void aSectionIsSavedOnWhatWasRead() {
        audits().given(begun(graded("impact", Grade.GOOD)))
                .when(save("impact", work(answers("impact")), Grade.GOOD))
                .thenRejected("VERSION");
    }

    @Test
    void whoComesSecondIsToldWhatChangedByWhomAndWhen() {
        var first = new AuditEvent.SectionAnswered("impact", work(answers("impact")), SAVED);
        var second = new AuditEvent.SectionGraded(
                "impact", work(answers("impact")), Grade.GOOD, new SectionSave.Saved("second", T2));
        var decider = new AuditDecider(BRADFORD, Offices.NOBODY);
        var state = decider.initial();
        for (var fact : begun(first, second)) {
            state = decider.evolve(state, fact);
        }
        var late = new AuditCommand.SaveSection("impact", work(), Optional.empty(), 1, AUDITOR, T1);
        var rejected = (Decision.Rejected<AuditEvent>) decider.decide(late, state);
        assertEquals(
                List.of("sections.impact: The section was saved since you read it by second at " + T2
                        + "; changed: grade."),
                rejected.why().stream()
                        .map(no -> no.field() + ": " + no.detail())
                        .toList());
        var latest = new AuditCommand.SaveSection("impact", work(), Optional.empty(), 0, AUDITOR, T1);
        assertEquals(
                2,
                ((Decision.Rejected<AuditEvent>) decider.decide(latest, state))
                        .why()
                        .size());
    }

    @Test
    void anotherSectionMayHaveBeenSavedMeanwhile() {
        var all = work(answers("impact"));
        audits().given(begun(graded("risk", Grade.GOOD), new AuditEvent.SectionAnswered("impact", all)))
                .when(new AuditCommand.SaveSection("impact", all, Optional.of(Grade.GOOD), 1, AUDITOR, T1))
                .then(new AuditEvent.SectionGraded("impact", all, Grade.GOOD, SAVED));
    }

    @Test
    void aSectionIsOneOfTheTool() {
        audits().given(begun()).when(save("weather", work(Map.of()), null)).thenRejected("STATE");
    }

    @Test
    void aSectionThatDoesNotApplyIsLeftOutWithTheReason() {
        var reason = text("No other agency is involved.");
        audits().given(begun())
                .when(new AuditCommand.LeaveSectionOut("multi-agency-working", reason, 0, AUDITOR, T1))
                .then(new AuditEvent.SectionLeftOut("multi-agency-working", reason, SAVED));
    }

    @Test
    @Rule("BR-17")
    void riskIsNeverLeftOutAndNothingIsWithoutAReason() {
        audits().given(begun())
                .when(new AuditCommand.LeaveSectionOut("risk", NONE, 0, AUDITOR, T1))
                .thenRejected("BR-17", "BR-17");
    }

    @Test
    void aSectionIsLeftOutOnWhatWasRead() {
        audits().given(begun(new AuditEvent.SectionLeftOut("planning", text("No plan was due."))))
                .when(new AuditCommand.LeaveSectionOut("planning", text("No plan."), 0, AUDITOR, T1))
                .thenRejected("VERSION");
    }

    @Test
    void whatTheToolDoesNotHaveIsNotLeftOut() {
        audits().given(begun())
                .when(new AuditCommand.LeaveSectionOut("weather", NONE, 0, AUDITOR, T1))
                .thenRejected("STATE");
    }
}
