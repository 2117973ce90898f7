package org.practiceaudit.moderation.moderations;

import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.moderation.moderations.Moderation.Completed;
import org.practiceaudit.moderation.moderations.Moderation.Expected;
import org.practiceaudit.moderation.moderations.Moderation.Graded;
import org.practiceaudit.moderation.moderations.Moderation.HandedIn;
import org.practiceaudit.moderation.moderations.Moderation.NotExpected;
import org.practiceaudit.moderation.moderations.Moderation.NotModerated;
import org.practiceaudit.moderation.moderations.Moderation.Requested;
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
            case ModerationEvent.Expected(var about) -> new Expected(about);
            case ModerationEvent.HandedOver(var auditor, var moderator) -> handedOver(state, auditor, moderator);
            case ModerationEvent.AuditorGraded(var judgement) -> graded(state, judgement);
            case ModerationEvent.AuditHandedIn(var submission) -> handedIn(state, submission);
            case ModerationEvent.Requested(var request) -> {
                var before = as(HandedIn.class, state);
                yield new Requested(before.about(), before.judgement(), before.submission(), request, false);
            }
            case ModerationEvent.FellOverdue _ -> {
                var before = as(Requested.class, state);
                yield new Requested(before.about(), before.judgement(), before.submission(), before.request(), true);
            }
            case ModerationEvent.Completed(var outcome) -> {
                var before = as(Requested.class, state);
                yield new Completed(
                        before.about(),
                        before.judgement(),
                        before.submission(),
                        before.request(),
                        before.overdue(),
                        outcome);
            }
        };
    }

    private static Moderation handedOver(Moderation state, String auditor, String moderator) {
        return switch (state) {
            case Expected(var about) -> new Expected(about.handedTo(auditor, moderator));
            case Graded(var about, var judgement) -> new Graded(about.handedTo(auditor, moderator), judgement);
            case Ungraded(var about, var submission) -> new Ungraded(about.handedTo(auditor, moderator), submission);
            case NotModerated(var about, var judgement, var submission) ->
                new NotModerated(about.handedTo(auditor, moderator), judgement, submission);
            case Requested(var about, var judgement, var submission, var request, var overdue) ->
                new Requested(about.handedTo(auditor, moderator), judgement, submission, request, overdue);
            case NotExpected _, Completed _ -> throw impossible(state, "one to be handed over");
        };
    }

    private static Moderation graded(Moderation state, Judgement judgement) {
        return switch (state) {
            case Expected(var about) -> new Graded(about, judgement);
            case Graded before -> new Graded(before.about(), judgement);
            case Ungraded(var about, var submission) -> new NotModerated(about, judgement, submission);
            case NotModerated before -> new NotModerated(before.about(), judgement, before.submission());
            case Requested before ->
                new Requested(before.about(), judgement, before.submission(), before.request(), before.overdue());
            case NotExpected _, Completed _ -> throw impossible(state, "one that awaits grades");
        };
    }

    private static Moderation handedIn(Moderation state, Submission submission) {
        return switch (state) {
            case Expected(var about) -> new Ungraded(about, submission);
            case Graded(var about, var judgement) -> new NotModerated(about, judgement, submission);
            case NotExpected _, Ungraded _, NotModerated _, Requested _, Completed _ ->
                throw impossible(state, "one that awaits its audit");
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
