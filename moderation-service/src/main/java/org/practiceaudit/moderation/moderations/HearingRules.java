package org.practiceaudit.moderation.moderations;

import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.moderation.moderations.Moderation.AwaitingModerator;
import org.practiceaudit.moderation.moderations.Moderation.Committed;
import org.practiceaudit.moderation.moderations.Moderation.Completed;
import org.practiceaudit.moderation.moderations.Moderation.Expected;
import org.practiceaudit.moderation.moderations.Moderation.Graded;
import org.practiceaudit.moderation.moderations.Moderation.HandedIn;
import org.practiceaudit.moderation.moderations.Moderation.NotModerated;
import org.practiceaudit.moderation.moderations.Moderation.Open;
import org.practiceaudit.moderation.moderations.Moderation.Requested;
import org.practiceaudit.moderation.moderations.Moderation.Returned;
import org.practiceaudit.moderation.moderations.Moderation.Standing;
import org.practiceaudit.moderation.moderations.Moderation.Ungraded;
import org.practiceaudit.programme.ProgrammePolicy;

/** What follows here from what allocation and audit say. None of it is ever refused. */
final class HearingRules {
    private final ProgrammePolicy policy;
    private final Scope scope;

    HearingRules(ProgrammePolicy policy) {
        this.policy = policy;
        this.scope = new Scope(policy);
    }

    Decision<ModerationEvent> hear(ModerationCommand.Hear command, Standing state) {
        return switch (command) {
            case ModerationCommand.Expect _ -> Decision.unchanged();
            case ModerationCommand.HandOver handOver -> handOver(handOver, state);
            case ModerationCommand.TakeGrades take -> takeGrades(take, state);
            case ModerationCommand.TakeSubmission take -> takeSubmission(take, state);
            case ModerationCommand.TakeReturn take -> takeReturn(take, state);
            case ModerationCommand.TakeEnding(var ending, var _) ->
                Decision.accept(new ModerationEvent.AuditEnded(ending));
            case ModerationCommand.TakeChallenge take -> takeChallenge(take, state);
        };
    }

    /** An audit changes hands before it is submitted, but of two topics the later word may be heard first. */
    private static Decision<ModerationEvent> handOver(ModerationCommand.HandOver command, Standing state) {
        var about = state.about();
        var same =
                about.auditor().equals(command.auditor()) && about.moderator().equals(command.moderator());
        return same || state instanceof Completed
                ? Decision.unchanged()
                : Decision.accept(new ModerationEvent.HandedOver(command.auditor(), command.moderator()));
    }

    /** What was moderated is what stands: grades heard after that change nothing. */
    private Decision<ModerationEvent> takeGrades(ModerationCommand.TakeGrades command, Standing state) {
        var judgement = command.judgement();
        var graded = new ModerationEvent.AuditorGraded(judgement);
        return switch (state) {
            case Expected _, Graded _, Returned _, Open _ -> Decision.accept(graded);
            case Ungraded(var about, var submission) ->
                Decision.accept(graded, scope.settle(about, judgement, submission, command.at()));
            case NotModerated before -> regraded(graded, before, command);
            case Completed _ -> Decision.unchanged();
        };
    }

    private Decision<ModerationEvent> regraded(
            ModerationEvent graded, NotModerated before, ModerationCommand.TakeGrades command) {
        var settled = scope.settle(before.about(), command.judgement(), before.submission(), command.at());
        return settled.equals(new ModerationEvent.NotRequested(before.why()))
                ? Decision.accept(graded)
                : Decision.accept(graded, settled);
    }

    private Decision<ModerationEvent> takeSubmission(ModerationCommand.TakeSubmission command, Standing state) {
        var handedIn = new ModerationEvent.AuditHandedIn(command.submission());
        return switch (state) {
            case Expected _ -> Decision.accept(handedIn);
            case Graded(var about, var judgement) ->
                Decision.accept(handedIn, scope.settle(about, judgement, command.submission(), command.at()));
            case Returned back ->
                Decision.accept(
                        handedIn, scope.settle(back.about(), back.judgement(), command.submission(), command.at()));
            case Ungraded _, HandedIn _ -> Decision.unchanged();
        };
    }

    /** A decision that a challenge led to is final (PQ-17): an amendment asked for later does not open it again. */
    private static Decision<ModerationEvent> takeReturn(ModerationCommand.TakeReturn command, Standing state) {
        var sentBack = new ModerationEvent.AuditSentBack(command.back());
        return switch (state) {
            case Completed done ->
                done.course().request().reason() == Request.Reason.CHALLENGE
                        ? Decision.unchanged()
                        : Decision.accept(sentBack);
            case NotModerated _, Open _, Graded _, Ungraded _ -> Decision.accept(sentBack);
            case Expected _, Returned _ -> Decision.unchanged();
        };
    }

    /** One that is moderated anyway, or was, has its judge already. */
    private Decision<ModerationEvent> takeChallenge(ModerationCommand.TakeChallenge command, Standing state) {
        return switch (state) {
            case NotModerated before ->
                policy.moderation().onChallenge()
                        ? Decision.accept(new ModerationEvent.ChallengeReferred(
                                command.challenge(),
                                scope.challenged(
                                        before.about(), before.judgement(), command.challenge(), command.at())))
                        : Decision.unchanged();
            case AwaitingModerator _, Requested _, Committed _, Completed _ -> Decision.unchanged();
            case Expected _, Graded _, Ungraded _, Returned _ -> Decision.unchanged();
        };
    }
}
