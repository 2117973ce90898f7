package org.practiceaudit.allocation.allocations;

import java.time.Instant;
import java.time.LocalDate;

sealed interface AllocationEvent {
    /** Somebody has this audit to do. */
    record AuditAllocated(Allocation allocation, String cycle, String kind, LocalDate dueOn, boolean blind, Instant at)
            implements AllocationEvent {}
}
