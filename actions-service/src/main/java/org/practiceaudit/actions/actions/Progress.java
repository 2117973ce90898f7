package org.practiceaudit.actions.actions;

import org.practiceaudit.programme.Coded;

/** How an action stands when supervision looks at it. */
public enum Progress implements Coded {
    ON_TRACK,
    DELAYED,
    /** It cannot go on without somebody else. */
    BLOCKED
}
