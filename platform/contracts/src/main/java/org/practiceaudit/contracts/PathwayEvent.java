package org.practiceaudit.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The pathways of work below standard, each with its steps, dates and reasons. Each event is about one audit. */
public sealed interface PathwayEvent extends ActionsEvent, AboutAudit {
    /**
     * Work below standard has set steps to go through (BR-12, TH-24, TH-25, PQ-20).
     *
     * @param pathwayCode which pathway, a code of the programme
     * @param grade grade that opened it
     * @param gradeSource whose grade that is: auditor, moderation, decision, or re-audit for a pathway that a re-audit opens again
     */
    record PathwayOpened(
            String pathway,
            String audit,
            String child,
            String pathwayCode,
            String grade,
            String gradeSource,
            Instant openedAt,
            List<PlannedStep> steps)
            implements PathwayEvent {
        public PathwayOpened {
            Present.require("pathway", pathway, "audit", audit, "child", child, "pathwayCode", pathwayCode);
            Present.require("grade", grade, "gradeSource", gradeSource, "openedAt", openedAt);
            steps = Present.copyOf("steps", steps);
        }
    }

    /**
     * The open steps of a pathway have new dates, or another person has to do them; the plan before stays in the history.
     *
     * @param why what made it necessary: grade-changed, closure-added, handed-over (the days stay), earlier-step-done,
     *     earlier-step-missed, sent-back, still-below (a further round has begun) or improved (it is not escalated)
     */
    record PathwayReplanned(String pathway, String audit, String why, Instant replannedAt, List<PlannedStep> steps)
            implements PathwayEvent {
        public PathwayReplanned {
            Present.require("pathway", pathway, "audit", audit, "why", why, "replannedAt", replannedAt);
            steps = Present.copyOf("steps", steps);
        }
    }

    /**
     * A step was done; where it had been recorded as missed but was in time, this corrects it.
     *
     * @param doneAt when the step took place
     * @param recordedAt when it was recorded, which may be later
     * @param late whether it took place after its due date
     */
    record PathwayStepCompleted(
            String pathway, String audit, String step, Instant doneAt, Instant recordedAt, boolean late)
            implements PathwayEvent {
        public PathwayStepCompleted {
            Present.require("pathway", pathway, "audit", audit, "step", step, "doneAt", doneAt);
            Present.require("recordedAt", recordedAt);
        }
    }

    /**
     * The due date of a step passed and nothing said it was done.
     *
     * @param dueAt first instant that was too late
     */
    record PathwayStepMissed(String pathway, String audit, String step, Instant dueAt) implements PathwayEvent {
        public PathwayStepMissed {
            Present.require("pathway", pathway, "audit", audit, "step", step, "dueAt", dueAt);
        }
    }

    /**
     * Somebody called a meeting of a pathway; called again, it is another meeting (TH-21, TH-23).
     *
     * @param step the step of the pathway that it is for
     * @param meetsOn the day of the meeting
     * @param invited staff ids of those who are asked to come
     */
    record MeetingConvened(
            String meeting,
            String audit,
            String child,
            String pathway,
            String step,
            LocalDate meetsOn,
            String convenedBy,
            Instant convenedAt,
            List<String> invited)
            implements PathwayEvent {
        public MeetingConvened {
            Present.require("meeting", meeting, "audit", audit, "child", child, "pathway", pathway, "step", step);
            Present.require("meetsOn", meetsOn, "convenedBy", convenedBy, "convenedAt", convenedAt);
            invited = Present.copyOf("invited", invited);
        }
    }

    /**
     * A meeting of a pathway took place; what was said stays in its record (BR-12, TH-22).
     *
     * @param pathway the pathway it belongs to, null where none
     * @param kind kind of meeting, a code of the programme
     */
    record MeetingHeld(
            String meeting,
            String audit,
            String child,
            String pathway,
            String kind,
            Instant heldAt,
            String chairedBy,
            List<String> attended)
            implements PathwayEvent {
        public MeetingHeld {
            Present.require("meeting", meeting, "audit", audit, "child", child, "kind", kind, "heldAt", heldAt);
            Present.require("chairedBy", chairedBy);
            attended = Present.copyOf("attended", attended);
        }
    }

    /**
     * A meeting agreed a plan, which has become part of a plan that the child had already (TH-22); its text stays with it.
     *
     * @param step the step of the pathway that the meeting was
     * @param actions what is to be done; none has a learning point
     */
    record MeetingPlanAgreed(
            String pathway, String audit, String child, String step, Instant agreedAt, List<ProposedAction> actions)
            implements PathwayEvent {
        public MeetingPlanAgreed {
            Present.require("pathway", pathway, "audit", audit, "child", child, "step", step, "agreedAt", agreedAt);
            actions = Present.copyOf("actions", actions);
        }
    }

    /**
     * Progress on a pathway was reported upwards (TH-24).
     *
     * @param report the report
     * @param progress how it stands
     * @param reportedTo staff ids of those who received it
     */
    record ProgressReported(
            String report,
            String pathway,
            String audit,
            String progress,
            String reportedBy,
            Instant reportedAt,
            List<String> reportedTo)
            implements PathwayEvent {
        public ProgressReported {
            Present.require("report", report, "pathway", pathway, "audit", audit, "progress", progress);
            Present.require("reportedBy", reportedBy, "reportedAt", reportedAt);
            reportedTo = Present.copyOf("reportedTo", reportedTo);
        }
    }

    /**
     * A meeting or a re-audit found progress; the grade of record of the cycle does not change (TH-22).
     *
     * @param evidence what showed the progress: meeting or re-audit
     * @param fromGrade grade before
     * @param toGrade grade of the work now
     */
    record GradeRaised(
            String pathway,
            String audit,
            String evidence,
            String fromGrade,
            String toGrade,
            String raisedBy,
            Instant raisedAt)
            implements PathwayEvent {
        public GradeRaised {
            Present.require("pathway", pathway, "audit", audit, "evidence", evidence, "fromGrade", fromGrade);
            Present.require("toGrade", toGrade, "raisedBy", raisedBy, "raisedAt", raisedAt);
        }
    }

    /**
     * The work is to be audited again; allocation allocates it (TH-25, PQ-20).
     *
     * @param request the request
     */
    record ReAuditRequested(
            String request,
            String pathway,
            String audit,
            String child,
            String kind,
            String reason,
            LocalDate dueOn,
            Instant requestedAt)
            implements PathwayEvent {
        public ReAuditRequested {
            Present.require("request", request, "pathway", pathway, "audit", audit, "child", child, "kind", kind);
            Present.require("reason", reason, "dueOn", dueOn, "requestedAt", requestedAt);
        }
    }

    /**
     * A re-audit that was asked for is not needed any more; one that was allocated already goes on.
     *
     * @param request the request that asked for it
     * @param reason why, as a code, such as improved or grade-changed
     */
    record ReAuditWithdrawn(
            String request, String pathway, String audit, String kind, String reason, Instant withdrawnAt)
            implements PathwayEvent {
        public ReAuditWithdrawn {
            Present.require("request", request, "pathway", pathway, "audit", audit, "kind", kind);
            Present.require("reason", reason, "withdrawnAt", withdrawnAt);
        }
    }

    /**
     * A pathway was taken to a higher role (TH-32, PQ-20).
     *
     * @param toRole role it was taken to
     */
    record PathwayEscalated(
            String pathway, String audit, String toRole, String reason, Instant escalatedAt, List<String> notified)
            implements PathwayEvent {
        public PathwayEscalated {
            Present.require("pathway", pathway, "audit", audit, "toRole", toRole, "reason", reason);
            Present.require("escalatedAt", escalatedAt);
            notified = Present.copyOf("notified", notified);
        }
    }

    /**
     * A pathway has come to its end.
     *
     * @param reason why, such as steps-completed, improved, grade-changed or audit-invalidated
     */
    record PathwayClosed(String pathway, String audit, String reason, Instant closedAt) implements PathwayEvent {
        public PathwayClosed {
            Present.require("pathway", pathway, "audit", audit, "reason", reason, "closedAt", closedAt);
        }
    }
}
