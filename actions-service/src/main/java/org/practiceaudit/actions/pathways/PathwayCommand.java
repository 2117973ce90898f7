package org.practiceaudit.actions.pathways;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Closure;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Role;

/** What can be asked of the pathways of an audit. {@code at} is business time. */
public sealed interface PathwayCommand {
    /** Somebody records what they did about a step. */
    sealed interface ByHand extends PathwayCommand {}

    /** Somebody graded the audit, at {@code graded.at()}. */
    record NoteGrade(Watch watch, Graded graded) implements PathwayCommand {}

    /**
     * The audit, or its moderation, is with these people now.
     *
     * @param people staff id by role code
     */
    record HandOver(Map<String, String> people, Instant at) implements PathwayCommand {
        public HandOver {
            people = Map.copyOf(people);
        }
    }

    /** Another audit was allocated that repeats this one. */
    record NoteReAudit(String reAudit, String activity, Instant at) implements PathwayCommand {}

    /** Somebody graded an audit that repeats this one. */
    record NoteReAuditGrade(Watch watch, String reAudit, Graded graded) implements PathwayCommand {}

    /** An audit that repeats this one counts no more. */
    record DropReAudit(String reAudit, String reason, Instant at) implements PathwayCommand {}

    /** Who records something, with the roles held in the programme by the caller's token. */
    record By(String staff, Set<Role> roles) {
        public By {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * A meeting is called.
     *
     * @param meeting its id
     * @param invited staff ids
     */
    record Convene(String step, String meeting, By by, LocalDate meetsOn, List<String> invited, Instant at)
            implements ByHand {}

    /** The meeting that was called did not take place. */
    record RecordNotHeld(String step, By by, Narrative reason, Instant at) implements ByHand {}

    /**
     * A step was done.
     *
     * @param meeting id for the meeting that it perhaps was
     * @param roles held in the programme, by the caller's token
     * @param attended staff ids of who was there
     * @param note the record of it
     */
    record CompleteStep(
            String step,
            String meeting,
            String by,
            Set<Role> roles,
            LocalDate doneOn,
            List<String> attended,
            Narrative note,
            Instant at,
            Outcome outcome)
            implements ByHand {
        public CompleteStep {
            roles = Set.copyOf(roles);
            attended = List.copyOf(attended);
        }

        CompleteStep(
                String step,
                String meeting,
                String by,
                Set<Role> roles,
                LocalDate doneOn,
                List<String> attended,
                Narrative note,
                Instant at) {
            this(step, meeting, by, roles, doneOn, attended, note, at, Outcome.NONE);
        }
    }

    /**
     * What came of a step, where its proof asks for it.
     *
     * @param absent why who should have been there was not, by staff id
     * @param addedTo the child's plan that the meeting's plan became part of
     * @param raisedTo the grade of the work now
     * @param progress code of how the work stands
     * @param satisfied whether what was done satisfies
     */
    record Outcome(
            Map<String, Narrative> absent,
            Narrative addedTo,
            List<PlanLine> lines,
            Optional<Grade> raisedTo,
            Narrative raisedBecause,
            Optional<String> progress,
            Optional<Boolean> satisfied) {
        static final Outcome NONE = new Outcome(
                Map.of(),
                Narrative.of(null),
                List.of(),
                Optional.empty(),
                Narrative.of(null),
                Optional.empty(),
                Optional.empty());

        public Outcome {
            absent = Map.copyOf(absent);
            lines = List.copyOf(lines);
        }
    }

    /** The clock of a step has come to {@code due}, the first instant that is too late. */
    record MissStep(String pathway, String step, Instant due) implements PathwayCommand {}

    /** A later version of the programme closes on these days. */
    record CountClosures(int programmeVersion, List<Closure> closures, Instant at) implements PathwayCommand {
        public CountClosures {
            closures = List.copyOf(closures);
        }
    }

    /**
     * The audit counts no more.
     *
     * @param reason code, such as audit-invalidated
     */
    record StopWatching(Watch watch, String reason, Instant at) implements PathwayCommand {}
}
