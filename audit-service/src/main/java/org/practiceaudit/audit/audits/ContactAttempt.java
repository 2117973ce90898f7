package org.practiceaudit.audit.audits;

import java.time.LocalDate;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Coded;

/** An auditor's attempt to reach worker or family, and what came of it (BR-06, BR-19). */
record ContactAttempt(With with, LocalDate on, Means means, Outcome outcome, Narrative note) {

    enum With implements Coded {
        PRACTITIONER,
        FAMILY
    }

    enum Means implements Coded {
        TELEPHONE,
        VIDEO,
        IN_PERSON,
        EMAIL,
        LETTER
    }

    enum Outcome implements Coded {
        SPOKEN_TO,
        MEETING_ARRANGED,
        NO_ANSWER,
        DECLINED,
        /** Contact would not have been right for the child; the note says why. */
        NOT_APPROPRIATE
    }
}
