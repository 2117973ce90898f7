package org.practiceaudit.audit.conduct;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.audit.conduct.ProcessConcern.Known;
import org.practiceaudit.audit.conduct.ProcessConcern.Open;
import org.practiceaudit.audit.conduct.ProcessConcern.Resolved;
import org.practiceaudit.programme.Role;

/**
 * A concern about how an audit was conducted, as the parties see it.
 *
 * @param as what who raised it is to the audit
 */
record ConductView(
        String concern,
        String audit,
        String state,
        String text,
        Role as,
        String raisedBy,
        Instant raisedAt,
        List<StepView> steps,
        List<LearningView> learning) {

    /** @param told roles that heard that it had not resolved the concern */
    record StepView(
            String step,
            LocalDate heldOn,
            List<String> present,
            ProcessConcern.Outcome outcome,
            String note,
            List<Role> told,
            String by,
            Instant at) {}

    record LearningView(String text, String by, Instant at) {}

    /** A line of a list. */
    record Line(String concern, String audit, String state, Instant raisedAt) {}

    static ConductView of(Known known) {
        var raised = known.raised();
        return new ConductView(
                raised.id(),
                raised.parties().audit(),
                stateOf(known),
                raised.text().text(),
                raised.as(),
                raised.by(),
                raised.at(),
                known.steps().stream()
                        .map(each -> new StepView(
                                each.step(),
                                each.heldOn(),
                                each.present(),
                                each.outcome(),
                                each.note().text(),
                                each.told(),
                                each.by(),
                                each.at()))
                        .toList(),
                known.learning().stream()
                        .map(each -> new LearningView(each.text().text(), each.by(), each.at()))
                        .toList());
    }

    static String stateOf(Known known) {
        return switch (known) {
            case Open _ -> "open";
            case Resolved _ -> "resolved";
        };
    }
}
