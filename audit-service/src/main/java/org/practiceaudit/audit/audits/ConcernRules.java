package org.practiceaudit.audit.audits;

import java.util.Optional;
import org.practiceaudit.audit.audits.Audit.Opened;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.AfterSubmission.Addressing;
import org.practiceaudit.programme.Notification.Fact;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.WorkingDays;

/** BR-09: a concern for the child's safety waits for nothing, whatever state the audit is in. */
final class ConcernRules {
    private final ProgrammePolicy policy;
    private final Telling telling;
    private final Addressing rules;

    ConcernRules(Telling telling) {
        this.policy = telling.policy();
        this.telling = telling;
        this.rules = policy.afterSubmission().concerns();
    }

    Decision<AuditEvent> raise(Opened state, AuditCommand.RaiseConcern command) {
        var refused = Access.concerned(state.assignment(), command.by());
        if (refused.isPresent()) {
            return Decision.reject(refused.get());
        }
        var concern = new Concern.Raised(
                command.id(),
                command.code(),
                command.severity(),
                command.text(),
                command.by().staff(),
                telling.told(state.assignment(), Fact.SAFEGUARDING_CONCERN_RAISED),
                command.at(),
                Clocked.by(
                        rules.within().deadline(WorkingDays.dateOf(command.at()), policy.workingDays()), rules.rule()));
        return new Faults()
                .when(
                        !policy.tool().hasConcern(command.code()),
                        "BR-09",
                        "code",
                        "The programme has no concern " + command.code() + ".",
                        "Choose one of the programme's concerns.")
                .missing(command.severity(), "severity")
                .blank(command.text(), "BR-09", "text", "The concern is not described.", "Say what you have seen.")
                .orElse(new AuditEvent.ConcernRaised(concern));
    }

    Decision<AuditEvent> address(Opened state, AuditCommand.AddressConcern command) {
        var refused = addresses(state, command.by());
        if (refused.isPresent()) {
            return Decision.reject(refused.get());
        }
        var concern = state.concerns().find(command.id());
        if (concern.isEmpty()) {
            return Decision.reject(Rejection.notFound("There is no such concern.", "List those of the audit."));
        }
        return switch (concern.get()) {
            case Concern.Addressed _ ->
                Decision.reject(Rejection.wrongState(
                        "What was done about this concern is recorded already.",
                        "Raise a further concern if need be."));
            case Concern.Raised _, Concern.Escalated _ ->
                new Faults()
                        .missing(command.response(), "response")
                        .past(command.doneOn(), WorkingDays.dateOf(command.at()), "doneOn")
                        .blank(
                                command.what(),
                                "BR-09",
                                "what",
                                "It is not said what was done about the concern.",
                                "Say what was done and by whom.")
                        .orElse(new AuditEvent.ConcernAddressed(
                                command.id(),
                                command.response(),
                                command.what(),
                                command.doneOn(),
                                command.by().staff(),
                                command.at()));
        };
    }

    /** Once, when its time is over and nothing is recorded of what was done. */
    Decision<AuditEvent> escalate(Opened state, AuditCommand.EscalateConcern command) {
        var due = state.concerns()
                .find(command.concern())
                .filter(each -> each instanceof Concern.Raised raised
                        && raised.due() != null
                        && !command.at().isBefore(raised.due().missedAt()))
                .isPresent();
        return due
                ? Decision.accept(new AuditEvent.ConcernEscalated(
                        command.concern(), telling.told(state.assignment(), rules.escalatedTo()), command.at()))
                : Decision.unchanged();
    }

    /** PQ-10: whose word it is that the concern was dealt with. */
    private Optional<Rejection> addresses(Opened state, Person by) {
        if (rules.by().isEmpty()) {
            return Access.concerned(state.assignment(), by);
        }
        return state.assignment().people().roles(by.staff()).stream().anyMatch(rules.by()::contains)
                ? Optional.empty()
                : Optional.of(Rejection.notAllowed(
                        rules.rule(),
                        "It is not yours to record what was done about the concern.",
                        "Ask the " + rules.by().getFirst().words() + " of the case."));
    }
}
