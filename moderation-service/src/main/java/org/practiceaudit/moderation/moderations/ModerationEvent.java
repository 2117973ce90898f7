package org.practiceaudit.moderation.moderations;

import java.time.Instant;
import java.time.LocalDate;
import org.practiceaudit.eventstore.Narrative;

/** What has happened to a moderation, in full. {@link ModerationPublication} says which of it the others are told. */
public sealed interface ModerationEvent {
    /** What became of the audit elsewhere. */
    sealed interface OfAudit extends ModerationEvent {}

    /** What was asked for, and what came of it. */
    sealed interface OfModeration extends ModerationEvent {}

    /** The audit was allocated, so that it may come to be moderated. */
    record Expected(Case about) implements OfAudit {}

    record HandedOver(String auditor, String moderator) implements OfAudit {}

    record AuditorGraded(Judgement judgement) implements OfAudit {}

    record AuditHandedIn(Submission submission) implements OfAudit {}

    /** Handed in, and the programme does not have it moderated. */
    record NotRequested(NotAsked why) implements OfModeration {}

    record Requested(Request request) implements OfModeration {}

    /** PQ-17: no consensus on a challenge, so that somebody unconnected is to judge. */
    record ChallengeReferred(Challenge challenge, Request request) implements OfModeration {}

    /** @param by staff id of quality assurance */
    record ModeratorNamed(String moderator, String by, Instant at) implements OfModeration {}

    record FellOverdue(LocalDate dueOn, Instant at) implements OfModeration {}

    /** The moderator's grades, given without having seen the auditor's. */
    record GradesCommitted(Commitment commitment) implements OfModeration {}

    /** CA-06: the meeting went over this audit; the last word in session counts. */
    record DiscussedInMeeting(Commitment commitment) implements OfModeration {}

    /** TH-17: not up to standard; some findings send the audit back. */
    record FoundWanting(Finding finding) implements OfModeration {}

    /** The audit team answers what was referred to it, and the moderation goes on. */
    record ReferralAnswered(Finding.Scenario scenario, Narrative answer, String by, Instant at)
            implements OfModeration {}

    /** Quality assurance returned the audit (TH-14, PQ-16). */
    record AuditSentBack(SentBack back) implements OfAudit {}

    record AuditEnded(Ending ending) implements OfAudit {}

    record Completed(Outcome outcome) implements OfModeration {}
}
