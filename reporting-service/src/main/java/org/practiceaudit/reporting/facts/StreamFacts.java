package org.practiceaudit.reporting.facts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the events of one stream come to. What combines streams is computed when a report is asked for. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StreamFacts.Nothing.class, name = "nothing"),
    @JsonSubTypes.Type(value = StreamFacts.Cycle.class, name = "cycle"),
    @JsonSubTypes.Type(value = StreamFacts.Allocation.class, name = "allocation"),
    @JsonSubTypes.Type(value = StreamFacts.Audit.class, name = "audit"),
    @JsonSubTypes.Type(value = StreamFacts.Moderation.class, name = "moderation"),
    @JsonSubTypes.Type(value = StreamFacts.Dispute.class, name = "dispute"),
    @JsonSubTypes.Type(value = StreamFacts.Action.class, name = "action"),
    @JsonSubTypes.Type(value = StreamFacts.Pathways.class, name = "pathways")
})
public sealed interface StreamFacts {
    /** Nothing heard yet, or nothing that a report needs. */
    record Nothing() implements StreamFacts {}

    /** A cycle; its frame and draw are null until their events say them, the closing day while it is open. */
    record Cycle(String cycle, Dates dates, Integer children, Draw draw, LocalDate closedOn) implements StreamFacts {
        public record Dates(String name, LocalDate startsOn, LocalDate endsOn, LocalDate auditsDueOn) {}

        public record Draw(int drawn, long seed, Map<String, Integer> excluded) {}
    }

    /** Who audits what. */
    record Allocation(
            String audit,
            String child,
            String auditor,
            String moderator,
            String team,
            String service,
            String headOfService,
            LocalDate dueOn)
            implements StreamFacts {}

    /** What became of an audit; {@code grading} is null until it is graded. */
    record Audit(String audit, Course course, Grading grading, Concerns concerns) implements StreamFacts {
        /** How an audit ended, if it has. */
        public enum Ending {
            NONE,
            RETURNED,
            FINALISED,
            INVALIDATED,
            CANCELLED
        }

        /** @param overdue whether its due day passed before it was submitted */
        public record Course(
                Instant startedAt,
                Instant submittedAt,
                boolean onTime,
                boolean overdue,
                Ending ending,
                String finalGrade) {}

        public record Grading(String grade, String familyFeedback, boolean practitionerFeedback, Set<String> themes) {}

        public record Concerns(Set<String> open, Set<String> addressed) {}

        public static Audit of(String audit) {
            return new Audit(
                    audit,
                    new Course(null, null, false, false, Ending.NONE, null),
                    null,
                    new Concerns(Set.of(), Set.of()));
        }

        /** Submitted, and neither returned nor invalidated since. */
        public boolean completed() {
            return course.submittedAt() != null
                    && switch (course.ending()) {
                        case NONE, FINALISED -> true;
                        case RETURNED, INVALIDATED, CANCELLED -> false;
                    };
        }

        public Audit with(Course now) {
            return new Audit(audit, now, grading, concerns);
        }

        public Audit with(Grading now) {
            return new Audit(audit, course, now, concerns);
        }

        public Audit with(Concerns now) {
            return new Audit(audit, course, grading, now);
        }
    }

    /** A moderation; the grades are null until it is completed. */
    record Moderation(
            String audit,
            String reason,
            LocalDate dueOn,
            String auditorGrade,
            String moderatedGrade,
            Instant completedAt)
            implements StreamFacts {}

    /** A dispute; grade and time are null until it is decided. */
    record Dispute(
            String dispute,
            String audit,
            String subject,
            String route,
            Instant raisedAt,
            String decision,
            Instant decidedAt)
            implements StreamFacts {}

    /** An action, with how it stands. */
    record Action(
            String action,
            String audit,
            String source,
            String owner,
            String team,
            String service,
            LocalDate dueOn,
            String theme,
            Standing standing,
            boolean overdue)
            implements StreamFacts {
        /** How an action stands. */
        public enum Standing {
            OPEN,
            COMPLETED,
            CLOSED,
            CANCELLED,
            /** Others stand in its place, and are counted. */
            REPLACED
        }
    }

    /** The pathways of an audit, in the order in which they were first opened: they share a stream. */
    record Pathways(String audit, List<Pathway> pathways) implements StreamFacts {}

    /**
     * A pathway, with each step of the plan that stands and what was done or missed before it.
     *
     * @param code which pathway, a code of the programme
     * @param grade the grade that opened it last
     * @param closedAt null while it is open, and so is {@code closedBecause}
     */
    record Pathway(
            String pathway,
            String code,
            String grade,
            Instant openedAt,
            Instant closedAt,
            String closedBecause,
            List<Step> steps) {
        /**
         * @param trigger what started its clock, and {@code reckoning} how its day was counted from there; both null where
         *     that was not said
         * @param doneAt null while it is not done
         * @param missed whether its due time passed without proof, corrected when proof of a timely doing came later
         */
        public record Step(
                String step,
                String rule,
                String role,
                String responsible,
                LocalDate dueOn,
                String trigger,
                String reckoning,
                Instant doneAt,
                boolean missed) {
            Step done(Instant at, boolean late) {
                return new Step(step, rule, role, responsible, dueOn, trigger, reckoning, at, late);
            }

            Step overdue() {
                return new Step(step, rule, role, responsible, dueOn, trigger, reckoning, doneAt, true);
            }

            /** Neither done nor missed. */
            boolean open() {
                return doneAt == null && !missed;
            }
        }
    }
}
