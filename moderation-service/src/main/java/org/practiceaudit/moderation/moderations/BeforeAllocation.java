package org.practiceaudit.moderation.moderations;

import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;

/** What can be decided before anything is known of an audit, its programme included. */
final class BeforeAllocation extends ModerationEvolution
        implements Decider<ModerationCommand, Moderation, ModerationEvent> {

    @Override
    public Decision<ModerationEvent> decide(ModerationCommand command, Moderation state) {
        return switch (command) {
            case ModerationCommand.Expect expect -> Decision.accept(new ModerationEvent.Expected(expect.about()));
            case ModerationCommand.HandOver _,
                    ModerationCommand.TakeGrades _,
                    ModerationCommand.TakeSubmission _,
                    ModerationCommand.TakeReturn _,
                    ModerationCommand.TakeEnding _,
                    ModerationCommand.TakeChallenge _,
                    ModerationCommand.PassDueDay _,
                    ModerationCommand.NameModerator _,
                    ModerationCommand.Commit _,
                    ModerationCommand.Discuss _,
                    ModerationCommand.CloseInMeeting _,
                    ModerationCommand.Find _,
                    ModerationCommand.AnswerReferral _,
                    ModerationCommand.Complete _ ->
                Decision.reject(Rejection.notFound("Nothing is known of this audit.", "Wait for its allocation."));
        };
    }
}
