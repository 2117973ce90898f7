package org.practiceaudit.moderation.disputes;

import org.practiceaudit.eventstore.Evolution;

/** How the facts about a dispute become its state. */
class DisputeEvolution implements Evolution<Dispute, DisputeEvent> {

    @Override
    public Dispute initial() {
        return new Dispute.NotRaised();
    }

    @Override
    public Dispute evolve(Dispute state, DisputeEvent event) {
        return switch (event) {
            case DisputeEvent.Raised raised -> new Dispute.Open(raised);
            case DisputeEvent.Decided decision ->
                switch (state) {
                    case Dispute.Open(var raised) -> new Dispute.Decided(raised, decision);
                    case Dispute.NotRaised _, Dispute.Decided _ ->
                        throw new IllegalStateException(
                                "dispute is " + state.code() + " where an open one was expected");
                };
        };
    }
}
