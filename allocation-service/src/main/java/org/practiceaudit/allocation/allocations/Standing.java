package org.practiceaudit.allocation.allocations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Where one allocation stands. */
sealed interface Standing {
    record NotAllocated() implements Standing {}

    /**
     * @param allocation with those who have it now
     * @param former those who had it before, in that order
     */
    record Allocated(Allocation allocation, String cycle, String kind, LocalDate dueOn, List<Former> former)
            implements Standing {
        public Allocated {
            former = List.copyOf(former);
        }

        Allocated handedOver(AllocationEvent.AuditReallocated event) {
            var all = new ArrayList<>(former);
            all.add(new Former(event.formerAuditor(), event.formerModerator(), event.reason(), event.at()));
            return new Allocated(
                    allocation.handedTo(event.auditor(), event.moderator(), event.why()), cycle, kind, dueOn, all);
        }
    }
}
