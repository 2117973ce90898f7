package org.practiceaudit.moderation.disputes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.programme.Role;

/** The states of a dispute. */
sealed interface Dispute {

    record NotRaised() implements Dispute {}

    sealed interface Known extends Dispute {
        DisputeEvent.Raised raised();

        Way way();
    }

    /** Somebody has begun to raise it, and others have to join (TH-26). */
    record Proposed(DisputeEvent.Raised raised, Way way) implements Known {}

    /** To be gone through with the moderator first (TH-26). */
    record WithModerator(DisputeEvent.Raised raised, Way way) implements Known {}

    /** Before those who decide. */
    record Open(DisputeEvent.Raised raised, Way way) implements Known {}

    record Decided(DisputeEvent.Raised raised, Way way, DisputeEvent.Decided decision) implements Known {}

    /** Those who raised it and the moderator agree, which is as final as a decision. */
    record Settled(DisputeEvent.Raised raised, Way way, DisputeEvent.Discussed agreement) implements Known {}

    /** Given up before it went on. */
    record Withdrawn(DisputeEvent.Raised raised, Way way) implements Known {}

    /**
     * What happened between raising and decision.
     *
     * @param joined beside whoever raised it
     */
    record Way(List<DisputeEvent.Joined> joined, Optional<DisputeEvent.Discussed> talk) {
        static final Way STRAIGHT = new Way(List.of(), Optional.empty());

        public Way {
            joined = List.copyOf(joined);
        }

        Way with(DisputeEvent.Joined other) {
            var all = new ArrayList<>(joined);
            all.add(other);
            return new Way(all, talk);
        }

        Way with(DisputeEvent.Discussed held) {
            return new Way(joined, Optional.of(held));
        }

        /** Roles that have still to join. */
        List<Role> missing(DisputeEvent.Raised raised) {
            if (raised.jointly() == null) {
                return List.of();
            }
            var missing = new ArrayList<>(raised.jointly());
            missing.remove(raised.as());
            joined.forEach(each -> missing.remove(each.as()));
            return missing;
        }
    }

    /** Ids of the disputed actions; none where the grade is disputed. */
    static List<String> actions(DisputeEvent.Raised raised) {
        return switch (raised) {
            case DisputeEvent.GradeDisputed _ -> List.of();
            case DisputeEvent.ActionsDisputed disputed -> disputed.actions();
        };
    }

    /** As shown and as lists filter by it. */
    default String code() {
        return switch (this) {
            case NotRaised _ -> "not-raised";
            case Proposed _ -> "proposed";
            case WithModerator _ -> "with-moderator";
            case Open _ -> "open";
            case Decided _ -> "decided";
            case Settled _ -> "settled";
            case Withdrawn _ -> "withdrawn";
        };
    }
}
