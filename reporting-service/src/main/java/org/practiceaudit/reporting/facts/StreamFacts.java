package org.practiceaudit.reporting.facts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practiceaudit.contracts.SectionAgreement;

/** What the events of one stream come to. What combines streams is computed when a report is asked for. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StreamFacts.Nothing.class, name = "nothing"),
    @JsonSubTypes.Type(value = StreamFacts.Cycle.class, name = "cycle"),
    @JsonSubTypes.Type(value = StreamFacts.Enquiry.class, name = "enquiry"),
    @JsonSubTypes.Type(value = StreamFacts.Allocation.class, name = "allocation"),
    @JsonSubTypes.Type(value = StreamFacts.Audit.class, name = "audit"),
    @JsonSubTypes.Type(value = StreamFacts.Moderation.class, name = "moderation"),
    @JsonSubTypes.Type(value = StreamFacts.Dispute.class, name = "dispute"),
    @JsonSubTypes.Type(value = StreamFacts.Action.class, name = "action"),
    @JsonSubTypes.Type(value = StreamFacts.Pathways.class, name = "pathways"),
    @JsonSubTypes.Type(value = FollowUp.class, name = "follow-up"),
    @JsonSubTypes.Type(value = StreamFacts.Staff.class, name = "staff"),
    @JsonSubTypes.Type(value = SparedFacts.Exemption.class, name = "exemption"),
    @JsonSubTypes.Type(value = SparedFacts.Breaks.class, name = "breaks"),
    @JsonSubTypes.Type(value = LearningFacts.PassedOn.class, name = "learning"),
    @JsonSubTypes.Type(value = LearningFacts.Campaign.class, name = "campaign"),
    @JsonSubTypes.Type(value = LearningFacts.Improvement.class, name = "improvement"),
    @JsonSubTypes.Type(value = WiderFacts.DipSampleReport.class, name = "dip-sample-report"),
    @JsonSubTypes.Type(value = WiderFacts.Observation.class, name = "observation"),
    @JsonSubTypes.Type(value = WiderFacts.Consultation.class, name = "consultation"),
    @JsonSubTypes.Type(value = WiderFacts.Recommendations.class, name = "recommendations"),
    @JsonSubTypes.Type(value = WiderFacts.ModerationMeeting.class, name = "moderation-meeting")
})
public sealed interface StreamFacts
        permits StreamFacts.Nothing,
                StreamFacts.Cycle,
                StreamFacts.Enquiry,
                StreamFacts.Allocation,
                StreamFacts.Audit,
                StreamFacts.Moderation,
                StreamFacts.Dispute,
                StreamFacts.Action,
                StreamFacts.Pathways,
                FollowUp,
                StreamFacts.Staff,
                SparedFacts,
                LearningFacts,
                WiderFacts {
    /** Nothing heard yet, or nothing that a report needs. */
    record Nothing() implements StreamFacts {}

    /** A cycle; its frame and draw are null until their events say them, the closing day while it is open. */
    record Cycle(String cycle, Dates dates, Integer children, Draw draw, LocalDate closedOn) implements StreamFacts {
        public record Dates(String name, LocalDate startsOn, LocalDate endsOn, LocalDate auditsDueOn) {}

        public record Draw(int drawn, long seed, Map<String, Integer> excluded) {}
    }

    /** A member of staff; {@code team} and {@code service} are null for those above them. */
    record Staff(String staff, List<String> roles, String team, String service, String lineManager)
            implements StreamFacts {}

    /** The lines of enquiry of a cycle, as codes; their wording stays with allocation (TH-02). */
    record Enquiry(String cycle, List<String> lines, LocalDate agreedOn) implements StreamFacts {}

    /** Who audits what, and who was responsible for the child when it was allocated. */
    record Allocation(
            String audit,
            String child,
            String auditor,
            String moderator,
            String worker,
            String team,
            String service,
            String teamManager,
            String serviceManager,
            String headOfService,
            LocalDate dueOn,
            Sort sort)
            implements StreamFacts {
        /**
         * @param reAuditOf the audit that this one repeats, null for a first audit
         * @param lineOfEnquiry what a dip sample tests (TH-07), null for every other audit
         * @param blind whether its moderator is not shown the auditor's grades first
         * @param sampled whether the moderation sample drawn at allocation holds it
         */
        public record Sort(String kind, String reAuditOf, String lineOfEnquiry, boolean blind, boolean sampled) {}
    }

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

        /**
         * @param overdue whether its due day passed before it was submitted
         * @param endedAt when the ending came, null while there is none
         * @param score per cent, where such an audit has a score in place of a grade (CA-08); null else
         * @param returns how often it was sent back
         */
        public record Course(
                Instant startedAt,
                Instant submittedAt,
                boolean onTime,
                boolean overdue,
                Ending ending,
                Instant endedAt,
                String finalGrade,
                Integer score,
                int returns) {
            static final Course NONE = new Course(null, null, false, false, Ending.NONE, null, null, null, 0);

            Course started(Instant at) {
                return new Course(at, submittedAt, onTime, overdue, ending, endedAt, finalGrade, score, returns);
            }

            Course submitted(Instant at, boolean inTime, Integer scored) {
                return new Course(startedAt, at, inTime, overdue, Ending.NONE, null, null, scored, returns);
            }

            Course notCompleted() {
                return new Course(startedAt, submittedAt, onTime, true, ending, endedAt, finalGrade, score, returns);
            }

            Course ended(Ending how, Instant at, String grade) {
                var sentBack = how == Ending.RETURNED ? returns + 1 : returns;
                return new Course(startedAt, submittedAt, onTime, overdue, how, at, grade, score, sentBack);
            }
        }

        /** @param sections the grade or level of each section that applies */
        public record Grading(
                String grade,
                Map<String, String> sections,
                String familyFeedback,
                boolean practitionerFeedback,
                Set<String> themes) {
            /** For whoever is not to know the judgement yet: only whose views were heard. */
            public Grading hidden() {
                return new Grading(null, Map.of(), familyFeedback, practitionerFeedback, Set.of());
            }
        }

        public record Concerns(Set<String> open, Set<String> addressed) {}

        public static Audit of(String audit) {
            return new Audit(audit, Course.NONE, null, new Concerns(Set.of(), Set.of()));
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

    /**
     * A moderation; the grades are null until it is completed.
     *
     * @param hidden whether the moderator is not shown the auditor's grades, not having committed to their own yet
     * @param sections how auditor and moderator graded each section; empty until it is completed
     */
    record Moderation(
            String audit,
            String auditor,
            String moderator,
            String reason,
            LocalDate dueOn,
            boolean hidden,
            String auditorGrade,
            String moderatedGrade,
            List<SectionAgreement> sections,
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

    /** An action, with how it stands; the times are null until then. */
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
            boolean overdue,
            Instant completedAt,
            Instant closedAt)
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

        /** It fell overdue, and nobody has closed it since. */
        public boolean stillOverdue() {
            return overdue && (standing == Standing.OPEN || standing == Standing.COMPLETED);
        }

        Action standing(Standing now, Instant completed, Instant closed) {
            return new Action(
                    action, audit, source, owner, team, service, dueOn, theme, now, overdue, completed, closed);
        }

        Action agreed(String by, LocalDate until, boolean late) {
            return new Action(
                    action, audit, source, by, team, service, until, theme, standing, late, completedAt, closedAt);
        }
    }

    /** The pathways of an audit, in the order in which they were first opened: they share a stream. */
    record Pathways(String audit, List<Pathway> pathways, PathwayHistory history) implements StreamFacts {}

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
