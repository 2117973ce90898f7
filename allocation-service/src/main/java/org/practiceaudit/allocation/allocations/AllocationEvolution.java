package org.practiceaudit.allocation.allocations;

import java.util.List;
import org.practiceaudit.eventstore.Evolution;

final class AllocationEvolution implements Evolution<Standing, AllocationEvent> {
    @Override
    public Standing initial() {
        return new Standing.NotAllocated();
    }

    @Override
    public Standing evolve(Standing state, AllocationEvent event) {
        return switch (event) {
            case AllocationEvent.AuditAllocated allocated ->
                new Standing.Allocated(
                        allocated.allocation(), allocated.cycle(), allocated.kind(), allocated.dueOn(), List.of());
            case AllocationEvent.AuditReallocated reallocated ->
                allocated(state).handedOver(reallocated);
        };
    }

    private static Standing.Allocated allocated(Standing state) {
        return switch (state) {
            case Standing.Allocated allocated -> allocated;
            case Standing.NotAllocated() -> throw new IllegalStateException("the audit was not allocated first");
        };
    }
}
