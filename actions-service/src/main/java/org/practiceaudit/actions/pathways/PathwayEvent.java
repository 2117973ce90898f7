package org.practiceaudit.actions.pathways;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;

/** What has happened on the pathways of an audit. Private to this service; {@link Pathways} says what the others are told. */
public sealed interface PathwayEvent {
    record AuditWatched(Watch watch, Instant at) implements PathwayEvent {}

    record GradeNoted(Graded graded) implements PathwayEvent {}

    /** @param plan 1 for the first time, more when the grade has come back */
    record Opened(String pathway, int plan, Graded trigger, List<Step> steps, Instant at) implements PathwayEvent {
        public Opened {
            steps = List.copyOf(steps);
        }
    }

    /**
     * Its clocks count from something else than was thought.
     *
     * @param steps those with new dates
     * @param kept keys of those that stay as they were, done or missed
     */
    record Replanned(String pathway, int plan, Graded trigger, List<Step> steps, List<String> kept, Instant at)
            implements PathwayEvent {
        public Replanned {
            steps = List.copyOf(steps);
            kept = List.copyOf(kept);
        }
    }

    /** Steps that wait for an earlier one have their dates, or new ones. */
    record StepsPlanned(String pathway, String reason, List<Step> steps, Instant at) implements PathwayEvent {
        public StepsPlanned {
            steps = List.copyOf(steps);
        }
    }

    /**
     * @param late whether the day it was done lies beyond its clock
     * @param missCorrected whether it had been called missed and was not
     */
    record StepCompleted(
            String pathway,
            String step,
            LocalDate doneOn,
            boolean late,
            boolean missCorrected,
            Narrative note,
            String completedBy,
            Instant at)
            implements PathwayEvent {}

    record MeetingHeld(
            String pathway,
            String step,
            String meeting,
            LocalDate heldOn,
            String chairedBy,
            List<String> attended,
            Instant at)
            implements PathwayEvent {
        public MeetingHeld {
            attended = List.copyOf(attended);
        }
    }

    record StepMissed(String pathway, String step, Instant dueAt) implements PathwayEvent {}

    /** @param reason steps-completed, grade-changed or audit-invalidated */
    record Closed(String pathway, String reason, Instant at) implements PathwayEvent {}

    /** The audit counts no more: whatever is heard of it opens nothing. */
    record WatchingStopped(String reason, Instant at) implements PathwayEvent {}
}
