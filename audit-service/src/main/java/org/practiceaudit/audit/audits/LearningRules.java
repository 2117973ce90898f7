package org.practiceaudit.audit.audits;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Form;
import org.practiceaudit.programme.RuleFor.Aspect;
import org.practiceaudit.programme.SmartWords;

/** Every learning point has a SMART action that is about the child: BR-22, TH-11. */
final class LearningRules {
    /** As staff ids are published. */
    private static final Pattern STAFF = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final Form form;
    private final String rule;

    LearningRules(Form form) {
        this.form = form;
        this.rule = form.rule(Aspect.LEARNING);
    }

    Decision<AuditEvent> record(LearningPoint point, LocalDate today) {
        return smart(point.action(), today, about(point)).orElse(new AuditEvent.LearningPointRecorded(point));
    }

    Decision<AuditEvent> withdraw(Work work, String id) {
        return work.learning().stream().anyMatch(point -> point.id().equals(id))
                ? Decision.accept(new AuditEvent.LearningPointWithdrawn(id))
                : Decision.reject(Rejection.notFound("There is no such learning point.", "List those of the audit."));
    }

    private Faults about(LearningPoint point) {
        return new Faults()
                .when(
                        form.tool().section(point.section()).isEmpty(),
                        "INPUT",
                        "section",
                        "The tool has no section " + point.section() + ".",
                        "Name the section the learning comes from.")
                .when(
                        !form.tool().hasTheme(point.theme()),
                        "INPUT",
                        "theme",
                        "The tool has no theme " + point.theme() + ".",
                        "Choose one of the programme's themes.")
                .blank(point.text(), rule, "text", "The learning point is empty.", "Say what is to be learned.");
    }

    private Faults smart(LearningPoint.SmartAction action, LocalDate today, Faults faults) {
        return faults.when(
                        vague(action.what()),
                        rule,
                        "action.what",
                        "The action is not specific: it is missing what exactly is to be done.",
                        "Say in a sentence who does what.")
                .when(
                        vague(action.outcome()) || !aboutTheChild(action.outcome()),
                        rule,
                        "action.outcome",
                        "The action is missing what will be different for the child.",
                        "Say in a sentence what the child gains, rather than which process is followed.")
                .when(
                        action.seenBy().blank(),
                        rule,
                        "action.seenBy",
                        "The action cannot be measured: it is missing how one will see that it worked.",
                        "Say where or how the difference will be seen.")
                .when(
                        action.owner() == null || !STAFF.matcher(action.owner()).matches(),
                        rule,
                        "action.owner",
                        "The action is missing who does it.",
                        "Give the staff id of one person.")
                .when(
                        action.dueOn() == null || action.dueOn().isBefore(today),
                        rule,
                        "action.dueOn",
                        "The action is missing a day, from today on, by which it is done.",
                        "Give the day.");
    }

    private static boolean vague(Narrative text) {
        return SmartWords.vague(text.text());
    }

    private static boolean aboutTheChild(Narrative text) {
        return SmartWords.aboutTheChild(text.text());
    }
}
