package org.practiceaudit.moderation.moderations;

import java.util.List;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.moderation.moderations.Moderation.Asked;
import org.practiceaudit.moderation.moderations.Moderation.AwaitingModerator;
import org.practiceaudit.moderation.moderations.Moderation.Committed;
import org.practiceaudit.moderation.moderations.Moderation.Completed;
import org.practiceaudit.moderation.moderations.Moderation.Ended;
import org.practiceaudit.moderation.moderations.Moderation.Expected;
import org.practiceaudit.moderation.moderations.Moderation.Graded;
import org.practiceaudit.moderation.moderations.Moderation.HandedIn;
import org.practiceaudit.moderation.moderations.Moderation.NotExpected;
import org.practiceaudit.moderation.moderations.Moderation.NotModerated;
import org.practiceaudit.moderation.moderations.Moderation.Open;
import org.practiceaudit.moderation.moderations.Moderation.Requested;
import org.practiceaudit.moderation.moderations.Moderation.Returned;
import org.practiceaudit.moderation.moderations.Moderation.Standing;
import org.practiceaudit.moderation.moderations.Moderation.Ungraded;

/** How the facts about a moderation become its state, the same under every programme. */
class ModerationEvolution implements Evolution<Moderation, ModerationEvent> {

    @Override
    public Moderation initial() {
        return new NotExpected();
    }

    @Override
    public Moderation evolve(Moderation state, ModerationEvent event) {
        return switch (event) {
            case ModerationEvent.OfAudit heard -> heard(state, heard);
            case ModerationEvent.OfModeration own -> own(state, own);
        };
    }

    private static Moderation heard(Moderation state, ModerationEvent.OfAudit event) {
        return switch (event) {
            case ModerationEvent.Expected(var about) -> new Expected(about);
            case ModerationEvent.HandedOver(var auditor, var moderator) -> handedOver(state, auditor, moderator);
            case ModerationEvent.AuditorGraded(var judgement) -> graded(state, judgement);
            case ModerationEvent.AuditHandedIn(var submission) -> handedIn(state, submission);
            case ModerationEvent.AuditSentBack(var back) -> sentBack(as(Standing.class, state), back);
            case ModerationEvent.AuditEnded(var ending) -> new Ended(as(Standing.class, state), ending);
        };
    }

    private static Moderation own(Moderation state, ModerationEvent.OfModeration event) {
        return switch (event) {
            case ModerationEvent.NotRequested(var why) -> notRequested(as(HandedIn.class, state), why);
            case ModerationEvent.Requested(var request) -> requested(as(HandedIn.class, state), request);
            case ModerationEvent.ChallengeReferred(var challenge, var request) ->
                referred(as(HandedIn.class, state), challenge, request);
            case ModerationEvent.ModeratorNamed(var moderator, var _, var _) -> named(open(state), moderator);
            case ModerationEvent.FellOverdue _ ->
                in(open(state), open(state).course().missed());
            case ModerationEvent.GradesCommitted(var commitment) -> committed(open(state), commitment);
            case ModerationEvent.DiscussedInMeeting(var commitment) -> committed(open(state), commitment);
            case ModerationEvent.FoundWanting(var finding) -> found(open(state), finding);
            case ModerationEvent.ReferralAnswered(var scenario, var _, var _, var _) ->
                in(open(state), open(state).course().answered(scenario));
            case ModerationEvent.Completed(var outcome) -> completed(open(state), outcome);
        };
    }

    private static Moderation notRequested(HandedIn state, NotAsked why) {
        return new NotModerated(state.about(), state.judgement(), state.submission(), findings(state), why);
    }

    private static Moderation requested(HandedIn state, Request request) {
        return new Requested(state.about(), state.judgement(), state.submission(), Course.of(request, findings(state)));
    }

    private static Moderation referred(HandedIn state, Challenge challenge, Request request) {
        return new AwaitingModerator(
                state.about(), state.judgement(), state.submission(), Course.of(request, findings(state)), challenge);
    }

    private static Moderation completed(Open state, Outcome outcome) {
        return new Completed(state.about(), state.judgement(), state.submission(), state.course(), outcome);
    }

    private static Open open(Moderation state) {
        return as(Open.class, state);
    }

    private static List<Finding> findings(HandedIn state) {
        return switch (state) {
            case NotModerated before -> before.findings();
            case Asked before -> before.course().findings();
        };
    }

    /** Whoever is named judges anew: what another committed to lapses. */
    private static Moderation named(Open state, String moderator) {
        var about = state.about();
        return new Requested(
                about.handedTo(about.auditor(), moderator), state.judgement(), state.submission(), state.course());
    }

    private static Moderation committed(Open state, Commitment commitment) {
        return new Committed(state.about(), state.judgement(), state.submission(), state.course(), commitment);
    }

    private static Moderation found(Open state, Finding finding) {
        var course = state.course().with(finding);
        return finding.scenario().returns()
                ? new Returned(
                        state.about(),
                        state.judgement(),
                        course.findings(),
                        new SentBack(List.of(finding.scenario().code()), finding.dueOn(), finding.by(), finding.at()))
                : in(state, course);
    }

    private static Moderation sentBack(Standing state, SentBack back) {
        return switch (state) {
            case HandedIn before -> new Returned(before.about(), before.judgement(), findings(before), back);
            case Returned before -> new Returned(before.about(), before.judgement(), before.findings(), back);
            case Graded before -> new Returned(before.about(), before.judgement(), List.of(), back);
            case Ungraded before -> new Expected(before.about());
            case Expected _ -> throw impossible(state, "one that was handed in");
        };
    }

    private static Moderation in(Open state, Course course) {
        return switch (state) {
            case AwaitingModerator(var about, var judgement, var submission, var _, var challenge) ->
                new AwaitingModerator(about, judgement, submission, course, challenge);
            case Requested(var about, var judgement, var submission, var _) ->
                new Requested(about, judgement, submission, course);
            case Committed(var about, var judgement, var submission, var _, var commitment) ->
                new Committed(about, judgement, submission, course, commitment);
        };
    }

    private static Moderation handedOver(Moderation state, String auditor, String moderator) {
        var about = as(Standing.class, state).about().handedTo(auditor, moderator);
        return switch ((Standing) state) {
            case Expected _ -> new Expected(about);
            case Graded before -> new Graded(about, before.judgement());
            case Ungraded before -> new Ungraded(about, before.submission());
            case NotModerated before ->
                new NotModerated(about, before.judgement(), before.submission(), before.findings(), before.why());
            case AwaitingModerator before ->
                new AwaitingModerator(
                        about, before.judgement(), before.submission(), before.course(), before.challenge());
            case Requested before -> new Requested(about, before.judgement(), before.submission(), before.course());
            case Committed before -> committedAnew(before, about);
            case Returned before -> new Returned(about, before.judgement(), before.findings(), before.back());
            case Completed _ -> throw impossible(state, "one to be handed over");
        };
    }

    /** Another moderator judges anew. */
    private static Moderation committedAnew(Committed before, Case about) {
        return before.about().moderator().equals(about.moderator())
                ? new Committed(about, before.judgement(), before.submission(), before.course(), before.commitment())
                : new Requested(about, before.judgement(), before.submission(), before.course());
    }

    private static Moderation graded(Moderation state, Judgement judgement) {
        return switch (as(Standing.class, state)) {
            case Expected(var about) -> new Graded(about, judgement);
            case Graded before -> new Graded(before.about(), judgement);
            case Ungraded(var about, var submission) -> new NotModerated(about, judgement, submission, List.of(), null);
            case NotModerated before ->
                new NotModerated(before.about(), judgement, before.submission(), before.findings(), before.why());
            case AwaitingModerator before ->
                new AwaitingModerator(
                        before.about(), judgement, before.submission(), before.course(), before.challenge());
            case Requested before -> new Requested(before.about(), judgement, before.submission(), before.course());
            case Committed before -> regraded(before, judgement);
            case Returned before -> new Returned(before.about(), judgement, before.findings(), before.back());
            case Completed _ -> throw impossible(state, "one that awaits grades");
        };
    }

    /** A blind moderator's grades stand by themselves; what a meeting said was about grades that are no more. */
    private static Moderation regraded(Committed before, Judgement judgement) {
        return before.commitment().meeting() == null
                ? new Committed(before.about(), judgement, before.submission(), before.course(), before.commitment())
                : new Requested(before.about(), judgement, before.submission(), before.course());
    }

    private static Moderation handedIn(Moderation state, Submission submission) {
        return switch (as(Standing.class, state)) {
            case Expected(var about) -> new Ungraded(about, submission);
            case Graded(var about, var judgement) -> new NotModerated(about, judgement, submission, List.of(), null);
            case Returned before ->
                new NotModerated(before.about(), before.judgement(), submission, before.findings(), null);
            case Ungraded _, HandedIn _ -> throw impossible(state, "one that awaits its audit");
        };
    }

    private static <T extends Moderation> T as(Class<T> expected, Moderation state) {
        if (expected.isInstance(state)) {
            return expected.cast(state);
        }
        throw impossible(state, expected.getSimpleName());
    }

    private static IllegalStateException impossible(Moderation state, String expected) {
        return new IllegalStateException("moderation is " + state.code() + " where " + expected + " was expected");
    }
}
