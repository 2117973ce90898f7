package org.practiceaudit.allocation.allocations;

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
                new Standing.Allocated(allocated.allocation(), allocated.cycle(), allocated.kind(), allocated.dueOn());
        };
    }
}
