package org.practiceaudit.audit.audits;

import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;

/** Before an audit is opened there is no programme to ask, and only one thing that can happen. */
final class NotOpenedDecider extends AuditEvolution implements Decider<AuditCommand, Audit, AuditEvent> {

    @Override
    public Decision<AuditEvent> decide(AuditCommand command, Audit state) {
        return whenNotOpened(command);
    }

    static Decision<AuditEvent> whenNotOpened(AuditCommand command) {
        return switch (command) {
            case AuditCommand.OpenAudit(var assignment, var _) ->
                Decision.accept(new AuditEvent.AuditOpened(assignment));
            case AuditCommand.PassDueDay _, AuditCommand.EscalateConcern _ -> Decision.unchanged();
            case AuditCommand.HandOver _,
                    AuditCommand.AwaitModeration _,
                    AuditCommand.RevealGrades _,
                    AuditCommand.TakeModeratedGrade _,
                    AuditCommand.AwaitDecision _,
                    AuditCommand.TakeDecidedGrade _,
                    AuditCommand.SendBack _,
                    AuditCommand.CloseCycle _,
                    AuditCommand.Asked _ ->
                Decision.reject(Rejection.notFound("There is no such audit.", "List your audits."));
        };
    }
}
