package org.practiceaudit.audit.audits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Grade;

/** What can be asked of an audit. */
sealed interface AuditCommand {
    Instant at();

    /** What another service or the clock brings about. */
    sealed interface Brought extends AuditCommand {}

    /** What a person asks for. */
    sealed interface Asked extends AuditCommand {
        Person by();
    }

    /** What only the auditor does, between start and submission. */
    sealed interface Work extends Asked {}

    /** What only the allocated worker does, until the audit is final (TH-10). */
    sealed interface Voice extends Asked {
        Narrative text();

        long revision();
    }

    /** Allocation has given somebody this audit. */
    record OpenAudit(Assignment assignment, Instant at) implements Brought {}

    /** Allocation has given it to somebody else. */
    record HandOver(String auditor, String moderator, LocalDate dueOn, Instant at) implements Brought {}

    /** The due day is over (BR-05). */
    record PassDueDay(Instant at) implements Brought {}

    record AwaitModeration(String moderator, Instant at) implements Brought {}

    /** What is blind needs to be so no longer. */
    record RevealGrades(Instant at) implements Brought {}

    record TakeModeratedGrade(Grade grade, Instant at) implements Brought {}

    record AwaitDecision(String dispute, Instant at) implements Brought {}

    record TakeDecidedGrade(String dispute, Grade grade, Instant at) implements Brought {}

    record StartAudit(Person by, Instant at) implements Asked {}

    /** Seals the result once nothing is pending. */
    record FinaliseAudit(Person by, Instant at) implements Asked {}

    record RaiseConcern(String id, String code, Concern.Severity severity, Narrative text, Person by, Instant at)
            implements Asked {}

    record AddressConcern(String id, Concern.Response response, Narrative what, Person by, Instant at)
            implements Asked {}

    record RecordContact(ContactAttempt attempt, Person by, Instant at) implements Work {}

    record RecordPractitioner(Practitioner practitioner, Person by, Instant at) implements Work {}

    record RecordOthersView(OthersView view, Person by, Instant at) implements Work {}

    record RecordFamilyPreparation(Family.Preparation preparation, Person by, Instant at) implements Work {}

    record RecordFamilyFeedback(Family.Feedback feedback, Person by, Instant at) implements Work {}

    record PassMessagesOn(String feedback, LocalDate on, Person by, Instant at) implements Work {}

    record RecordLookBack(LookBack lookBack, Person by, Instant at) implements Work {}

    /**
     * @param grade empty while the work is in hand, and where the tool has levels
     * @param level empty while the work is in hand, and where the tool has grades
     * @param revision of the section that the auditor read, zero for one never saved
     */
    record SaveSection(
            String section,
            SectionWork work,
            Optional<Grade> grade,
            Optional<String> level,
            long revision,
            Person by,
            Instant at)
            implements Work {
        SaveSection(String section, SectionWork work, Optional<Grade> grade, long revision, Person by, Instant at) {
            this(section, work, grade, Optional.empty(), revision, by, at);
        }
    }

    record LeaveSectionOut(String section, Narrative reason, long revision, Person by, Instant at) implements Work {}

    record RecordLearningPoint(LearningPoint point, Person by, Instant at) implements Work {}

    record WithdrawLearningPoint(String id, Person by, Instant at) implements Work {}

    record GradeOverall(OverallJudgement judgement, Person by, Instant at) implements Work {}

    /** @param revision of the worker's own section that they read, zero for one never written */
    record WriteOwnSection(Narrative text, long revision, Person by, Instant at) implements Voice {}

    /** @param revision of the reply that they read, zero for one never written */
    record Reply(Narrative text, long revision, Person by, Instant at) implements Voice {}

    record SubmitAudit(Person by, Instant at) implements Work {}
}
