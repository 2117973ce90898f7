package org.practiceaudit.audit.audits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Grade;

/** What has happened to an audit, in full. What the world is told of it is in {@link AuditPublication}. */
sealed interface AuditEvent {

    /** A part of the auditor's work. */
    sealed interface Worked extends AuditEvent {}

    /** What moderation and disputes did to the grade. */
    sealed interface Reviewed extends AuditEvent {}

    record AuditOpened(Assignment assignment) implements AuditEvent {}

    record AuditHandedOver(String auditor, String moderator, LocalDate dueOn) implements AuditEvent {}

    record AuditStarted(String by, Instant at) implements AuditEvent {}

    record ContactAttempted(ContactAttempt attempt) implements Worked {}

    record PractitionerSpokenTo(Practitioner.SpokenTo conversation) implements Worked {}

    record PractitionerNotSpokenTo(Practitioner.NotSpokenTo reason) implements Worked {}

    record FamilyPrepared(Family.Preparation preparation) implements Worked {}

    /** @param passedOn null while the messages have not gone to the worker */
    record FamilyFeedbackReceived(
            String feedback,
            Family.Respondent respondent,
            LocalDate heardOn,
            Narrative text,
            List<Family.Message> messages,
            LocalDate passedOn)
            implements Worked {
        public FamilyFeedbackReceived {
            messages = List.copyOf(messages);
        }
    }

    record FamilyMessagesPassedOn(String feedback, LocalDate on) implements Worked {}

    record LookedBack(LookBack lookBack) implements Worked {}

    record SectionAnswered(String section, SectionWork work) implements Worked {}

    record SectionGraded(String section, SectionWork work, Grade grade) implements Worked {}

    record SectionLeftOut(String section, Narrative reason) implements Worked {}

    record LearningPointRecorded(LearningPoint point) implements Worked {}

    record LearningPointWithdrawn(String id) implements Worked {}

    record OverallGraded(OverallJudgement judgement) implements Worked {}

    record ConcernRaised(Concern.Raised concern) implements AuditEvent {}

    record ConcernAddressed(String concern, Concern.Response response, Narrative what, String by, Instant at)
            implements AuditEvent {}

    record AuditOverdue(LocalDate dueOn, Instant at) implements AuditEvent {}

    /**
     * @param overridden whether the grade is further above the lowest section than the sections allow (BR-24)
     * @param told who was notified and may read it from now on (BR-08)
     */
    record AuditSubmitted(String by, Grade grade, boolean overridden, boolean onTime, List<Recipient> told, Instant at)
            implements AuditEvent {
        public AuditSubmitted {
            told = List.copyOf(told);
        }
    }

    record ModerationAwaited(String moderator) implements Reviewed {}

    record GradeModerated(Grade grade) implements Reviewed {}

    record GradeDisputed(String dispute) implements Reviewed {}

    record GradeDecided(String dispute, Grade grade) implements Reviewed {}

    /** @param grade of record: the decided, else the moderated, else the auditor's */
    record AuditFinalised(Grade grade, String by, Instant at) implements AuditEvent {}
}
