package org.practiceaudit.allocation.allocations;

import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;

/**
 * The stream of one audit begins with its allocation; beginning it again with the same allocation says nothing new. Until it
 * is handed in the audit may change hands.
 */
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
            case AllocationCommand.Reallocate reallocate ->
                switch (state) {
                    case Standing.NotAllocated() ->
                        Decision.reject(Rejection.notFound("There is no such audit.", "Allocate it first."));
                    case Standing.Allocated standing -> reallocate(reallocate, standing);
                };
        };
    }

    /** PQ-06: to a different auditor under the same rules, as long as it is not handed in. */
    private static Decision<AllocationEvent> reallocate(
            AllocationCommand.Reallocate command, Standing.Allocated standing) {
        var allocation = standing.allocation();
        if (command.over()) {
            return Decision.reject(Rejection.wrongState(
                    "Audit " + allocation.audit() + " is submitted, invalidated or cancelled.",
                    "It stays with its auditor; one that is returned may change hands."));
        }
        var grounds = command.grounds();
        if (grounds.reason() == ReallocationReason.EXEMPTION && !grounds.exempted()) {
            return Decision.reject(Rejection.broken(
                    grounds.rule(),
                    "reason",
                    allocation.auditor() + " is not exempted from " + allocation.audit() + ".",
                    "Have the exemption granted first, or name another reason."));
        }
        return switch (command.handOver()) {
            case HandOver.Nobody(var why) -> Decision.reject(why);
            case HandOver.To to -> handOver(command, standing, to);
        };
    }

    private static Decision<AllocationEvent> handOver(
            AllocationCommand.Reallocate command, Standing.Allocated standing, HandOver.To to) {
        var allocation = standing.allocation();
        if (to.auditor().equals(allocation.auditor())) {
            return Decision.reject(Rejection.broken(
                    "PQ-06", "auditor", to.auditor() + " has this audit now.", "Name a different auditor."));
        }
        if (to.auditor().equals(to.moderator())) {
            return Decision.reject(Rejection.broken(
                    "PQ-06",
                    "moderator",
                    to.auditor() + " would moderate their own audit.",
                    "Name another moderator."));
        }
        return Decision.accept(new AllocationEvent.AuditReallocated(
                allocation.audit(),
                to.auditor(),
                to.moderator(),
                allocation.auditor(),
                allocation.moderator(),
                command.grounds().reason(),
                to.why(),
                standing.dueOn(),
                command.by(),
                command.at()));
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
