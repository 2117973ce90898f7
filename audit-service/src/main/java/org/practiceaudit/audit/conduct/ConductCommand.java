package org.practiceaudit.audit.conduct;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;

/** What can be asked about the conduct of an audit. */
sealed interface ConductCommand {
    By by();

    Instant at();

    record Raise(String id, Parties parties, Narrative text, By by, Instant at) implements ConductCommand {}

    record TakeStep(
            String step,
            LocalDate heldOn,
            List<String> present,
            ProcessConcern.Outcome outcome,
            Narrative note,
            By by,
            Instant at)
            implements ConductCommand {
        public TakeStep {
            present = List.copyOf(present);
        }
    }

    record KeepLearning(Narrative text, By by, Instant at) implements ConductCommand {}
}
