package org.practiceaudit.actions.actions;

import org.practiceaudit.programme.Coded;

/** Where an action comes from. */
public enum Source implements Coded {
    AUDIT,
    MODERATION,
    /** Goes to the auditor's own supervision (BR-14). */
    MODERATION_FOR_AUDITOR,
    TEAM_MANAGER,
    HEAD_OF_SERVICE,
    /** The improvement plan of a meeting about how to improve the work on a case (TH-22). */
    UOPP,
    /** The action plan of a moderation meeting, for the service (CA-06). */
    MEETING,
    /** A recommendation of a joint audit (CA-15). */
    MULTI_AGENCY,
    /** The action plan that follows an organisation's self-assessment (CA-16). */
    SECTION_11;

    /** Whose word it is that an action is done. */
    enum Assurer {
        /** The team manager of the case (BR-11). */
        TEAM_MANAGER,
        /** The line manager of the auditor (BR-14). */
        OWNERS_MANAGER,
        /** Who follows the plan or the recommendations (CA-06, CA-15, CA-16). */
        MONITOR
    }

    Assurer assurer() {
        return switch (this) {
            case AUDIT, MODERATION, TEAM_MANAGER, HEAD_OF_SERVICE, UOPP -> Assurer.TEAM_MANAGER;
            case MODERATION_FOR_AUDITOR -> Assurer.OWNERS_MANAGER;
            case MEETING, MULTI_AGENCY, SECTION_11 -> Assurer.MONITOR;
        };
    }

    /** The rule that says so. */
    String assuredUnder() {
        return switch (this) {
            case AUDIT, MODERATION, TEAM_MANAGER, HEAD_OF_SERVICE, UOPP -> "BR-11";
            case MODERATION_FOR_AUDITOR -> "BR-14";
            case MEETING -> "CA-06";
            case MULTI_AGENCY -> "CA-15";
            case SECTION_11 -> "CA-16";
        };
    }

    /** Whether this is about a child's case, and neither about how its auditor audits nor about service or agencies. */
    public boolean aboutTheCase() {
        return assurer() == Assurer.TEAM_MANAGER;
    }
}
