package org.practiceaudit.actions.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;

/** What has happened to a record of learning. Private to this service; {@link Learnings} says what of it the others are told. */
sealed interface LearntEvent {
    record PassedOn(
            String id, Cycle cycle, String service, List<String> themes, Narrative about, String passedOnBy, Instant at)
            implements LearntEvent {}

    /** @param service null for all */
    record CampaignRecorded(
            String id,
            Cycle cycle,
            String kind,
            String theme,
            String service,
            String lead,
            LocalDate startsOn,
            LocalDate endsOn,
            Narrative about,
            String recordedBy,
            Instant at)
            implements LearntEvent {}

    /** @param service null for all */
    record ImprovementPlanned(
            String id,
            Cycle cycle,
            String theme,
            String service,
            String lead,
            LocalDate dueOn,
            Narrative about,
            String plannedBy,
            Instant at)
            implements LearntEvent {}

    /** @param doneOn when it was done, which may be days before it is said */
    record Completed(LocalDate doneOn, Narrative how, String completedBy, Instant at) implements LearntEvent {}

    record FellOverdue(LocalDate dueOn, Instant at) implements LearntEvent {}
}
