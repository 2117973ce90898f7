package org.practiceaudit.audit.audits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.practiceaudit.audit.audits.Audit.InProgress;
import org.practiceaudit.audit.audits.ContactAttempt.Outcome;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.programme.Escalation;
import org.practiceaudit.programme.Form;
import org.practiceaudit.programme.Role;
import org.practiceaudit.programme.RuleFor.Aspect;

/** Attempts to reach those who should take part, and what follows when somebody does not answer (PQ-09, TH-37). */
final class ContactRules {
    private final Form form;
    private final Telling telling;

    ContactRules(Form form, Telling telling) {
        this.form = form;
        this.telling = telling;
    }

    Decision<AuditEvent> attempted(InProgress state, AuditCommand.RecordContact command, LocalDate today) {
        var attempt = command.attempt();
        var faults = faults(attempt, today).all();
        if (!faults.isEmpty()) {
            return Decision.reject(faults);
        }
        var facts = new ArrayList<AuditEvent>();
        facts.add(new AuditEvent.ContactAttempted(attempt));
        silence(state, command).ifPresent(facts::add);
        return Decision.accept(facts);
    }

    private Faults faults(ContactAttempt attempt, LocalDate today) {
        var notTried = attempt.outcome() == Outcome.NOT_ATTEMPTED;
        var explained = notTried || attempt.outcome() == Outcome.NOT_APPROPRIATE;
        var faults = new Faults().missing(attempt.with(), "with");
        if (!notTried) {
            faults.missing(attempt.means(), "means");
        }
        return faults.missing(attempt.outcome(), "outcome")
                .past(attempt.on(), today, "on")
                .when(
                        attempt.whom() != null
                                && attempt.with() != null
                                && !attempt.with().lived(),
                        "INPUT",
                        "whom",
                        "Only child and family have a relationship to the child.",
                        "Leave it out.")
                .when(
                        explained && attempt.note().blank(),
                        form.rule(Aspect.FAMILY_ASKED),
                        "note",
                        notTried
                                ? "It is not said why nobody was approached."
                                : "It is not said why contact would not have been right.",
                        "Say why in the note.");
    }

    private Optional<AuditEvent> silence(InProgress state, AuditCommand.RecordContact command) {
        var attempt = command.attempt();
        return switch (form.practitioner().escalation()) {
            case Escalation.NotEscalated _ -> Optional.empty();
            case Escalation.AfterAttempts escalation ->
                attempt.unanswered()
                        ? attempt.with()
                                .role()
                                .filter(escalation.of()::contains)
                                .flatMap(role -> silence(state, command, role, escalation))
                        : Optional.empty();
        };
    }

    /** PQ-09, once for each person. */
    private Optional<AuditEvent> silence(
            InProgress state, AuditCommand.RecordContact command, Role role, Escalation.AfterAttempts escalation) {
        var before = state.work().contacts().stream()
                .filter(each -> each.with() == command.attempt().with() && each.unanswered())
                .count();
        var attempts = (int) before + 1;
        if (attempts < escalation.attempts() || state.work().escalated(role)) {
            return Optional.empty();
        }
        var assignment = state.assignment();
        return assignment
                .people()
                .holder(role)
                .map(staff -> new AuditEvent.SilenceEscalated(
                        role, staff, attempts, telling.told(assignment, escalation.told()), command.at()));
    }
}
