package org.practiceaudit.moderation.disputes;

import java.time.Instant;
import java.util.List;
import org.practiceaudit.contracts.ModerationEvent;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.programme.Grade;

/** What the world is told of a dispute: whose word is asked for, then that word, and no text. */
final class DisputePublication {
    private DisputePublication() {}

    static List<PublicEvent> of(DisputeEvent event, Dispute.Known after) {
        var raised = after.raised();
        return switch (event) {
            case DisputeEvent.Raised _, DisputeEvent.Joined _ ->
                after instanceof Dispute.Proposed ? List.of() : List.of(disputed(raised));
            case DisputeEvent.Withdrawn _ -> List.of();
            case DisputeEvent.Discussed(var _, var _, var agreed, var by, var at) ->
                agreed == null ? List.of() : List.of(decided(raised, agreed, by, at));
            case DisputeEvent.GradeDecided(var grade, var _, var by, var at) -> List.of(decided(raised, grade, by, at));
            case DisputeEvent.ActionsDecided it ->
                List.of(new ModerationEvent.ActionsDecided(
                        raised.id().stream(),
                        raised.about().audit(),
                        outcome(it, raised),
                        it.by(),
                        it.at(),
                        it.withdrawn()));
        };
    }

    /** Told once it goes on: what others have still to join is not raised yet. */
    private static PublicEvent disputed(DisputeEvent.Raised raised) {
        var dispute = raised.id().stream();
        var audit = raised.about().audit();
        return switch (raised) {
            case DisputeEvent.GradeDisputed it ->
                new ModerationEvent.GradeDisputed(
                        dispute, audit, it.by(), it.route().code(), it.at());
            case DisputeEvent.ActionsDisputed it ->
                new ModerationEvent.ActionsDisputed(
                        dispute, audit, it.actions(), it.by(), it.route().code(), it.at());
        };
    }

    private static PublicEvent decided(DisputeEvent.Raised raised, Grade grade, String by, Instant at) {
        return new ModerationEvent.GradeDecided(
                raised.id().stream(), raised.about().audit(), grade.code(), by, at);
    }

    static String outcome(DisputeEvent.ActionsDecided decision, DisputeEvent.Raised raised) {
        if (decision.withdrawn().isEmpty()) {
            return "all-stand";
        }
        return decision.withdrawn().size() == Dispute.actions(raised).size() ? "all-withdrawn" : "some-withdrawn";
    }
}
