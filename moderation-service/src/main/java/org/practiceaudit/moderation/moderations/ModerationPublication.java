package org.practiceaudit.moderation.moderations;

import java.util.List;
import org.practiceaudit.contracts.ModerationEvent.ModerationCompleted;
import org.practiceaudit.contracts.ModerationEvent.ModerationRequested;
import org.practiceaudit.contracts.ProposedAction;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.contracts.SectionAgreement;
import org.practiceaudit.moderation.moderations.Moderation.Completed;
import org.practiceaudit.moderation.moderations.Moderation.Requested;
import org.practiceaudit.programme.Grade;

/** What the world is told of a moderation: codes, grades and references, and no text. An audit has one, known by its id. */
final class ModerationPublication {
    private ModerationPublication() {}

    static List<PublicEvent> of(ModerationEvent event, Moderation after) {
        return switch (event) {
            case ModerationEvent.Requested _ -> List.of(requested((Requested) after));
            case ModerationEvent.Completed _ -> List.of(completed((Completed) after));
            case ModerationEvent.Expected _,
                    ModerationEvent.HandedOver _,
                    ModerationEvent.AuditorGraded _,
                    ModerationEvent.AuditHandedIn _,
                    ModerationEvent.FellOverdue _ -> List.of();
        };
    }

    private static ModerationRequested requested(Requested state) {
        var about = state.about();
        return new ModerationRequested(
                about.audit(),
                about.audit(),
                about.child(),
                about.auditor(),
                about.moderator(),
                state.request().reason().code(),
                state.request().dueOn(),
                state.request().blind());
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
