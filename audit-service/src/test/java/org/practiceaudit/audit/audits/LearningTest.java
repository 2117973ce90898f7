package org.practiceaudit.audit.audits;

import static org.practiceaudit.audit.audits.Audits.AUDITOR;
import static org.practiceaudit.audit.audits.Audits.NONE;
import static org.practiceaudit.audit.audits.Audits.T1;
import static org.practiceaudit.audit.audits.Audits.TODAY;
import static org.practiceaudit.audit.audits.Audits.audits;
import static org.practiceaudit.audit.audits.Audits.begun;
import static org.practiceaudit.audit.audits.Audits.learning;
import static org.practiceaudit.audit.audits.Audits.text;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceaudit.audit.audits.LearningPoint.SmartAction;
import org.practiceaudit.testing.Rule;

@Rule("BR-22")
class LearningTest {
    private static LearningPoint with(SmartAction action) {
        return new LearningPoint("l-1", "risk", "risk-and-safeguarding", text("Ask what changed."), action);
    }

    private static SmartAction action(String what, String outcome, String seenBy, String owner, LocalDate dueOn) {
        return new SmartAction("a-1", text(what), text(outcome), text(seenBy), owner, dueOn);
    }

    private static SmartAction outcome(String outcome) {
        return action("Worker and mother rewrite the plan", outcome, "In the next review", "worker", TODAY);
    }

    private static void accepted(LearningPoint point) {
        audits().given(begun())
                .when(new AuditCommand.RecordLearningPoint(point, AUDITOR, T1))
                .then(new AuditEvent.LearningPointRecorded(point));
    }

    private static void refused(LearningPoint point, String... rules) {
        audits().given(begun())
                .when(new AuditCommand.RecordLearningPoint(point, AUDITOR, T1))
                .thenRejected(rules);
    }

    @Test
    void aSmartActionAboutTheChildIsTaken() {
        accepted(learning("risk"));
    }

    static Stream<SmartAction> unfit() {
        var what = "Worker and mother rewrite the plan";
        var outcome = "The child knows whom to call";
        return Stream.of(
                action("Improve recording", outcome, "In the plan", "worker", TODAY),
                action("", outcome, "In the plan", "worker", TODAY),
                action(what, "Safer", "In the plan", "worker", TODAY),
                action(what, outcome, " ", "worker", TODAY),
                action(what, outcome, "In the plan", " ", TODAY),
                action(what, outcome, "In the plan", null, TODAY),
                action(what, outcome, "In the plan", "worker", null),
                action(what, outcome, "In the plan", "worker", TODAY.minusDays(1)));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void oneThingMissingIsNamed(SmartAction action) {
        refused(with(action), "BR-22");
    }

    @Test
    void aVagueActionIsToldEverythingItIsMissing() {
        refused(with(action("", "", "", null, null)), "BR-22", "BR-22", "BR-22", "BR-22", "BR-22");
    }

    @ParameterizedTest
    @ValueSource(strings = {"The chronology is complete and signed", "Procedure is followed by the whole team"})
    void aProcessIsNotAboutTheChild(String outcome) {
        refused(with(outcome(outcome)), "BR-22");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The young person has a say",
                "The child’s bedroom is warm again",
                "His voice is in the plan",
                "Both siblings see each other weekly"
            })
    void theseAreAboutTheChild(String outcome) {
        accepted(with(outcome(outcome)));
    }

    @Test
    void aPointWithoutTextTeachesNothing() {
        refused(new LearningPoint("l-1", "risk", "risk-and-safeguarding", NONE, Audits.action()), "BR-22");
    }

    @Test
    void sectionAndThemeAreThoseOfTheProgramme() {
        refused(
                new LearningPoint("l-1", "weather", "sun", text("Ask what changed."), Audits.action()),
                "INPUT",
                "INPUT");
    }

    @Test
    void aPointIsWithdrawn() {
        audits().given(begun(new AuditEvent.LearningPointRecorded(learning("risk"))))
                .when(new AuditCommand.WithdrawLearningPoint("l-risk", AUDITOR, T1))
                .then(new AuditEvent.LearningPointWithdrawn("l-risk"));
    }

    @Test
    void whatIsNotThereIsNotWithdrawn() {
        audits().given(begun(
                        new AuditEvent.LearningPointRecorded(learning("risk")),
                        new AuditEvent.LearningPointWithdrawn("l-risk")))
                .when(new AuditCommand.WithdrawLearningPoint("l-risk", AUDITOR, T1))
                .thenRejected("STATE");
    }
}
