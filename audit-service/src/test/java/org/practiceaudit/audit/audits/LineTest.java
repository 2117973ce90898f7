package org.practiceaudit.audit.audits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.audit.audits.Audits.AUDITOR;
import static org.practiceaudit.audit.audits.Audits.DUE;
import static org.practiceaudit.audit.audits.Audits.NONE;
import static org.practiceaudit.audit.audits.Audits.PEOPLE;
import static org.practiceaudit.audit.audits.Audits.PINNED;
import static org.practiceaudit.audit.audits.Audits.STARTED;
import static org.practiceaudit.audit.audits.Audits.T1;
import static org.practiceaudit.audit.audits.Audits.audits;
import static org.practiceaudit.audit.audits.Audits.text;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Offices;
import org.practiceaudit.testing.Rule;

/** An audit comments on every line of enquiry of its cycle. */
class LineTest {
    private static final AuditEvent OPENED = new AuditEvent.AuditOpened(new Assignment(
            "a-17",
            PINNED,
            "2026-09",
            "C-0417",
            "monthly",
            false,
            false,
            "t-east",
            "s-north",
            PEOPLE,
            DUE,
            null,
            false,
            List.of("whole-family", "right-level-of-help")));

    private static LineFinding finding(String line, Narrative text) {
        var evidence = new SectionWork.Evidence(text("Assessment"), LocalDate.parse("2026-08-20"), NONE);
        return new LineFinding(line, text, List.of(evidence));
    }

    private static AuditCommand comment(LineFinding finding) {
        return new AuditCommand.CommentOnLine(finding, AUDITOR, T1);
    }

    @Test
    @Rule("TH-08")
    void aLineOfTheCycleIsCommentedOn() {
        var finding = finding("whole-family", text("The father was asked, and it changed the plan."));
        audits().given(OPENED, STARTED).when(comment(finding)).then(new AuditEvent.LineCommentedOn(finding));
    }

    @Test
    void anotherLineIsNotThere() {
        audits().given(OPENED, STARTED)
                .when(comment(finding("thresholds", text("In time."))))
                .thenRejected("STATE");
    }

    @Test
    void anEmptyCommentAndADocumentWithoutDateAreRefused() {
        var undated = new SectionWork.Evidence(text("Assessment"), null, NONE);
        audits().given(OPENED, STARTED)
                .when(comment(new LineFinding("whole-family", NONE, List.of(undated))))
                .thenRejected("TH-08", "TH-08");
    }

    @Test
    @Rule("TH-08")
    void eachLineWithoutCommentKeepsTheAuditFromBeingHandedIn() {
        var finding = finding("whole-family", text("The father was asked, and it changed the plan."));
        var begun = (Audit.InProgress) Way.fold(List.of(OPENED, STARTED, new AuditEvent.LineCommentedOn(finding)));
        var submit = new AuditDecider(Audits.BRADFORD, Offices.NOBODY)
                .decide(new AuditCommand.SubmitAudit(AUDITOR, T1), begun);
        assertEquals(
                List.of("linesOfEnquiry.right-level-of-help"),
                ((Decision.Rejected<AuditEvent>) submit)
                        .why().stream()
                                .map(Rejection::field)
                                .filter(field -> field.startsWith("linesOfEnquiry"))
                                .toList());
    }
}
