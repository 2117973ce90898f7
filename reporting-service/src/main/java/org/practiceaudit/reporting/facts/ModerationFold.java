package org.practiceaudit.reporting.facts;

import static org.practiceaudit.reporting.facts.FactsFold.expect;

import java.time.Instant;
import org.practiceaudit.contracts.ModerationEvent;
import org.practiceaudit.contracts.ModerationEvent.ActionsDecided;
import org.practiceaudit.contracts.ModerationEvent.ActionsDisputed;
import org.practiceaudit.contracts.ModerationEvent.GradeDecided;
import org.practiceaudit.contracts.ModerationEvent.GradeDisputed;
import org.practiceaudit.contracts.ModerationEvent.ModerationCompleted;
import org.practiceaudit.contracts.ModerationEvent.ModerationGradesCommitted;
import org.practiceaudit.contracts.ModerationEvent.ModerationMeetingHeld;
import org.practiceaudit.contracts.ModerationEvent.ModerationRequested;
import org.practiceaudit.contracts.ModerationEvent.ModerationReturned;
import org.practiceaudit.reporting.facts.StreamFacts.Dispute;
import org.practiceaudit.reporting.facts.StreamFacts.Moderation;

/** Moderations and disputes. */
final class ModerationFold {
    private ModerationFold() {}

    static StreamFacts evolve(StreamFacts facts, ModerationEvent event) {
        return switch (event) {
            case ModerationRequested it -> new Moderation(it.audit(), it.reason(), it.dueOn(), null, null, null);
            case ModerationCompleted it -> {
                var moderation = expect(Moderation.class, facts, event);
                yield new Moderation(
                        it.audit(),
                        moderation.reason(),
                        moderation.dueOn(),
                        it.auditorGrade(),
                        it.moderatedGrade(),
                        it.completedAt());
            }
            case GradeDisputed it ->
                new Dispute(it.dispute(), it.audit(), "grade", it.route(), it.raisedAt(), null, null);
            case ActionsDisputed it ->
                new Dispute(it.dispute(), it.audit(), "actions", it.route(), it.raisedAt(), null, null);
            case GradeDecided it -> decided(expect(Dispute.class, facts, event), it.decidedGrade(), it.decidedAt());
            case ActionsDecided it -> decided(expect(Dispute.class, facts, event), it.decision(), it.decidedAt());
            case ModerationGradesCommitted _, ModerationReturned _, ModerationMeetingHeld _ -> facts;
        };
    }

    private static Dispute decided(Dispute dispute, String decision, Instant at) {
        return new Dispute(
                dispute.dispute(),
                dispute.audit(),
                dispute.subject(),
                dispute.route(),
                dispute.raisedAt(),
                decision,
                at);
    }
}
