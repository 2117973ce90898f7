package org.practiceaudit.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the moderation service says: moderations, disputes and the last word on them. */
public sealed interface ModerationEvent extends PublicEvent {
    /**
     * An audit is to be moderated and by whom.
     *
     * @param moderator staff id of the moderator
     * @param reason sample, inadequate, all (the programme moderates every audit) or challenge
     * @param blind whether the moderator does not see the auditor's grade; never for reason inadequate
     */
    record ModerationRequested(
            String moderation,
            String audit,
            String child,
            String auditor,
            String moderator,
            String reason,
            LocalDate dueOn,
            boolean blind)
            implements ModerationEvent, AboutAudit {
        public ModerationRequested {
            Present.require("moderation", moderation, "audit", audit, "child", child, "auditor", auditor);
            Present.require("moderator", moderator, "reason", reason, "dueOn", dueOn);
        }
    }

    /**
     * A moderator who was not shown the auditor's grades has committed to their own, and is shown them from now on. Which
     * grades they are, the completion says.
     */
    record ModerationGradesCommitted(String moderation, String audit, String committedBy, Instant committedAt)
            implements ModerationEvent, AboutAudit {
        public ModerationGradesCommitted {
            Present.require("moderation", moderation, "audit", audit, "committedBy", committedBy);
            Present.require("committedAt", committedAt);
        }
    }

    /**
     * The moderator agreed or changed the grade (BR-14, TH-16).
     *
     * @param auditorGrade overall grade by the auditor
     * @param moderatedGrade overall grade by the moderator
     * @param changed whether the two differ
     * @param sections one line for each section
     * @param actions further actions for the service (BR-14)
     * @param auditorActions actions for the auditor's own supervision (BR-14)
     */
    record ModerationCompleted(
            String moderation,
            String audit,
            String child,
            String auditorGrade,
            String moderatedGrade,
            boolean changed,
            List<SectionAgreement> sections,
            List<ProposedAction> actions,
            List<ProposedAction> auditorActions,
            String completedBy,
            Instant completedAt,
            String team,
            String service,
            List<String> notified)
            implements ModerationEvent, AboutAudit {
        public ModerationCompleted {
            Present.require("moderation", moderation, "audit", audit, "child", child, "auditorGrade", auditorGrade);
            Present.require("moderatedGrade", moderatedGrade, "completedBy", completedBy, "completedAt", completedAt);
            Present.require("team", team, "service", service);
            sections = Present.copyOf("sections", sections);
            actions = Present.copyOf("actions", actions);
            auditorActions = Present.copyOf("auditorActions", auditorActions);
            notified = Present.copyOf("notified", notified);
        }
    }

    /**
     * The moderator sent an audit back as not up to standard (TH-17).
     *
     * @param dueOn day by which it must come back
     */
    record ModerationReturned(
            String moderation,
            String audit,
            List<String> reasons,
            LocalDate dueOn,
            String returnedBy,
            Instant returnedAt)
            implements ModerationEvent, AboutAudit {
        public ModerationReturned {
            Present.require("moderation", moderation, "audit", audit, "dueOn", dueOn, "returnedBy", returnedBy);
            Present.require("returnedAt", returnedAt);
            reasons = Present.copyOf("reasons", reasons);
        }
    }

    /**
     * The grade after moderation is disputed (BR-26, TH-26).
     *
     * @param route role that decides
     */
    record GradeDisputed(String dispute, String audit, String raisedBy, String route, Instant raisedAt)
            implements ModerationEvent, AboutAudit {
        public GradeDisputed {
            Present.require("dispute", dispute, "audit", audit, "raisedBy", raisedBy, "route", route);
            Present.require("raisedAt", raisedAt);
        }
    }

    /**
     * The final word on a disputed grade (BR-26, TH-26, PQ-17).
     *
     * @param decidedGrade the grade that stands
     */
    record GradeDecided(String dispute, String audit, String decidedGrade, String decidedBy, Instant decidedAt)
            implements ModerationEvent, AboutAudit {
        public GradeDecided {
            Present.require("dispute", dispute, "audit", audit, "decidedGrade", decidedGrade, "decidedBy", decidedBy);
            Present.require("decidedAt", decidedAt);
        }
    }

    /**
     * Actions are disputed after moderation (BR-26).
     *
     * @param actions the actions disputed
     * @param route role that decides
     */
    record ActionsDisputed(
            String dispute, String audit, List<String> actions, String raisedBy, String route, Instant raisedAt)
            implements ModerationEvent, AboutAudit {
        public ActionsDisputed {
            Present.require("dispute", dispute, "audit", audit, "raisedBy", raisedBy, "route", route);
            Present.require("raisedAt", raisedAt);
            actions = Present.copyOf("actions", actions);
        }
    }

    /**
     * The final word on disputed actions (BR-26).
     *
     * @param decision what becomes of the disputed actions: all-stand, some-withdrawn or all-withdrawn
     * @param withdrawnActions actions withdrawn; empty where all stand
     */
    record ActionsDecided(
            String dispute,
            String audit,
            String decision,
            String decidedBy,
            Instant decidedAt,
            List<String> withdrawnActions)
            implements ModerationEvent, AboutAudit {
        public ActionsDecided {
            Present.require("dispute", dispute, "audit", audit, "decision", decision, "decidedBy", decidedBy);
            Present.require("decidedAt", decidedAt);
            withdrawnActions = Present.copyOf("withdrawnActions", withdrawnActions);
        }
    }

    /**
     * A meeting moderated several audits together (CA-06).
     *
     * @param audits audits discussed
     * @param changes grades changed; empty where none was
     * @param actions the action plan for the service; none where it was recorded before plans were followed
     */
    record ModerationMeetingHeld(
            String meeting,
            LocalDate heldOn,
            String chairedBy,
            List<String> attended,
            List<String> audits,
            List<GradeChange> changes,
            List<String> themes,
            Instant recordedAt,
            List<ProposedAction> actions)
            implements ModerationEvent {
        public ModerationMeetingHeld {
            Present.require("meeting", meeting, "heldOn", heldOn, "chairedBy", chairedBy, "recordedAt", recordedAt);
            attended = Present.copyOf("attended", attended);
            audits = Present.copyOf("audits", audits);
            changes = Present.copyOf("changes", changes);
            themes = Present.copyOf("themes", themes);
            actions = Present.copyOf("actions", actions == null ? List.of() : actions);
        }
    }
}
