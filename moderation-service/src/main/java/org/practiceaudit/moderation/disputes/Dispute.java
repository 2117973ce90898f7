package org.practiceaudit.moderation.disputes;

import java.util.List;

/** The states of a dispute. */
sealed interface Dispute {

    record NotRaised() implements Dispute {}

    sealed interface Known extends Dispute {
        DisputeEvent.Raised raised();
    }

    record Open(DisputeEvent.Raised raised) implements Known {}

    record Decided(DisputeEvent.Raised raised, DisputeEvent.Decided decision) implements Known {}

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
            case Open _ -> "open";
            case Decided _ -> "decided";
        };
    }
}
