package org.practiceaudit.audit.audits;

import java.time.LocalDate;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.programme.ProgrammePolicy;

/** The allocated worker's part: BR-06, BR-21. */
final class PractitionerRules {
    private final ProgrammePolicy policy;

    PractitionerRules(ProgrammePolicy policy) {
        this.policy = policy;
    }

    Decision<AuditEvent> contact(ContactAttempt attempt, LocalDate today) {
        return new Faults()
                .missing(attempt.with(), "with")
                .missing(attempt.means(), "means")
                .missing(attempt.outcome(), "outcome")
                .past(attempt.on(), today, "on")
                .when(
                        attempt.outcome() == ContactAttempt.Outcome.NOT_APPROPRIATE
                                && attempt.note().blank(),
                        "BR-19",
                        "note",
                        "It is not said why contact would not have been right.",
                        "Say why in the note.")
                .orElse(new AuditEvent.ContactAttempted(attempt));
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
                .when(
                        conversation.firstContactOn() != null
                                && conversation.heldOn() != null
                                && conversation.heldOn().isBefore(conversation.firstContactOn()),
                        "BR-06",
                        "conversation.heldOn",
                        "The conversation lies before the first contact.",
                        "Give the day of the first contact and that of the conversation.");
        if (policy.practitioner().accountRecorded()) {
            faults.blank(
                            conversation.account(),
                            "BR-21",
                            "account",
                            "The worker's account of the child's journey is missing.",
                            "Record what they said of it.")
                    .blank(
                            conversation.response(),
                            "BR-21",
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
                        "BR-06",
                        "whyNotNote",
                        "It is not said why there was no conversation.",
                        "Say what was tried and why it came to nothing.")
                .orElse(new AuditEvent.PractitionerNotSpokenTo(reason));
    }
}
