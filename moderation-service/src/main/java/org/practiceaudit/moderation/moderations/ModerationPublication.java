package org.practiceaudit.moderation.moderations;

import java.util.List;
import org.practiceaudit.contracts.ModerationEvent.ModerationCompleted;
import org.practiceaudit.contracts.ModerationEvent.ModerationGradesCommitted;
import org.practiceaudit.contracts.ModerationEvent.ModerationRequested;
import org.practiceaudit.contracts.ModerationEvent.ModerationReturned;
import org.practiceaudit.contracts.ProposedAction;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.contracts.SectionAgreement;
import org.practiceaudit.moderation.moderations.Moderation.Committed;
import org.practiceaudit.moderation.moderations.Moderation.Completed;
import org.practiceaudit.moderation.moderations.Moderation.Requested;
import org.practiceaudit.moderation.moderations.Moderation.Returned;
import org.practiceaudit.programme.Grade;

/** What the world is told of a moderation: codes, grades and references, and no text. An audit has one, known by its id. */
final class ModerationPublication {
    private ModerationPublication() {}

    static List<PublicEvent> of(ModerationEvent event, Moderation after) {
        return switch (event) {
            case ModerationEvent.Requested _ -> List.of(requested((Requested) after));
            case ModerationEvent.ModeratorNamed _ -> List.of(requested((Requested) after));
            case ModerationEvent.GradesCommitted(var commitment) -> List.of(committed((Committed) after, commitment));
            case ModerationEvent.Completed _ -> List.of(completed((Completed) after));
            case ModerationEvent.FoundWanting(var finding) ->
                finding.scenario().returns() ? List.of(returned((Returned) after, finding)) : List.of();
            case ModerationEvent.Expected _,
                    ModerationEvent.HandedOver _,
                    ModerationEvent.AuditorGraded _,
                    ModerationEvent.AuditHandedIn _,
                    ModerationEvent.NotRequested _,
                    ModerationEvent.ChallengeReferred _,
                    ModerationEvent.DiscussedInMeeting _,
                    ModerationEvent.ReferralAnswered _,
                    ModerationEvent.AuditSentBack _,
                    ModerationEvent.AuditEnded _,
                    ModerationEvent.FellOverdue _ -> List.of();
        };
    }

    /** That they are committed, and not which: the grades come with the completion. */
    private static ModerationGradesCommitted committed(Committed state, Commitment commitment) {
        var audit = state.about().audit();
        return new ModerationGradesCommitted(audit, audit, commitment.by(), commitment.at());
    }

    private static ModerationReturned returned(Returned state, Finding finding) {
        var audit = state.about().audit();
        var back = state.back();
        return new ModerationReturned(audit, audit, back.reasons(), back.dueOn(), finding.by(), finding.at());
    }

    private static ModerationRequested requested(Requested state) {
        var about = state.about();
        return new ModerationRequested(
                about.audit(),
                about.audit(),
                about.child(),
                about.auditor(),
                about.moderator(),
                state.course().request().reason().code(),
                state.course().request().dueOn(),
                state.course().request().blind());
    }

    private static ModerationCompleted completed(Completed state) {
        var about = state.about();
        var outcome = state.outcome();
        return new ModerationCompleted(
                about.audit(),
                about.audit(),
                about.child(),
                state.auditorGrade().code(),
                outcome.grade().code(),
                state.changed(),
                outcome.sections().stream()
                        .map(ModerationPublication::agreement)
                        .toList(),
                outcome.serviceActions().stream()
                        .map(ModerationPublication::action)
                        .toList(),
                outcome.auditorActions().stream()
                        .map(ModerationPublication::action)
                        .toList(),
                outcome.by(),
                outcome.at(),
                about.team(),
                about.service(),
                outcome.notified());
    }

    private static SectionAgreement agreement(Outcome.Agreement section) {
        return new SectionAgreement(
                section.section(), code(section.auditor()), code(section.moderator()), section.agreed());
    }

    private static String code(Grade grade) {
        return grade == null ? null : grade.code();
    }

    private static ProposedAction action(SmartAction action) {
        return new ProposedAction(action.id(), null, action.owner(), action.dueOn(), action.theme(), action.section());
    }
}
