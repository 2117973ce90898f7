package org.practiceaudit.allocation.allocations;

import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;

/** The stream of one audit begins with its allocation; beginning it again with the same allocation says nothing new. */
final class AllocationDecider implements Decider<AllocationCommand, Standing, AllocationEvent> {
    private final AllocationEvolution evolution = new AllocationEvolution();

    @Override
    public Standing initial() {
        return evolution.initial();
    }

    @Override
    public Standing evolve(Standing state, AllocationEvent event) {
        return evolution.evolve(state, event);
    }

    @Override
    public Decision<AllocationEvent> decide(AllocationCommand command, Standing state) {
        return switch (command) {
            case AllocationCommand.Allocate allocate ->
                switch (state) {
                    case Standing.NotAllocated() -> Decision.accept(allocated(allocate));
                    case Standing.Allocated standing ->
                        standing.allocation().equals(allocate.allocation())
                                ? Decision.unchanged()
                                : Decision.reject(Rejection.wrongState(
                                        "Audit " + standing.allocation().audit() + " is allocated otherwise.",
                                        "Give the new allocation an audit id of its own."));
                };
        };
    }

    private static AllocationEvent allocated(AllocationCommand.Allocate allocate) {
        return new AllocationEvent.AuditAllocated(
                allocate.allocation(),
                allocate.cycle(),
                allocate.kind(),
                allocate.dueOn(),
                allocate.blind(),
                allocate.at());
    }
}
