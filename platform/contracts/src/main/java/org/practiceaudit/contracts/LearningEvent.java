package org.practiceaudit.contracts;

import java.time.Instant;
import java.time.LocalDate;

/** What became of the learning, the campaigns and the improvements that were recorded with a cycle. */
public sealed interface LearningEvent extends ActionsEvent {
    /** What was passed on to a service was shared with learning and development as well (BR-27). */
    record LearningShared(String learning, String cycle, String sharedBy, Instant sharedAt) implements LearningEvent {
        public LearningShared {
            Present.require("learning", learning, "cycle", cycle, "sharedBy", sharedBy, "sharedAt", sharedAt);
        }
    }

    /** A workshop or campaign took place, or an action plan was carried out (TH-30). */
    record CampaignHeld(String campaign, String cycle, LocalDate heldOn, String recordedBy, Instant recordedAt)
            implements LearningEvent {
        public CampaignHeld {
            Present.require("campaign", campaign, "cycle", cycle, "heldOn", heldOn, "recordedBy", recordedBy);
            Present.require("recordedAt", recordedAt);
        }
    }

    /**
     * The timescale of an improvement passed before it was achieved (CA-14).
     *
     * @param dueOn the last day that was in time
     */
    record ImprovementOverdue(String plan, String cycle, LocalDate dueOn, Instant overdueAt) implements LearningEvent {
        public ImprovementOverdue {
            Present.require("plan", plan, "cycle", cycle, "dueOn", dueOn, "overdueAt", overdueAt);
        }
    }

    /** What was to be improved is improved (CA-14); in time when it was achieved by its due day, however late it is recorded. */
    record ImprovementAchieved(String plan, String cycle, LocalDate achievedOn, String recordedBy, Instant recordedAt)
            implements LearningEvent {
        public ImprovementAchieved {
            Present.require("plan", plan, "cycle", cycle, "achievedOn", achievedOn, "recordedBy", recordedBy);
            Present.require("recordedAt", recordedAt);
        }
    }
}
