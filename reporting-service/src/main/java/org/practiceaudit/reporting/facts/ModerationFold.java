package org.practiceaudit.reporting.facts;

import static org.practiceaudit.reporting.facts.FactsFold.expect;

import java.time.Instant;
import java.util.List;
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
            case ModerationRequested it ->
                new Moderation(
                        it.audit(),
                        it.auditor(),
                        it.moderator(),
                        it.reason(),
                        it.dueOn(),
                        it.blind(),
                        null,
                        null,
                        List.of(),
                        null);
            case ModerationGradesCommitted _ -> committed(expect(Moderation.class, facts, event));
            case ModerationCompleted it -> completed(expect(Moderation.class, facts, event), it);
            case GradeDisputed it ->
                new Dispute(it.dispute(), it.audit(), "grade", it.route(), it.raisedAt(), null, null);
            case ActionsDisputed it ->
                new Dispute(it.dispute(), it.audit(), "actions", it.route(), it.raisedAt(), null, null);
            case GradeDecided it -> decided(expect(Dispute.class, facts, event), it.decidedGrade(), it.decidedAt());
            case ActionsDecided it -> decided(expect(Dispute.class, facts, event), it.decision(), it.decidedAt());
            case ModerationMeetingHeld it ->
                new WiderFacts.ModerationMeeting(
                        it.meeting(),
                        it.heldOn(),
                        it.audits().size(),
                        it.changes().size(),
                        it.themes());
            case ModerationReturned _ -> facts;
        };
    }

    private static Moderation committed(Moderation was) {
        return new Moderation(
                was.audit(),
                was.auditor(),
                was.moderator(),
                was.reason(),
                was.dueOn(),
                false,
                was.auditorGrade(),
                was.moderatedGrade(),
                was.sections(),
                was.completedAt());
    }

    private static Moderation completed(Moderation was, ModerationCompleted it) {
        return new Moderation(
                it.audit(),
                was.auditor(),
                it.completedBy(),
                was.reason(),
                was.dueOn(),
                false,
                it.auditorGrade(),
                it.moderatedGrade(),
                it.sections(),
                it.completedAt());
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
