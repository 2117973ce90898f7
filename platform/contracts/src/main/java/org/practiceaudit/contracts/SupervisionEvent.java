package org.practiceaudit.contracts;

import java.time.Instant;
import java.time.LocalDate;

/** What supervision did with actions and findings, and when there is nothing left to be done about an audit. */
public sealed interface SupervisionEvent extends ActionsEvent {
    /**
     * A supervision had the open actions of a worker and the findings of audits before it (BR-10).
     *
     * @param session the record of it, which keys its event
     * @param worker whose supervision it was: of a case, or of an auditor (BR-14)
     * @param notReached actions and audits that it left for the next one, with a reason
     */
    record SupervisionHeld(
            String session,
            String worker,
            String supervisor,
            LocalDate heldOn,
            int actionsReviewed,
            int findingsDiscussed,
            int notReached,
            Instant recordedAt)
            implements SupervisionEvent {
        public SupervisionHeld {
            Present.require("session", session, "worker", worker, "supervisor", supervisor, "heldOn", heldOn);
            Present.require("recordedAt", recordedAt);
        }
    }

    /**
     * The findings of an audit had a recorded discussion of their own in supervision (PQ-19).
     *
     * @param session the supervision
     * @param worker whose supervision it was
     */
    record FindingsDiscussed(
            String audit, String session, String worker, LocalDate discussedOn, String discussedBy, Instant recordedAt)
            implements SupervisionEvent, AboutAudit {
        public FindingsDiscussed {
            Present.require("audit", audit, "session", session, "worker", worker, "discussedOn", discussedOn);
            Present.require("discussedBy", discussedBy, "recordedAt", recordedAt);
        }
    }

    /** A manager is satisfied that a case meets what is expected (CA-13). */
    record StandardsMet(String audit, String satisfiedBy, Instant satisfiedAt) implements SupervisionEvent, AboutAudit {
        public StandardsMet {
            Present.require("audit", audit, "satisfiedBy", satisfiedBy, "satisfiedAt", satisfiedAt);
        }
    }

    /**
     * Nothing is left to be done or confirmed about an audit (PQ-18).
     *
     * @param reason last-action-confirmed, no-action, standards-met or audit-ended
     * @param confirmedBy who confirmed the last action or is satisfied, null where nobody had to
     */
    record FollowUpEnded(String audit, String reason, String confirmedBy, Instant endedAt)
            implements SupervisionEvent, AboutAudit {
        public FollowUpEnded {
            Present.require("audit", audit, "reason", reason, "endedAt", endedAt);
        }
    }

    /**
     * There is something to be done about an audit again (PQ-18).
     *
     * @param action what is to be done
     */
    record FollowUpReopened(String audit, String action, Instant reopenedAt) implements SupervisionEvent, AboutAudit {
        public FollowUpReopened {
            Present.require("audit", audit, "action", action, "reopenedAt", reopenedAt);
        }
    }
}
