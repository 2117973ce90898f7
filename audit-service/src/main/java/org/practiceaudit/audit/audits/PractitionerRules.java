package org.practiceaudit.audit.audits;

import java.time.LocalDate;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.programme.Form;
import org.practiceaudit.programme.RuleFor.Aspect;

/** The allocated worker's part, and what others in the case say: BR-06, BR-21, TH-10, CA-05, PQ-08. */
final class PractitionerRules {
    private final Form form;

    PractitionerRules(Form form) {
        this.form = form;
    }

    Decision<AuditEvent> record(Practitioner practitioner, LocalDate today) {
        return switch (practitioner) {
            case Practitioner.SpokenTo conversation -> spokenTo(conversation, today);
            case Practitioner.NotSpokenTo reason -> notSpokenTo(reason, today);
        };
    }

    private Decision<AuditEvent> spokenTo(Practitioner.SpokenTo conversation, LocalDate today) {
        var faults = new Faults()
                .past(conversation.firstContactOn(), today, "conversation.firstContactOn")
                .past(conversation.heldOn(), today, "conversation.heldOn")
                .notAhead(conversation.gradesDiscussedOn(), today, "gradesDiscussedOn")
                .when(
                        conversation.firstContactOn() != null
                                && conversation.heldOn() != null
                                && conversation.heldOn().isBefore(conversation.firstContactOn()),
                        form.rule(Aspect.PRACTITIONER),
                        "conversation.heldOn",
                        "The conversation lies before the first contact.",
                        "Give the day of the first contact and that of the conversation.");
        if (form.practitioner().accountRecorded()) {
            var rule = form.rule(Aspect.PRACTITIONER_ACCOUNT);
            faults.blank(
                            conversation.account(),
                            rule,
                            "account",
                            "The worker's account of the child's journey is missing.",
                            "Record what they said of it.")
                    .blank(
                            conversation.response(),
                            rule,
                            "response",
                            "The worker's response to the outcome is missing.",
                            "Record what they said to it.");
        }
        return faults.orElse(new AuditEvent.PractitionerSpokenTo(conversation));
    }

    private Decision<AuditEvent> notSpokenTo(Practitioner.NotSpokenTo reason, LocalDate today) {
        return new Faults()
                .notAhead(reason.firstContactOn(), today, "conversation.firstContactOn")
                .missing(reason.why(), "whyNot")
                .blank(
                        reason.note(),
                        form.rule(Aspect.PRACTITIONER),
                        "whyNotNote",
                        "It is not said why there was no conversation.",
                        "Say what was tried and why it came to nothing.")
                .orElse(new AuditEvent.PractitionerNotSpokenTo(reason));
    }

    /** PQ-08. */
    Decision<AuditEvent> others(Assignment assignment, OthersView view, LocalDate today) {
        var faults = new Faults()
                .when(
                        assignment.people().holder(view.from()).isEmpty(),
                        "INPUT",
                        "role",
                        "This audit has no " + view.from().words() + ".",
                        "Record what somebody named on the audit says.");
        return switch (view) {
            case OthersView.Heard heard ->
                faults.past(heard.on(), today, "heardOn")
                        .blank(heard.text(), "INPUT", "text", "Nothing is recorded.", "Record what they said.")
                        .orElse(new AuditEvent.OthersHeard(heard));
            case OthersView.NotHeard reason ->
                faults.blank(
                                reason.why(),
                                form.rule(Aspect.INPUT_OF_OTHERS),
                                "whyNot",
                                "It is not said why they were not heard.",
                                "Say why it was not needed, or what was tried.")
                        .orElse(new AuditEvent.OthersNotHeard(reason));
        };
    }
}
