package org.practiceaudit.bench.clocks;

import java.time.Instant;

/**
 * A clock that fires.
 *
 * @param sort missed, escalated or overdue
 * @param of pathway or action
 * @param step of a pathway that was missed, else empty
 * @param at when it was due, which is when it happened by its own account
 */
record Wanted(String sort, String of, String step, Instant at) {
    static final String MISSED = "missed";
    static final String ESCALATED = "escalated";
    static final String OVERDUE = "overdue";
}
