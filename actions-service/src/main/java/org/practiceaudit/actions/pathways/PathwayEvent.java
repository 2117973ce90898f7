package org.practiceaudit.actions.pathways;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Closure;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Role;

/** What has happened on the pathways of an audit. Private to this service; {@link Pathways} says what the others are told. */
public sealed interface PathwayEvent {
    /** What becomes of the steps of a pathway's plan. */
    sealed interface OnThePlan extends PathwayEvent {
        String pathway();
    }

    /** What comes about on a pathway beside its steps and their dates. */
    sealed interface OnTheWay extends PathwayEvent {
        String pathway();
    }

    record AuditWatched(Watch watch, Instant at) implements PathwayEvent {}

    record GradeNoted(Graded graded) implements PathwayEvent {}

    /**
     * Others have a role in the case from now on, and the open steps of that role with it; their days stay.
     *
     * @param people staff id by role code, of those roles alone
     */
    record HandedOver(Map<String, String> people, Instant at) implements PathwayEvent {
        public HandedOver {
            people = Collections.unmodifiableMap(new TreeMap<>(people));
        }
    }

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
    record StepsPlanned(String pathway, String reason, List<Step> steps, Instant at) implements OnThePlan {
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
            implements OnThePlan {}

    /** @param invited staff ids */
    record MeetingConvened(
            String pathway,
            String step,
            String meeting,
            LocalDate meetsOn,
            List<String> invited,
            String convenedBy,
            Instant at)
            implements OnTheWay {
        public MeetingConvened {
            invited = List.copyOf(invited);
        }
    }

    /** The meeting that was called did not take place. */
    record MeetingNotHeld(String pathway, String step, String meeting, Narrative reason, String recordedBy, Instant at)
            implements OnTheWay {}

    record MeetingHeld(
            String pathway,
            String step,
            String meeting,
            LocalDate heldOn,
            String chairedBy,
            List<String> attended,
            Instant at)
            implements OnTheWay {
        public MeetingHeld {
            attended = List.copyOf(attended);
        }
    }

    /** Somebody who should have been there was not (TH-23). */
    record AbsenceExplained(String pathway, String step, String staff, Narrative reason, Instant at)
            implements OnTheWay {}

    /**
     * A meeting agreed what is to be done (TH-22).
     *
     * @param addedTo the plan of the child that it has become part of
     */
    record PlanAgreed(String pathway, String step, Narrative addedTo, List<PlanLine> lines, Instant at)
            implements OnTheWay {
        public PlanAgreed {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Somebody reported on progress (TH-24).
     *
     * @param progress code of how it stands
     * @param to staff ids
     */
    record ProgressReported(
            String pathway, String step, String report, String progress, List<String> to, String by, Instant at)
            implements OnTheWay {
        public ProgressReported {
            to = List.copyOf(to);
        }
    }

    /**
     * What an earlier step came to does not satisfy: it is due again, and what should be satisfied waits for it (CA-12).
     *
     * @param step key of the step that should be satisfied
     * @param again the earlier step, with its new date
     */
    record SentBack(String pathway, String step, Step again, Narrative reason, String by, Instant at)
            implements OnThePlan {}

    record StepMissed(String pathway, String step, Instant dueAt) implements OnThePlan {}

    /**
     * The work has not improved in time and was taken to a higher role (TH-32).
     *
     * @param told staff ids
     */
    record Escalated(String pathway, String step, Role to, List<String> told, Instant at) implements OnThePlan {
        public Escalated {
            told = List.copyOf(told);
        }
    }

    /** Its clock ran out, and the work had improved by then (TH-32). */
    record EscalationSpared(String pathway, String step, Instant at) implements OnThePlan {}

    /**
     * The work is better than it was; the grade of record stays (TH-22).
     *
     * @param evidence meeting or re-audit
     */
    record GradeRaised(String pathway, String evidence, Grade from, Grade to, Narrative because, String by, Instant at)
            implements OnTheWay {}

    /** Another audit of the work is asked for, or asked for by another day. */
    record ReAuditAsked(String pathway, String step, String request, String activity, LocalDate dueOn, Instant at)
            implements OnTheWay {}

    /** @param reAudit the audit that was allocated for it */
    record ReAuditAllocated(String pathway, String step, String reAudit, Instant at) implements OnTheWay {}

    /** @param reason code, such as improved or grade-changed */
    record ReAuditWithdrawn(String pathway, String step, String request, String activity, String reason, Instant at)
            implements OnTheWay {}

    /** Somebody graded an audit that repeats this one. */
    record ReAuditGraded(String reAudit, Graded graded) implements PathwayEvent {}

    /** An audit that repeated this one counts no more, nor do its grades. */
    record ReAuditEnded(String reAudit, String reason, Instant at) implements PathwayEvent {}

    /**
     * A re-audit found the work no better.
     *
     * @param result its grade, from which the round's clocks count
     */
    record RoundBegan(String pathway, int round, String reAudit, Graded result, List<Step> steps, Instant at)
            implements OnThePlan {
        public RoundBegan {
            steps = List.copyOf(steps);
        }
    }

    /** The authority does not work on more days than was known. */
    record ClosuresAdded(int programmeVersion, List<Closure> closures, Instant at) implements PathwayEvent {
        public ClosuresAdded {
            closures = List.copyOf(closures);
        }
    }

    /** @param reason steps-completed, improved, grade-changed or audit-invalidated */
    record Closed(String pathway, String reason, Instant at) implements PathwayEvent {}

    /** The audit counts no more: whatever is heard of it opens nothing. */
    record WatchingStopped(String reason, Instant at) implements PathwayEvent {}
}
