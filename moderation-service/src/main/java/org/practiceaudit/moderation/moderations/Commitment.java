package org.practiceaudit.moderation.moderations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Grade;

/**
 * Grades that are given before the moderation is complete: by a blind moderator who has not seen the auditor's, or in a
 * meeting that is still on.
 *
 * @param sections on which anything is said; on the others the two agree
 * @param rationale why these grades
 * @param actions for the service, agreed in a meeting
 * @param meeting in which it was discussed (CA-06), null for a blind moderator's
 */
public record Commitment(
        Grade grade,
        List<SectionGrade> sections,
        Narrative rationale,
        List<SmartAction> actions,
        @JsonInclude(JsonInclude.Include.NON_NULL) String meeting,
        String by,
        Instant at) {

    public Commitment {
        sections = List.copyOf(sections);
        actions = List.copyOf(actions);
    }

    /** Whether it was given in this meeting. */
    boolean of(String asked) {
        return asked.equals(meeting);
    }
}
