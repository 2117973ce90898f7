package org.practiceaudit.moderation.moderations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.moderation.moderations.Moderation.Completed;
import org.practiceaudit.moderation.moderations.Moderation.Expected;
import org.practiceaudit.moderation.moderations.Moderation.Graded;
import org.practiceaudit.moderation.moderations.Moderation.Known;
import org.practiceaudit.moderation.moderations.Moderation.NotExpected;
import org.practiceaudit.moderation.moderations.Moderation.NotModerated;
import org.practiceaudit.moderation.moderations.Moderation.Requested;
import org.practiceaudit.moderation.moderations.Moderation.Ungraded;
import org.practiceaudit.programme.Offices;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.WorkingDays;

/** Which audits are moderated, by when, and who completes it (BR-14). */
final class ModerationDecider extends ModerationEvolution
        implements Decider<ModerationCommand, Moderation, ModerationEvent> {
    private final ProgrammePolicy policy;
    private final CompletionRules completion;

    ModerationDecider(ProgrammePolicy policy, Offices offices) {
        this.policy = policy;
        this.completion = new CompletionRules(policy, offices);
    }

    @Override
    public Decision<ModerationEvent> decide(ModerationCommand command, Moderation state) {
        return switch (state) {
            case NotExpected _ -> new BeforeAllocation().decide(command, state);
            case Known known ->
                switch (command) {
                    case ModerationCommand.Expect _ -> Decision.unchanged();
                    case ModerationCommand.HandOver handOver -> handOver(handOver, known);
                    case ModerationCommand.TakeGrades take -> takeGrades(take, known);
                    case ModerationCommand.TakeSubmission take -> takeSubmission(take, known);
                    case ModerationCommand.PassDueDay(var at) -> passDueDay(at, known);
                    case ModerationCommand.Complete complete -> complete(complete, known);
                };
        };
    }

    /** An audit changes hands before it is submitted, but of two topics the later word may be heard first. */
    private static Decision<ModerationEvent> handOver(ModerationCommand.HandOver command, Known state) {
        var about = state.about();
        var same =
                about.auditor().equals(command.auditor()) && about.moderator().equals(command.moderator());
        return same || state instanceof Completed
                ? Decision.unchanged()
                : Decision.accept(new ModerationEvent.HandedOver(command.auditor(), command.moderator()));
    }

    /** What was moderated is what stands: grades heard after that change nothing. */
    private Decision<ModerationEvent> takeGrades(ModerationCommand.TakeGrades command, Known state) {
        var graded = new ModerationEvent.AuditorGraded(command.judgement());
        return switch (state) {
            case Expected _, Graded _, Requested _ -> Decision.accept(graded);
            case Ungraded(var about, var submission) ->
                and(graded, request(about, command.judgement(), submission, command));
            case NotModerated before ->
                and(graded, request(before.about(), command.judgement(), before.submission(), command));
            case Completed _ -> Decision.unchanged();
        };
    }

    private Decision<ModerationEvent> takeSubmission(ModerationCommand.TakeSubmission command, Known state) {
        var handedIn = new ModerationEvent.AuditHandedIn(command.submission());
        return switch (state) {
            case Expected _ -> Decision.accept(handedIn);
            case Graded(var about, var judgement) ->
                and(handedIn, request(about, judgement, command.submission(), command));
            case Ungraded _, NotModerated _, Requested _, Completed _ -> Decision.unchanged();
        };
    }

    private static Decision<ModerationEvent> and(ModerationEvent first, Optional<ModerationEvent> second) {
        var events = new ArrayList<ModerationEvent>();
        events.add(first);
        second.ifPresent(events::add);
        return Decision.accept(events);
    }

    private Optional<ModerationEvent> request(
            Case about, Judgement judgement, Submission submission, ModerationCommand cause) {
        return reason(about, judgement).map(reason -> {
            var deadline =
                    policy.moderation().due().deadline(WorkingDays.dateOf(submission.at()), policy.workingDays());
            // What was asked for on account of its grade tells the grade: such a moderation is not blind.
            var blind = about.blind() && reason != Request.Reason.INADEQUATE;
            return new ModerationEvent.Requested(
                    new Request(reason, blind, deadline.due(), deadline.missedAt(), deadline.explain(), cause.at()));
        });
    }

    private Optional<Request.Reason> reason(Case about, Judgement judgement) {
        var moderation = policy.moderation();
        if (about.sampled()) {
            return Optional.of(moderation.samplePercent() == 100 ? Request.Reason.ALL : Request.Reason.SAMPLE);
        }
        return moderation.always(judgement.overall()) ? Optional.of(Request.Reason.INADEQUATE) : Optional.empty();
    }

    private static Decision<ModerationEvent> passDueDay(Instant at, Known state) {
        return state instanceof Requested requested
                        && !requested.overdue()
                        && !at.isBefore(requested.request().missedAt())
                ? Decision.accept(
                        new ModerationEvent.FellOverdue(requested.request().dueOn(), at))
                : Decision.unchanged();
    }

    private Decision<ModerationEvent> complete(ModerationCommand.Complete command, Known state) {
        return switch (state) {
            case Requested requested -> completion.complete(command, requested);
            case Completed _ ->
                Decision.reject(Rejection.wrongState(
                        "The moderation is completed already.", "Raise a dispute if you disagree with it."));
            case Expected _, Graded _, Ungraded _ ->
                Decision.reject(Rejection.wrongState(
                        "The audit is not handed in yet.", "Wait until its auditor has submitted it."));
            case NotModerated _ ->
                Decision.reject(Rejection.wrongState(
                        "The audit is neither in the moderation sample nor of a grade that is always moderated.",
                        "Moderate one that is asked for."));
        };
    }
}
