package org.practiceaudit.allocation.allocations;

import java.time.LocalDate;

/** Where one allocation stands. */
sealed interface Standing {
    record NotAllocated() implements Standing {}

    record Allocated(Allocation allocation, String cycle, String kind, LocalDate dueOn) implements Standing {}
}
