package org.practiceaudit.audit.audits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Coded;

/** An immediate concern for a child's safety and what became of it (BR-09). */
sealed interface Concern {
    Raised raised();

    /**
     * @param told who was notified at once
     * @param due when it escalates; null for one raised before concerns escalated
     */
    record Raised(
            String id,
            String code,
            Severity severity,
            Narrative text,
            String raisedBy,
            List<Recipient> told,
            Instant at,
            Clocked due)
            implements Concern {
        public Raised {
            told = List.copyOf(told);
        }

        @Override
        public Raised raised() {
            return this;
        }
    }

    /** Nothing was recorded in time (PQ-10). */
    record Escalated(Raised raised, List<Recipient> told, Instant at) implements Concern {
        public Escalated {
            told = List.copyOf(told);
        }
    }

    /**
     * @param doneOn the day on which it was done, in London; null where only the recording is known
     * @param escalated null where it was dealt with in time
     */
    record Addressed(
            Raised raised,
            Response response,
            Narrative what,
            LocalDate doneOn,
            String by,
            Instant at,
            Escalated escalated)
            implements Concern {}

    /** How pressing it is. */
    enum Severity implements Coded {
        IMMEDIATE,
        HIGH,
        MEDIUM,
        LOW
    }

    /** What was done, as others may know it; the text beside it stays here. */
    enum Response implements Coded {
        CHILD_SEEN,
        STRATEGY_DISCUSSION,
        SAFETY_PLAN,
        CARE_CHANGED,
        POLICE_INFORMED,
        NO_FURTHER_ACTION
    }
}
