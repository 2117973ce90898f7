package org.practiceaudit.moderation.moderations;

import java.time.Instant;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.moderation.moderations.Moderation.Ended;
import org.practiceaudit.moderation.moderations.Moderation.NotExpected;
import org.practiceaudit.moderation.moderations.Moderation.Open;
import org.practiceaudit.moderation.moderations.Moderation.Standing;
import org.practiceaudit.programme.Offices;
import org.practiceaudit.programme.ProgrammePolicy;

/** Which audits are moderated, by whom, by when, and with what outcome. */
final class ModerationDecider extends ModerationEvolution
        implements Decider<ModerationCommand, Moderation, ModerationEvent> {
    private final HearingRules hearing;
    private final ModeratorRules moderators;
    private final FindingRules findings;
    private final CommitmentRules commitments;
    private final CompletionRules completion;

    ModerationDecider(ProgrammePolicy policy, Offices offices) {
        this.hearing = new HearingRules(policy);
        this.moderators = new ModeratorRules(policy);
        this.findings = new FindingRules(policy);
        this.commitments = new CommitmentRules(policy, offices);
        this.completion = new CompletionRules(policy, offices);
    }

    @Override
    public Decision<ModerationEvent> decide(ModerationCommand command, Moderation state) {
        return switch (state) {
            case NotExpected _ -> new BeforeAllocation().decide(command, state);
            case Open open -> decide(command, open);
            // Whose step it is comes before whether it is time for it, so that nobody else learns how it stands.
            case Standing standing ->
                ModeratorRules.stranger(command, standing.about())
                        .map(Decision::<ModerationEvent>reject)
                        .orElseGet(() -> decide(command, standing));
            case Ended ended ->
                ModeratorRules.stranger(command, ended.about())
                        .map(Decision::<ModerationEvent>reject)
                        .orElseGet(() -> decide(command, ended));
        };
    }

    private static Decision<ModerationEvent> decide(ModerationCommand command, Ended ended) {
        return switch (command) {
            case ModerationCommand.Hear _, ModerationCommand.PassDueDay _, ModerationCommand.CloseInMeeting _ ->
                Decision.unchanged();
            case ModerationCommand.NameModerator _,
                    ModerationCommand.Commit _,
                    ModerationCommand.Discuss _,
                    ModerationCommand.Find _,
                    ModerationCommand.AnswerReferral _,
                    ModerationCommand.Complete _ ->
                Decision.reject(Rejection.wrongState(
                        "The audit was " + ended.ending().how().code() + ", so that nothing is left to moderate.",
                        "Leave it as it is."));
        };
    }

    private Decision<ModerationEvent> decide(ModerationCommand command, Standing state) {
        return switch (command) {
            case ModerationCommand.Hear hear -> hearing.hear(hear, state);
            case ModerationCommand.PassDueDay(var at) -> passDueDay(at, state);
            case ModerationCommand.CloseInMeeting close -> commitments.close(close, state);
            case ModerationCommand.NameModerator name -> open(state, asked -> moderators.name(name, asked));
            case ModerationCommand.Commit commit -> open(state, asked -> commitments.commit(commit, asked));
            case ModerationCommand.Discuss discuss -> open(state, asked -> commitments.discuss(discuss, asked));
            case ModerationCommand.Find find -> open(state, asked -> findings.find(find, asked));
            case ModerationCommand.AnswerReferral answer -> open(state, asked -> findings.answer(answer, asked));
            case ModerationCommand.Complete complete -> open(state, asked -> completion.complete(complete, asked));
        };
    }

    private interface OfOpen {
        Decision<ModerationEvent> decide(Open asked);
    }

    /** What people do needs a moderation that is asked for and not completed. */
    private static Decision<ModerationEvent> open(Standing state, OfOpen rules) {
        return switch (state) {
            case Open asked -> rules.decide(asked);
            case Moderation.Completed _ ->
                Decision.reject(Rejection.wrongState(
                        "The moderation is completed already.", "Raise a dispute if you disagree with it."));
            case Moderation.Expected _, Moderation.Graded _, Moderation.Ungraded _ ->
                Decision.reject(Rejection.wrongState(
                        "The audit is not handed in yet.", "Wait until its auditor has submitted it."));
            case Moderation.Returned _ ->
                Decision.reject(Rejection.wrongState(
                        "The audit is back with its auditor.", "Wait until it is handed in again."));
            case Moderation.NotModerated(var _, var _, var _, var _, var why) ->
                Decision.reject(Rejection.wrongState(notModerated(why), "Moderate one that is asked for."));
        };
    }

    private static String notModerated(NotAsked why) {
        return switch (why) {
            case KIND_NOT_MODERATED -> "The programme does not have this kind of audit moderated.";
            case NOT_CHALLENGED -> "The programme has audits moderated on an unresolved challenge only.";
            case NOT_DRAWN -> "The audit is neither in the moderation sample nor of a grade that is always moderated.";
            case null -> "The audit is not moderated.";
        };
    }

    private static Decision<ModerationEvent> passDueDay(Instant at, Standing state) {
        if (!(state instanceof Open asked) || asked.course().overdue()) {
            return Decision.unchanged();
        }
        var request = asked.course().request();
        return at.isBefore(request.missedAt())
                ? Decision.unchanged()
                : Decision.accept(new ModerationEvent.FellOverdue(request.dueOn(), at));
    }
}
