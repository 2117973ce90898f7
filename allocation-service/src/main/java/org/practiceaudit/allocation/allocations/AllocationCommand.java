package org.practiceaudit.allocation.allocations;

import java.time.Instant;
import java.time.LocalDate;

sealed interface AllocationCommand {
    /**
     * @param kind of audit, a code
     * @param dueOn last day on which the audit may be submitted in time (BR-05)
     * @param blind whether its moderator does not see the auditor's grade
     */
    record Allocate(Allocation allocation, String cycle, String kind, LocalDate dueOn, boolean blind, Instant at)
            implements AllocationCommand {}
}
