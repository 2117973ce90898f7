package org.practiceaudit.allocation.enquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** How far the lines of enquiry of a cycle are settled. */
sealed interface Enquiry {
    record NotBegun() implements Enquiry {}

    /** Of a cycle. */
    sealed interface Begun extends Enquiry {
        Which which();
    }

    record Which(String authority, String cycle) {}

    /** @param missed whether its day passed without a meeting on record */
    record Expected(Which which, LocalDate dueOn, boolean missed) implements Begun {}

    /**
     * @param late whether the meeting was held after its day
     * @param proposalDueOn day by whose end allocations are proposed (TH-03)
     */
    record Held(
            Which which,
            Meeting meeting,
            List<Line> lines,
            LocalDate dueOn,
            boolean late,
            LocalDate proposalDueOn,
            boolean proposalMissed,
            String recordedBy,
            List<Change> changes)
            implements Begun {
        public Held {
            lines = List.copyOf(lines);
            changes = List.copyOf(changes);
        }
    }

    /** @param before the lines that were replaced */
    record Change(List<Line> before, String reason, String changedBy, Instant at) {
        public Change {
            before = List.copyOf(before);
        }
    }
}
