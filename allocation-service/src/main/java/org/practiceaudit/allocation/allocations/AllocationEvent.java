package org.practiceaudit.allocation.allocations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

sealed interface AllocationEvent {
    /** Somebody has this audit to do. */
    record AuditAllocated(Allocation allocation, String cycle, String kind, LocalDate dueOn, boolean blind, Instant at)
            implements AllocationEvent {}

    /**
     * Somebody else has this audit to do (PQ-06).
     *
     * @param moderator from now on, mostly who it was before
     * @param why the reasons for this auditor and this moderator
     */
    record AuditReallocated(
            String audit,
            String auditor,
            String moderator,
            String formerAuditor,
            String formerModerator,
            ReallocationReason reason,
            List<Why> why,
            LocalDate dueOn,
            String reallocatedBy,
            Instant at)
            implements AllocationEvent {
        public AuditReallocated {
            why = List.copyOf(why);
        }
    }
}
