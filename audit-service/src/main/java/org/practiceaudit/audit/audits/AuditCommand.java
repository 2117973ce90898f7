package org.practiceaudit.audit.audits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    /** What becomes of an audit that has been handed in, and how one ends. */
    sealed interface After extends Asked {}

    /** What those audited and the auditor say to each other before an audit is final (PQ-15). */
    sealed interface Challenging extends After {}

    /** Brings an audit to an end without a final grade. */
    sealed interface Ending extends After {
        String reason();

        Narrative explanation();
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

    /** The moderator asks for it to be completed (TH-17). */
    record SendBack(List<String> reasons, LocalDate dueOn, String by, Instant at) implements Brought {}

    /** The time of a concern is over of which nothing is recorded (BR-09). */
    record EscalateConcern(String concern, Instant at) implements Brought {}

    /** Its cycle is closed (TH-20). */
    record CloseCycle(Instant at) implements Brought {}

    record StartAudit(Person by, Instant at) implements Asked {}

    /** Seals the result once nothing is pending. */
    record FinaliseAudit(Person by, Instant at) implements Asked {}

    record RaiseConcern(String id, String code, Concern.Severity severity, Narrative text, Person by, Instant at)
            implements Asked {}

    record AddressConcern(String id, Concern.Response response, Narrative what, LocalDate doneOn, Person by, Instant at)
            implements Asked {}

    /** The audit is what it should be. */
    record PassCheck(Person by, Instant at) implements After {}

    /** @param dueOn null where the programme counts the day */
    record ReturnAudit(List<String> reasons, Narrative note, LocalDate dueOn, Person by, Instant at) implements After {}

    record InvalidateAudit(String reason, Narrative explanation, Person by, Instant at) implements Ending {}

    record CancelAudit(String reason, Narrative explanation, Person by, Instant at) implements Ending {}

    record NameServices(List<String> services, Person by, Instant at) implements After {}

    /** @param proposed ids of the actions that the earlier audit proposed */
    record ReviewEarlierActions(
            List<EarlierActions.Reviewed> actions, Narrative delay, List<String> proposed, Person by, Instant at)
            implements After {}

    record ChallengeAudit(String id, Challenge.Subject subject, Narrative text, Person by, Instant at)
            implements Challenging {}

    /** @param amends whether the auditor takes the audit back to change it */
    record AnswerChallenge(
            String id, Challenge.Outcome outcome, Narrative reason, boolean amends, Person by, Instant at)
            implements Challenging {}

    record AgreeToAnswer(String id, Person by, Instant at) implements Challenging {}

    record TakeChallengeFurther(String id, Person by, Instant at) implements Challenging {}

    record RecordContact(ContactAttempt attempt, Person by, Instant at) implements Work {}

    record RecordPractitioner(Practitioner practitioner, Person by, Instant at) implements Work {}

    record RecordOthersView(OthersView view, Person by, Instant at) implements Work {}

    record RecordFamilyPreparation(Family.Preparation preparation, Person by, Instant at) implements Work {}

    record RecordFamilyFeedback(Family.Feedback feedback, Person by, Instant at) implements Work {}

    record PassMessagesOn(String feedback, LocalDate on, Person by, Instant at) implements Work {}

    record CommentOnLine(LineFinding finding, Person by, Instant at) implements Work {}

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
