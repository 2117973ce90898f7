package org.practiceaudit.actions.actions;

import org.practiceaudit.programme.Coded;

/** Where an action comes from. */
public enum Source implements Coded {
    AUDIT,
    MODERATION,
    /** Goes to the auditor's own supervision (BR-14). */
    MODERATION_FOR_AUDITOR,
    TEAM_MANAGER,
    HEAD_OF_SERVICE;

    /** Whether this is about the child's case, and not about how its auditor audits. */
    boolean aboutTheCase() {
        return this != MODERATION_FOR_AUDITOR;
    }

    /** As the others are told: what the managers of a case open answers its audit. */
    String told() {
        return switch (this) {
            case AUDIT, MODERATION, MODERATION_FOR_AUDITOR -> code();
            case TEAM_MANAGER, HEAD_OF_SERVICE -> AUDIT.code();
        };
    }
}
