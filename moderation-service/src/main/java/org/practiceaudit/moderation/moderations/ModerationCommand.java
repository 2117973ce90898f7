package org.practiceaudit.moderation.moderations;

import java.time.Instant;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Grade;

/** What can be asked of a moderation. */
public sealed interface ModerationCommand {
    Instant at();

    /** Allocation gave somebody this audit. */
    record Expect(Case about, Instant at) implements ModerationCommand {}

    /** Allocation gave it to somebody else. */
    record HandOver(String auditor, String moderator, Instant at) implements ModerationCommand {}

    record TakeGrades(Judgement judgement, Instant at) implements ModerationCommand {}

    record TakeSubmission(Submission submission, Instant at) implements ModerationCommand {}

    /** The due day is over. */
    record PassDueDay(Instant at) implements ModerationCommand {}

    /**
     * @param sections the sections on which the moderator says anything; on the others the two agree
     * @param by staff id of who asks
     */
    record Complete(
            Grade grade,
            List<Judgement.Section> sections,
            Narrative rationale,
            Narrative discussion,
            List<SmartAction> serviceActions,
            List<SmartAction> auditorActions,
            String by,
            Instant at)
            implements ModerationCommand {
        public Complete {
            sections = List.copyOf(sections);
            serviceActions = List.copyOf(serviceActions);
            auditorActions = List.copyOf(auditorActions);
        }
    }
}
