package org.practiceaudit.audit.audits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Role;

/** What has happened to an audit, in full. What the world is told of it is in {@link AuditPublication}. */
sealed interface AuditEvent {

    /** A part of the auditor's work. */
    sealed interface Worked extends AuditEvent {}

    /** What moderation and disputes did to the grade. */
    sealed interface Reviewed extends AuditEvent {}

    /** What happened to the audit beside the auditor's work and the grade. */
    sealed interface Passed extends AuditEvent {}

    /** A challenge and what was said to it (PQ-15). */
    sealed interface Challenged extends Passed {}

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

    /** @param doneOn the day on which it was done, null where only the recording is known */
    record ConcernAddressed(
            String concern, Concern.Response response, Narrative what, LocalDate doneOn, String by, Instant at)
            implements AuditEvent {}

    record ConcernEscalated(String concern, List<Recipient> told, Instant at) implements AuditEvent {
        public ConcernEscalated {
            told = List.copyOf(told);
        }
    }

    /** @param told nobody where it was recorded before anybody was */
    record AuditOverdue(LocalDate dueOn, List<Recipient> told, Instant at) implements AuditEvent {
        public AuditOverdue {
            told = told == null ? List.of() : List.copyOf(told);
        }
    }

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

    record CheckPassed(String by, Instant at) implements Passed {}

    /**
     * @param reasons as codes of the programme
     * @param due how the programme counts the day, null where whoever returned it gave it
     */
    record AuditReturned(
            List<String> reasons,
            Narrative note,
            LocalDate dueOn,
            Clocked due,
            List<Recipient> told,
            String by,
            Instant at)
            implements AuditEvent {
        public AuditReturned {
            reasons = List.copyOf(reasons);
            told = List.copyOf(told);
        }
    }

    record AuditInvalidated(Audit.Ending ending) implements AuditEvent {}

    record AuditCancelled(Audit.Ending ending) implements AuditEvent {}

    /** @param as what the challenger is to the audit */
    record AuditChallenged(String challenge, Challenge.Subject subject, Narrative text, Role as, String by, Instant at)
            implements Challenged {}

    record ChallengeAnswered(
            String challenge, Challenge.Outcome outcome, Narrative reason, boolean amends, String by, Instant at)
            implements Challenged {}

    record ChallengeAgreed(String challenge, Instant at) implements Challenged {}

    record ChallengeUnresolved(String challenge, String by, Instant at) implements Challenged {}

    record ServicesNamed(List<String> services, String by, Instant at) implements Passed {
        public ServicesNamed {
            services = List.copyOf(services);
        }
    }

    record EarlierActionsReviewed(EarlierActions review) implements Passed {}

    record CycleClosed(Instant at) implements Passed {}

    record AuditShared(List<Recipient> with, List<Recipient> copied, List<String> services, Instant at)
            implements Passed {
        public AuditShared {
            with = List.copyOf(with);
            copied = List.copyOf(copied);
            services = List.copyOf(services);
        }
    }
}
