package org.practiceaudit.allocation.heard;

import java.time.Instant;

sealed interface ReAuditCommand {
    record AskForReAudit(ReAudit.Request request, Instant at) implements ReAuditCommand {}

    /**
     * @param as the audit that repeats it
     */
    record AllocateReAudit(String as, String cycle, Instant at) implements ReAuditCommand {}

    /** @param request the one that is withdrawn; another one stays */
    record WithdrawReAudit(String request, String reason, Instant at) implements ReAuditCommand {}

    /** The day by which it should be allocated may be over. */
    record PassDueDay(Instant at) implements ReAuditCommand {}
}
