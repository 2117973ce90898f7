package org.practiceaudit.audit.conduct;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;

/** What callers send about the conduct of an audit. Only form is checked here. */
final class ConductRequests {
    private static final int TEXT = Narrative.MOST_CHARACTERS;

    private ConductRequests() {}

    record RaisePart(@Size(max = TEXT) String text) {}

    /**
     * @param step code of the programme's route
     * @param present staff ids of those who took part
     */
    record StepPart(
            @NotNull String step,
            LocalDate heldOn,
            @NotNull @Size(max = 20) List<@NotNull String> present,
            ProcessConcern.Outcome outcome,
            @Size(max = TEXT) String note) {}

    record LearningPart(@Size(max = TEXT) String text) {}
}
