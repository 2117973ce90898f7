package org.practiceaudit.audit.audits;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Role;

/** What has happened to an audit, in full. What the world is told of it is in {@link AuditPublication}. */
sealed interface AuditEvent {

    /** A part of the auditor's work. */
    sealed interface Worked extends AuditEvent {}

    /** What moderation and disputes did to the grade. */
    sealed interface Reviewed extends AuditEvent {}

    /** What the allocated worker wrote themselves, before and after submission (TH-10). */
    sealed interface Voiced extends AuditEvent {}
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
            @JsonInclude(JsonInclude.Include.NON_NULL) ContactAttempt.Means means,
            Narrative text,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Narrative> answers,
            List<Family.Message> messages,
            LocalDate passedOn)
            implements Worked {
        public FamilyFeedbackReceived {
            answers = answers == null ? Map.of() : Map.copyOf(answers);
            messages = List.copyOf(messages);
        }

        FamilyFeedbackReceived(
                String feedback,
                Family.Respondent respondent,
                LocalDate heardOn,
                Narrative text,
                List<Family.Message> messages,
                LocalDate passedOn) {
            this(feedback, respondent, heardOn, null, text, Map.of(), messages, passedOn);
        }
    }

    record FamilyMessagesPassedOn(String feedback, LocalDate on) implements Worked {}

    record LineCommentedOn(LineFinding finding) implements Worked {}

    record LookedBack(LookBack lookBack) implements Worked {}

    /** @param saved null in what was stored before it was kept; so in the other saves of a section */
    record SectionAnswered(
            String section,
            SectionWork work,
            @JsonInclude(JsonInclude.Include.NON_NULL) SectionSave.Saved saved) implements Worked {
        SectionAnswered(String section, SectionWork work) {
            this(section, work, null);
        }
    }

    record SectionGraded(
            String section,
            SectionWork work,
            Grade grade,
            @JsonInclude(JsonInclude.Include.NON_NULL) SectionSave.Saved saved)
            implements Worked {
        SectionGraded(String section, SectionWork work, Grade grade) {
            this(section, work, grade, null);
        }
    }

    /** Judged by extent or level of compliance (PQ-12, CA-08). */
    record SectionJudged(String section, SectionWork work, String level, SectionSave.Saved saved) implements Worked {}

    record SectionLeftOut(
            String section,
            Narrative reason,
            @JsonInclude(JsonInclude.Include.NON_NULL) SectionSave.Saved saved) implements Worked {
        SectionLeftOut(String section, Narrative reason) {
            this(section, reason, null);
        }
    }

    record OthersHeard(OthersView.Heard view) implements Worked {}

    record OthersNotHeard(OthersView.NotHeard reason) implements Worked {}

    /**
     * Somebody who should take part did not answer, and others are told, once for each person (PQ-09).
     *
     * @param role of who did not answer
     */
    record SilenceEscalated(Role role, String staff, int attempts, List<Recipient> told, Instant at) implements Worked {
        public SilenceEscalated {
            told = List.copyOf(told);
        }
    }

    record OwnSectionWritten(Narrative text, String by, Instant at) implements Voiced {}

    /** The worker's right of reply, apart from any challenge. */
    record Replied(Narrative text, String by, Instant at) implements Voiced {}

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
     * @param grade null where such an audit has none
     * @param score per cent, where such an audit has one (CA-08); null else
     * @param told who was notified and may read it from now on (BR-08)
     */
    record AuditSubmitted(
            String by,
            Grade grade,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer score,
            boolean overridden,
            boolean onTime,
            List<Recipient> told,
            Instant at)
            implements AuditEvent {
        public AuditSubmitted {
            told = List.copyOf(told);
        }

        AuditSubmitted(String by, Grade grade, boolean overridden, boolean onTime, List<Recipient> told, Instant at) {
            this(by, grade, null, overridden, onTime, told, at);
        }
    }

    record ModerationAwaited(String moderator) implements Reviewed {}

    /** The moderator has committed to grades of their own, or what asked for the moderation tells the auditor's anyway. */
    record GradesRevealed() implements Reviewed {}

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
