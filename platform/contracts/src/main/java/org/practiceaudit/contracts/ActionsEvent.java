package org.practiceaudit.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the actions service says: actions, what follows from a cycle's learning, and in {@link
 * SupervisionEvent} and {@link PathwayEvent} what becomes of the audit. */
public sealed interface ActionsEvent extends PublicEvent
        permits ActionsEvent.ActionOpened,
                ActionsEvent.ActionReviewed,
                ActionsEvent.ActionCompleted,
                ActionsEvent.ActionClosed,
                ActionsEvent.ActionOverdue,
                ActionsEvent.ActionCancelled,
                ActionsEvent.ActionReassigned,
                ActionsEvent.ActionRescheduled,
                ActionsEvent.ActionSplit,
                ActionsEvent.ActionMerged,
                ActionsEvent.LearningPassedOn,
                ActionsEvent.CampaignRecorded,
                ActionsEvent.ImprovementPlanned,
                SupervisionEvent,
                LearningEvent,
                ActionsEvent.ReminderDue,
                PathwayEvent {
    /**
     * An action is to be carried out.
     *
     * @param audit the audit; for meeting, multi-agency and section-11 the meeting or plan that it belongs to
     * @param child pseudonymous reference of the child; for meeting, multi-agency and section-11 that again
     * @param source where it comes from: audit, moderation, moderation-for-auditor (which goes to the auditor's own
     *     supervision, BR-14), team-manager (CA-19), head-of-service, uopp (the improvement plan of such a meeting, TH-22),
     *     meeting (CA-06), multi-agency (CA-15) or section-11 (CA-16)
     */
    record ActionOpened(
            String action,
            String audit,
            String child,
            String source,
            String owner,
            String team,
            String service,
            LocalDate dueOn,
            String theme)
            implements ActionsEvent, AboutAudit {
        public ActionOpened {
            Present.require("action", action, "audit", audit, "child", child, "source", source, "owner", owner);
            Present.require("team", team, "service", service, "dueOn", dueOn, "theme", theme);
        }
    }

    /**
     * An open action was looked at in supervision (BR-10).
     *
     * @param progress state of the work, such as on-track or delayed
     */
    record ActionReviewed(String action, String audit, String progress, String reviewedBy, Instant reviewedAt)
            implements ActionsEvent, AboutAudit {
        public ActionReviewed {
            Present.require("action", action, "audit", audit, "progress", progress, "reviewedBy", reviewedBy);
            Present.require("reviewedAt", reviewedAt);
        }
    }

    /** Its owner says that an action is done; it stays open until assured (BR-11). */
    record ActionCompleted(String action, String audit, String completedBy, Instant completedAt)
            implements ActionsEvent, AboutAudit {
        public ActionCompleted {
            Present.require("action", action, "audit", audit, "completedBy", completedBy, "completedAt", completedAt);
        }
    }

    /** The team manager assured that an action is done (BR-11). */
    record ActionClosed(String action, String audit, String assuredBy, Instant closedAt)
            implements ActionsEvent, AboutAudit {
        public ActionClosed {
            Present.require("action", action, "audit", audit, "assuredBy", assuredBy, "closedAt", closedAt);
        }
    }

    /**
     * The due day of an action passed while it was open.
     *
     * @param dueOn the day that passed
     */
    record ActionOverdue(String action, String audit, LocalDate dueOn, Instant overdueAt)
            implements ActionsEvent, AboutAudit {
        public ActionOverdue {
            Present.require("action", action, "audit", audit, "dueOn", dueOn, "overdueAt", overdueAt);
        }
    }

    /**
     * An action need not be done any more.
     *
     * @param reason why, such as withdrawn-by-decision or audit-invalidated
     */
    record ActionCancelled(String action, String audit, String reason, Instant cancelledAt)
            implements ActionsEvent, AboutAudit {
        public ActionCancelled {
            Present.require("action", action, "audit", audit, "reason", reason, "cancelledAt", cancelledAt);
        }
    }

    /**
     * Somebody else has to do an action; it keeps its due day.
     *
     * @param fromOwner who had to do it
     * @param owner who has to do it now, perhaps of another team
     */
    record ActionReassigned(
            String action, String audit, String fromOwner, String owner, String reassignedBy, Instant reassignedAt)
            implements ActionsEvent, AboutAudit {
        public ActionReassigned {
            Present.require("action", action, "audit", audit, "fromOwner", fromOwner, "owner", owner);
            Present.require("reassignedBy", reassignedBy, "reassignedAt", reassignedAt);
        }
    }

    /**
     * An action has another due day, by which it is not overdue any more or yet.
     *
     * @param fromDueOn the due day before
     * @param dueOn the last day in time now
     */
    record ActionRescheduled(
            String action,
            String audit,
            LocalDate fromDueOn,
            LocalDate dueOn,
            String rescheduledBy,
            Instant rescheduledAt)
            implements ActionsEvent, AboutAudit {
        public ActionRescheduled {
            Present.require("action", action, "audit", audit, "fromDueOn", fromDueOn, "dueOn", dueOn);
            Present.require("rescheduledBy", rescheduledBy, "rescheduledAt", rescheduledAt);
        }
    }

    /**
     * An action was replaced by several, which are opened with it.
     *
     * @param into the actions in its place
     */
    record ActionSplit(String action, String audit, List<String> into, String splitBy, Instant splitAt)
            implements ActionsEvent, AboutAudit {
        public ActionSplit {
            Present.require("action", action, "audit", audit, "splitBy", splitBy, "splitAt", splitAt);
            into = Present.copyOf("into", into);
        }
    }

    /**
     * An action was replaced by one that stands for several of the same audit.
     *
     * @param into the action in its place
     */
    record ActionMerged(String action, String audit, String into, String mergedBy, Instant mergedAt)
            implements ActionsEvent, AboutAudit {
        public ActionMerged {
            Present.require("action", action, "audit", audit, "into", into, "mergedBy", mergedBy);
            Present.require("mergedAt", mergedAt);
        }
    }

    /**
     * A head of service passed the themes of a cycle on to the service (BR-27).
     *
     * @param learning the record of it
     * @param service service that was told
     */
    record LearningPassedOn(
            String learning, String cycle, String service, List<String> themes, String passedOnBy, Instant passedOnAt)
            implements ActionsEvent {
        public LearningPassedOn {
            Present.require("learning", learning, "cycle", cycle, "service", service, "passedOnBy", passedOnBy);
            Present.require("passedOnAt", passedOnAt);
            themes = Present.copyOf("themes", themes);
        }
    }

    /**
     * A workshop or learning campaign on a theme (TH-30).
     *
     * @param campaign the campaign
     * @param kind kind of campaign
     * @param service service it is for, null for all
     */
    record CampaignRecorded(
            String campaign,
            String cycle,
            String kind,
            String theme,
            String service,
            String lead,
            LocalDate startsOn,
            LocalDate endsOn)
            implements ActionsEvent {
        public CampaignRecorded {
            Present.require("campaign", campaign, "cycle", cycle, "kind", kind, "theme", theme, "lead", lead);
            Present.require("startsOn", startsOn, "endsOn", endsOn);
        }
    }

    /**
     * Something to be improved has a lead and a timescale (CA-14).
     *
     * @param plan the plan
     * @param cycle the cycle it follows from, null where none
     * @param service service it is for, null for all
     */
    record ImprovementPlanned(String plan, String cycle, String theme, String service, String lead, LocalDate dueOn)
            implements ActionsEvent {
        public ImprovementPlanned {
            Present.require("plan", plan, "theme", theme, "lead", lead, "dueOn", dueOn);
        }
    }

    /**
     * Something is soon due, or was to be done by now and is not: those are reminded whom the programme names (TH-21).
     *
     * @param reminder which of the programme's reminders: audit-due-soon, moderation-due-soon, action-due-soon,
     *     pathway-step-due-soon or meetings-not-held
     * @param subject the audit, moderation, action or pathway that is due; for meetings-not-held the cycle
     * @param step step of the pathway, null where it is none
     * @param audit the audit, or what the action belongs to; null for a cycle
     * @param dueOn last day in time; for a cycle its last day
     */
    record ReminderDue(String reminder, String subject, String step, String audit, LocalDate dueOn, Instant remindedAt)
            implements ActionsEvent {
        public ReminderDue {
            Present.require("reminder", reminder, "subject", subject, "dueOn", dueOn, "remindedAt", remindedAt);
        }
    }
}
