package org.practiceaudit.moderation.disputes;

import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;

/** A decision on a dispute that nobody has raised: no programme is known that could judge it. */
final class BeforeDispute extends DisputeEvolution implements Decider<DisputeCommand, Dispute, DisputeEvent> {

    @Override
    public Decision<DisputeEvent> decide(DisputeCommand command, Dispute state) {
        return Decision.reject(Rejection.notFound("There is no such dispute.", "Raise it first."));
    }
}
