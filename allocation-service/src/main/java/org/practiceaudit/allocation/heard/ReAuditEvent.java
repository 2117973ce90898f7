package org.practiceaudit.allocation.heard;

import java.time.Instant;
import java.time.LocalDate;

sealed interface ReAuditEvent {
    /** A pathway asks for it, or asks again by another day. */
    record ReAuditAsked(ReAudit.Request request, Instant at) implements ReAuditEvent {}

    /** @param as the audit that repeats it */
    record ReAuditAllocated(String audit, String as, String cycle, Instant at) implements ReAuditEvent {}

    /** @param reason code, such as improved */
    record ReAuditWithdrawn(String audit, String request, String reason, Instant at) implements ReAuditEvent {}

    record ReAuditNotAllocated(String audit, LocalDate dueOn, Instant at) implements ReAuditEvent {}
}
