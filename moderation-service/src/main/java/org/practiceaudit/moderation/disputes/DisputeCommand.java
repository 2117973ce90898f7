package org.practiceaudit.moderation.disputes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Grade;

/** What can be asked of a dispute. */
sealed interface DisputeCommand {
    Person by();

    Instant at();

    /**
     * @param moderated empty while the moderation is not completed
     * @param settled actions that an earlier dispute has decided on
     * @param actions disputed; none named means every one that can be
     */
    record Raise(
            DisputeId id,
            DisputedAudit about,
            Optional<Moderated> moderated,
            List<String> settled,
            List<String> actions,
            Narrative reason,
            Person by,
            Instant at)
            implements DisputeCommand {
        public Raise {
            settled = List.copyOf(settled);
            actions = List.copyOf(actions);
        }
    }

    /** TH-26: one more of those who raise it together. */
    record Join(Person by, Instant at) implements DisputeCommand {}

    record Withdraw(Person by, Instant at) implements DisputeCommand {}

    /**
     * TH-26: it was gone through with the moderator.
     *
     * @param agreed on which grade, null where they do not agree
     */
    record Discuss(LocalDate heldOn, Narrative notes, Grade agreed, Person by, Instant at) implements DisputeCommand {}

    /** The last word on a case's dispute. */
    sealed interface Decide extends DisputeCommand {
        Narrative rationale();
    }

    record DecideGrade(Grade grade, Narrative rationale, Person by, Instant at) implements Decide {}

    /** @param withdrawn of the disputed actions; the others stand */
    record DecideActions(List<String> withdrawn, Narrative rationale, Person by, Instant at) implements Decide {
        public DecideActions {
            withdrawn = List.copyOf(withdrawn);
        }
    }
}
