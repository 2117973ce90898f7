package org.practiceaudit.moderation.moderations;

import java.time.Instant;
import java.time.LocalDate;

/** What has happened to a moderation, in full. {@link ModerationPublication} says which of it the others are told. */
public sealed interface ModerationEvent {
    /** The audit was allocated, so that it may come to be moderated. */
    record Expected(Case about) implements ModerationEvent {}

    record HandedOver(String auditor, String moderator) implements ModerationEvent {}

    record AuditorGraded(Judgement judgement) implements ModerationEvent {}

    record AuditHandedIn(Submission submission) implements ModerationEvent {}

    record Requested(Request request) implements ModerationEvent {}

    record FellOverdue(LocalDate dueOn, Instant at) implements ModerationEvent {}

    record Completed(Outcome outcome) implements ModerationEvent {}
}
