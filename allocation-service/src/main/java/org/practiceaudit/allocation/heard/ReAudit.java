package org.practiceaudit.allocation.heard;

import java.time.Instant;
import java.time.LocalDate;

/** Where a request to audit work again stands. */
sealed interface ReAudit {
    record NotAsked() implements ReAudit {}

    /**
     * @param audit that is to be repeated
     * @param dueOn day by whose end it should be allocated
     * @param dueWhy how that day was found
     */
    record Request(
            String request,
            String pathway,
            String audit,
            String child,
            String kind,
            String reason,
            LocalDate dueOn,
            String dueWhy) {}

    /** @param missed whether its day passed without an allocation */
    record Open(Request request, boolean missed) implements ReAudit {}

    /** The pathway asks for it no more, and nobody was given it. */
    record Withdrawn(Request request, String reason, Instant at) implements ReAudit {}

    /** @param as the audit that repeats it */
    record Allocated(Request request, String as, String cycle, Instant at) implements ReAudit {}
}
