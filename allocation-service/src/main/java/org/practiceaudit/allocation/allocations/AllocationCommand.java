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

    /**
     * Gives the audit to somebody else.
     *
     * @param grounds why, and whether that holds
     * @param over whether the audit is submitted, invalidated or cancelled as far as is known
     */
    record Reallocate(HandOver handOver, Grounds grounds, boolean over, String by, Instant at)
            implements AllocationCommand {}

    /**
     * @param exempted whether the auditor is spared this audit by somebody entitled
     * @param rule under which exemptions are granted
     */
    record Grounds(ReallocationReason reason, boolean exempted, String rule) {}
}
