package org.practiceaudit.audit.audits;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Coded;
import org.practiceaudit.programme.Role;

/**
 * An auditor's attempt to reach somebody who should take part, and what came of it (BR-06, BR-19, PQ-09, TH-37).
 *
 * @param whom of the family was approached; null where that was not said, or it was not one of the family
 * @param means null where nothing was attempted
 */
record ContactAttempt(
        With with,
        @JsonInclude(JsonInclude.Include.NON_NULL) Family.Relationship whom,
        LocalDate on,
        Means means,
        Outcome outcome,
        Narrative note) {

    ContactAttempt(With with, LocalDate on, Means means, Outcome outcome, Narrative note) {
        this(with, null, on, means, outcome, note);
    }

    /** Those who did not answer, or would not meet, have to be brought to it by somebody else (PQ-09). */
    boolean unanswered() {
        return outcome == Outcome.NO_ANSWER || outcome == Outcome.DECLINED;
    }

    enum With implements Coded {
        PRACTITIONER,
        TEAM_MANAGER,
        IRO,
        FAMILY,
        CHILD;

        /** Child or somebody of the family. */
        boolean lived() {
            return this == FAMILY || this == CHILD;
        }

        /** What that person is to the audit; empty for child and family. */
        Optional<Role> role() {
            return switch (this) {
                case PRACTITIONER -> Optional.of(Role.PRACTITIONER);
                case TEAM_MANAGER -> Optional.of(Role.TEAM_MANAGER);
                case IRO -> Optional.of(Role.IRO);
                case FAMILY, CHILD -> Optional.empty();
            };
        }
    }

    enum Means implements Coded {
        TELEPHONE,
        VIDEO,
        IN_PERSON,
        EMAIL,
        LETTER,
        /** A brief one, sent or left (PQ-23). */
        QUESTIONNAIRE
    }

    enum Outcome implements Coded {
        SPOKEN_TO,
        MEETING_ARRANGED,
        NO_ANSWER,
        DECLINED,
        /** Contact would not have been right for the child; the note says why. */
        NOT_APPROPRIATE,
        /** Nobody tried; the note says why (TH-37). */
        NOT_ATTEMPTED
    }
}
