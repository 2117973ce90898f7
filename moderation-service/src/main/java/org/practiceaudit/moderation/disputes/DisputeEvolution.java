package org.practiceaudit.moderation.disputes;

import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.moderation.disputes.Dispute.Known;
import org.practiceaudit.moderation.disputes.Dispute.Open;
import org.practiceaudit.moderation.disputes.Dispute.Proposed;
import org.practiceaudit.moderation.disputes.Dispute.Way;
import org.practiceaudit.moderation.disputes.Dispute.WithModerator;

/** How the facts about a dispute become its state. */
class DisputeEvolution implements Evolution<Dispute, DisputeEvent> {

    @Override
    public Dispute initial() {
        return new Dispute.NotRaised();
    }

    @Override
    public Dispute evolve(Dispute state, DisputeEvent event) {
        return switch (event) {
            case DisputeEvent.Raised raised -> standing(raised, Way.STRAIGHT);
            case DisputeEvent.Joined joined -> {
                var before = as(Proposed.class, state);
                yield standing(before.raised(), before.way().with(joined));
            }
            case DisputeEvent.Withdrawn _ -> {
                var before = as(Proposed.class, state);
                yield new Dispute.Withdrawn(before.raised(), before.way());
            }
            case DisputeEvent.Discussed talk -> {
                var before = as(WithModerator.class, state);
                var way = before.way().with(talk);
                yield talk.agreed() == null
                        ? new Open(before.raised(), way)
                        : new Dispute.Settled(before.raised(), way, talk);
            }
            case DisputeEvent.Decided decision -> {
                var before = as(Open.class, state);
                yield new Dispute.Decided(before.raised(), before.way(), decision);
            }
        };
    }

    /** It waits for those who have to join, then for the moderator where the programme says so, then for a decision. */
    private static Known standing(DisputeEvent.Raised raised, Way way) {
        if (!way.missing(raised).isEmpty()) {
            return new Proposed(raised, way);
        }
        return Boolean.TRUE.equals(raised.moderatorFirst()) ? new WithModerator(raised, way) : new Open(raised, way);
    }

    private static <T extends Dispute> T as(Class<T> expected, Dispute state) {
        if (expected.isInstance(state)) {
            return expected.cast(state);
        }
        throw new IllegalStateException(
                "dispute is " + state.code() + " where " + expected.getSimpleName() + " was expected");
    }
}
