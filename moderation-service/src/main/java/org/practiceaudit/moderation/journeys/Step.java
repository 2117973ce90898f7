package org.practiceaudit.moderation.journeys;

import java.time.Instant;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.moderation.moderations.SectionGrade;
import org.practiceaudit.programme.Coded;
import org.practiceaudit.programme.Grade;

/**
 * One grade that an audit had.
 *
 * @param sections graded with it; empty where only the overall grade was given
 * @param why in words, empty where they stay with the audit
 * @param reference the meeting or dispute that it came of, or the code of an override; null where there is none
 */
record Step(
        Kind kind, Grade grade, List<SectionGrade> sections, String by, Instant at, Narrative why, String reference) {

    /** How it came about. */
    enum Kind implements Coded {
        /** The auditor's, at a submission; the reasons are in the audit. */
        AUDITED,
        /** A blind moderator's, before they saw the auditor's. */
        COMMITTED,
        /** Said in a meeting that was still on. */
        DISCUSSED,
        MODERATED,
        /** By a meeting of the auditors' group (CA-06). */
        MODERATED_IN_MEETING,
        /** Agreed between the moderator and those who disputed the grade (TH-26). */
        AGREED_IN_DISPUTE,
        /** The last word (BR-26, TH-26, PQ-17). */
        DECIDED;

        /** Whether it concerns auditor, moderator and quality assurance only. */
        boolean provisional() {
            return this == COMMITTED || this == DISCUSSED;
        }
    }

    Step {
        sections = List.copyOf(sections);
    }
}
