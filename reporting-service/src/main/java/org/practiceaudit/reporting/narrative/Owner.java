package org.practiceaudit.reporting.narrative;

/** A service that keeps words. */
public enum Owner {
    ALLOCATION,
    AUDIT,
    ACTIONS
}
