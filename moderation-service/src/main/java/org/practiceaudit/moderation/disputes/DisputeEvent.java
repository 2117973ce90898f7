package org.practiceaudit.moderation.disputes;

import java.time.Instant;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Role;

/** What has happened to a dispute, in full. {@link DisputePublication} says which of it the others are told. */
sealed interface DisputeEvent {

    sealed interface Raised extends DisputeEvent {
        DisputeId id();

        DisputedAudit about();

        Moderated moderated();

        /** Whose word is final. */
        Role route();

        String by();

        /** What they are to the audit. */
        Role as();

        Narrative reason();

        Instant at();
    }

    record GradeDisputed(
            DisputeId id,
            DisputedAudit about,
            Moderated moderated,
            Role route,
            String by,
            Role as,
            Narrative reason,
            Instant at)
            implements Raised {}

    /** @param actions that are disputed */
    record ActionsDisputed(
            DisputeId id,
            DisputedAudit about,
            Moderated moderated,
            List<String> actions,
            Role route,
            String by,
            Role as,
            Narrative reason,
            Instant at)
            implements Raised {
        public ActionsDisputed {
            actions = List.copyOf(actions);
        }
    }

    sealed interface Decided extends DisputeEvent {
        Narrative rationale();

        String by();

        Instant at();
    }

    /** @param grade that stands */
    record GradeDecided(Grade grade, Narrative rationale, String by, Instant at) implements Decided {}

    /** @param withdrawn of the disputed actions; the others stand */
    record ActionsDecided(List<String> withdrawn, Narrative rationale, String by, Instant at) implements Decided {
        public ActionsDecided {
            withdrawn = List.copyOf(withdrawn);
        }
    }
}
