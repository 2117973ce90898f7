package org.practiceaudit.moderation.disputes;

import org.practiceaudit.contracts.ModerationEvent;
import org.practiceaudit.contracts.PublicEvent;

/** What the world is told of a dispute: whose word is asked for, then that word, and no text. */
final class DisputePublication {
    private DisputePublication() {}

    static PublicEvent of(DisputeEvent event, DisputeEvent.Raised raised) {
        var dispute = raised.id().stream();
        var audit = raised.about().audit();
        return switch (event) {
            case DisputeEvent.GradeDisputed it ->
                new ModerationEvent.GradeDisputed(
                        dispute, audit, it.by(), it.route().code(), it.at());
            case DisputeEvent.ActionsDisputed it ->
                new ModerationEvent.ActionsDisputed(
                        dispute, audit, it.actions(), it.by(), it.route().code(), it.at());
            case DisputeEvent.GradeDecided it ->
                new ModerationEvent.GradeDecided(dispute, audit, it.grade().code(), it.by(), it.at());
            case DisputeEvent.ActionsDecided it ->
                new ModerationEvent.ActionsDecided(
                        dispute, audit, outcome(it, raised), it.by(), it.at(), it.withdrawn());
        };
    }

    static String outcome(DisputeEvent.ActionsDecided decision, DisputeEvent.Raised raised) {
        if (decision.withdrawn().isEmpty()) {
            return "all-stand";
        }
        return decision.withdrawn().size() == Dispute.actions(raised).size() ? "all-withdrawn" : "some-withdrawn";
    }
}
