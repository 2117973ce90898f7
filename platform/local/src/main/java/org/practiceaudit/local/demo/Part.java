package org.practiceaudit.local.demo;

import java.util.Optional;

/**
 * What is going to happen to one audit.
 *
 * @param grade the auditor's
 * @param moderated the moderator's, empty where nobody moderates
 * @param concern whether the auditor raises a safeguarding concern (BR-09)
 * @param override whether the grade is more than one step above the lowest section, for a reason (BR-24)
 */
record Part(
        Allocated of,
        Turn turn,
        String grade,
        Optional<String> moderated,
        Twist twist,
        boolean concern,
        boolean override) {
    static final String INADEQUATE = "inadequate";
    static final String REQUIRES_IMPROVEMENT = "requires-improvement";
    static final String GOOD = "good";
    static final String OUTSTANDING = "outstanding";

    /** When it is handed in, if ever. */
    enum Turn {
        FIRST,
        SECOND,
        THIRD,
        FOURTH,
        /** Days after the end of the month. */
        LATE,
        STARTED_ONLY,
        NEVER_STARTED;

        boolean submits() {
            return this != STARTED_ONLY && this != NEVER_STARTED;
        }
    }

    /** What is special about it. */
    enum Twist {
        NONE,
        /** The case planning discussion is held and recorded in time (BR-12). */
        DISCUSSED_IN_TIME,
        /** It is never held. */
        DISCUSSION_MISSED,
        /** It is held in time and recorded when it counts as missed already. */
        RECORDED_LATE,
        /** The auditor disputes the moderated grade and is right (BR-26). */
        GRADE_DISPUTED,
        /** The team manager disputes the moderator's actions, and one is withdrawn (BR-26). */
        ACTIONS_DISPUTED
    }
}
