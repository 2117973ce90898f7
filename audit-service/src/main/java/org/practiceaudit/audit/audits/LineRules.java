package org.practiceaudit.audit.audits;

import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.AuditForm;
import org.practiceaudit.programme.Form;

/** TH-08: an audit comments on every line of enquiry of its cycle. A dip sample's tool is its one line (TH-07). */
final class LineRules {
    private static final String RULE = "TH-08";

    private LineRules() {}

    static Decision<AuditEvent> record(Assignment assignment, LineFinding finding, LocalDate today) {
        if (!assignment.linesOfEnquiry().contains(finding.line())) {
            return Decision.reject(Rejection.notFound(
                    "The audit has no line of enquiry " + finding.line() + ".",
                    assignment.linesOfEnquiry().isEmpty()
                            ? "Its cycle has none; write it in a section."
                            : "Use one of " + String.join(", ", assignment.linesOfEnquiry()) + "."));
        }
        var faults = new Faults()
                .blank(
                        finding.finding(),
                        RULE,
                        "finding",
                        "It does not say what was found on the line of enquiry.",
                        "Comment on it, even where the record says nothing about it.");
        SectionRules.evidence(finding.evidence(), RULE, today, faults);
        return faults.orElse(new AuditEvent.LineCommentedOn(finding));
    }

    /** What keeps an audit from being handed in. */
    static List<Rejection> outstanding(Form form, Assignment assignment, Work work) {
        if (!form.code().equals(AuditForm.MAIN)) {
            return List.of();
        }
        return assignment.linesOfEnquiry().stream()
                .filter(line -> work.lines().stream()
                        .noneMatch(finding -> finding.line().equals(line)))
                .map(line -> Rejection.broken(
                        RULE,
                        "linesOfEnquiry." + line,
                        "The line of enquiry " + line + " has no comment.",
                        "Say what was found on it."))
                .toList();
    }
}
