package org.practiceaudit.moderation.moderations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.moderation.people.Candidate;
import org.practiceaudit.programme.Grade;

/** What can be asked of a moderation. */
public sealed interface ModerationCommand {
    Instant at();

    /** What other services have said. */
    sealed interface Hear extends ModerationCommand {}

    /** Allocation gave somebody this audit. */
    record Expect(Case about, Instant at) implements Hear {}

    /** Allocation gave it to somebody else. */
    record HandOver(String auditor, String moderator, Instant at) implements Hear {}

    record TakeGrades(Judgement judgement, Instant at) implements Hear {}

    record TakeSubmission(Submission submission, Instant at) implements Hear {}

    record TakeReturn(SentBack back, Instant at) implements Hear {}

    record TakeEnding(Ending ending, Instant at) implements Hear {}

    record TakeChallenge(Challenge challenge, Instant at) implements Hear {}

    /** The due day is over. */
    record PassDueDay(Instant at) implements ModerationCommand {}

    /** @param by staff id of quality assurance */
    record NameModerator(Candidate candidate, String by, Instant at) implements ModerationCommand {}

    /** The grades of a blind moderator. */
    record Commit(Grades grades, String by, Instant at) implements ModerationCommand {}

    /**
     * What a moderation meeting says of this audit.
     *
     * @param actions for the service
     */
    record Discuss(String meeting, Grades grades, List<SmartAction> actions, String by, Instant at)
            implements ModerationCommand {
        public Discuss {
            actions = List.copyOf(actions);
        }
    }

    /** The meeting is over. */
    record CloseInMeeting(String meeting, Instant at) implements ModerationCommand {}

    /** @param conversationOn null where none was held */
    record Find(
            Finding.Scenario scenario,
            Narrative what,
            List<String> sections,
            LocalDate conversationOn,
            LocalDate dueOn,
            SmartAction action,
            String by,
            Instant at)
            implements ModerationCommand {
        public Find {
            sections = List.copyOf(sections);
        }
    }

    record AnswerReferral(Finding.Scenario scenario, Narrative answer, String by, Instant at)
            implements ModerationCommand {}

    /** @param by who asks, as far as they are known */
    record Complete(
            Grades grades,
            Discussion discussion,
            List<SmartAction> serviceActions,
            List<SmartAction> auditorActions,
            Candidate by,
            Instant at)
            implements ModerationCommand {
        public Complete {
            serviceActions = List.copyOf(serviceActions);
            auditorActions = List.copyOf(auditorActions);
        }
    }

    /**
     * @param sections the sections on which anything is said; on the others moderator and auditor agree
     * @param rationale of the overall grade
     */
    record Grades(Grade overall, List<SectionGrade> sections, Narrative rationale) {
        public Grades {
            sections = List.copyOf(sections);
        }
    }

    /**
     * The talk with the auditor (TH-16); texts that do not apply are empty.
     *
     * @param heldOn null where there was none
     * @param whyNone why there was none
     * @param disagreement what the auditor does not agree with
     */
    record Discussion(LocalDate heldOn, Narrative notes, Narrative whyNone, Narrative disagreement) {}
}
