package org.practiceaudit.audit.practiceweek;

import java.time.Instant;
import java.time.LocalDate;
import org.practiceaudit.eventstore.Narrative;

/** What can be asked of an observation. */
sealed interface ObservationCommand {
    /** @param inPracticeWeek whether the cycle is one of a practice week */
    record Record(Observation.Seen seen, boolean inPracticeWeek) implements ObservationCommand {}

    record Discuss(LocalDate on, Narrative what, String by, Instant at) implements ObservationCommand {}

    record Respond(Narrative text, String by, Instant at) implements ObservationCommand {}
}
