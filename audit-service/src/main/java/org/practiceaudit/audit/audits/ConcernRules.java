package org.practiceaudit.audit.audits;

import org.practiceaudit.audit.audits.Audit.Opened;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Notification.Fact;
import org.practiceaudit.programme.ProgrammePolicy;

/** BR-09: a concern for the child's safety waits for nothing, whatever state the audit is in. */
final class ConcernRules {
    private final ProgrammePolicy policy;
    private final Telling telling;

    ConcernRules(Telling telling) {
        this.policy = telling.policy();
        this.telling = telling;
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
                command.at());
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
        var refused = Access.concerned(state.assignment(), command.by());
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
            case Concern.Raised _ ->
                new Faults()
                        .missing(command.response(), "response")
                        .blank(
                                command.what(),
                                "BR-09",
                                "what",
                                "It is not said what was done about the concern.",
                                "Say what was done, when and by whom.")
                        .orElse(new AuditEvent.ConcernAddressed(
                                command.id(),
                                command.response(),
                                command.what(),
                                command.by().staff(),
                                command.at()));
        };
    }
}
