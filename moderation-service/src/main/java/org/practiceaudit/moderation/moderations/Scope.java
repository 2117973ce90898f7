package org.practiceaudit.moderation.moderations;

import java.time.Instant;
import java.util.Optional;
import org.practiceaudit.moderation.moderations.Request.NotBlind;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.WorkingDays;

/** Which audits a programme has moderated, until when, and whether that can be blind. */
final class Scope {
    private static final String CHALLENGED = "audit.challenge-unresolved.v1";

    private final ProgrammePolicy policy;

    Scope(ProgrammePolicy policy) {
        this.policy = policy;
    }

    /** An audit with its grades is in: its moderation is asked for, or it is said why not. */
    ModerationEvent settle(Case about, Judgement judgement, Submission submission, Instant at) {
        return reason(about, judgement)
                .<ModerationEvent>map(reason -> new ModerationEvent.Requested(
                        request(reason, about, judgement, submission.at(), Moderations.TRIGGER, at)))
                .orElseGet(() -> new ModerationEvent.NotRequested(whyNot(about)));
    }

    /** PQ-17: an unresolved challenge has it moderated, counted from that moment. */
    Request challenged(Case about, Judgement judgement, Challenge challenge, Instant at) {
        return request(Request.Reason.CHALLENGE, about, judgement, challenge.at(), CHALLENGED, at);
    }

    private Optional<Request.Reason> reason(Case about, Judgement judgement) {
        var moderation = policy.moderation();
        if (!about.moderated(policy)) {
            return Optional.empty();
        }
        if (about.sampled()) {
            return Optional.of(moderation.samplePercent() == 100 ? Request.Reason.ALL : Request.Reason.SAMPLE);
        }
        return moderation.always(judgement.overall()) ? Optional.of(Request.Reason.INADEQUATE) : Optional.empty();
    }

    private NotAsked whyNot(Case about) {
        if (!about.moderated(policy)) {
            return NotAsked.KIND_NOT_MODERATED;
        }
        return policy.moderation().onChallenge() ? NotAsked.NOT_CHALLENGED : NotAsked.NOT_DRAWN;
    }

    private Request request(
            Request.Reason reason, Case about, Judgement judgement, Instant from, String trigger, Instant at) {
        var moderation = policy.moderation();
        var deadline = moderation.due(judgement.overall()).deadline(WorkingDays.dateOf(from), policy.workingDays());
        var why = about.blind() ? whyNotBlind(reason, judgement) : Optional.<NotBlind>empty();
        return new Request(
                reason,
                about.blind() && why.isEmpty(),
                deadline.due(),
                deadline.missedAt(),
                deadline.explain(),
                at,
                moderation.dueRule(judgement.overall()),
                trigger,
                why.orElse(null));
    }

    /** What the request itself tells about the grade, no interface can hide. */
    private Optional<NotBlind> whyNotBlind(Request.Reason reason, Judgement judgement) {
        if (policy.moderation().meeting()) {
            return Optional.of(NotBlind.MEETING);
        }
        return switch (reason) {
            case INADEQUATE -> Optional.of(NotBlind.SCOPE);
            case CHALLENGE -> Optional.of(NotBlind.CHALLENGE);
            case SAMPLE, ALL ->
                policy.moderation().hurries(judgement.overall()) ? Optional.of(NotBlind.CLOCK) : Optional.empty();
        };
    }
}
