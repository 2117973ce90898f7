package org.practiceaudit.allocation.allocations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.eventstore.StreamDefinition;

/** Each allocation is a stream of its own, keyed by its audit, as all that is about one audit is. */
@ApplicationScoped
class AllocationStreams implements StreamDefinition<AllocationCommand, Standing, AllocationEvent> {
    static final String KIND = "allocation";

    /** Those who gave it up for reasons of their own, so that they are not given another one. */
    static final String GAVE_UP = "gaveUp";

    static final EventNames<AllocationEvent> NAMES = EventNames.of(AllocationEvent.class)
            .name("allocation:audit-allocated.v1", AllocationEvent.AuditAllocated.class)
            .name("allocation:audit-reallocated.v1", AllocationEvent.AuditReallocated.class)
            .complete();

    private final AllocationDecider decider = new AllocationDecider();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public EventNames<AllocationEvent> names() {
        return NAMES;
    }

    @Override
    public Evolution<Standing, AllocationEvent> evolution() {
        return decider;
    }

    @Override
    public Uni<Decider<AllocationCommand, Standing, AllocationEvent>> decider(
            Standing state, AllocationCommand command) {
        return Uni.createFrom().item(decider);
    }

    @Override
    public List<PublicEvent> publish(AllocationEvent event, Standing after) {
        return switch (event) {
            case AllocationEvent.AuditAllocated allocated -> List.of(publicly(allocated));
            case AllocationEvent.AuditReallocated reallocated -> List.of(publicly(reallocated));
        };
    }

    private static PublicEvent publicly(AllocationEvent.AuditAllocated allocated) {
        var allocation = allocated.allocation();
        return new org.practiceaudit.contracts.AllocationEvent.AuditAllocated(
                allocation.audit(),
                allocation.child(),
                allocated.kind(),
                allocation.auditor(),
                allocation.moderator(),
                allocation.inModerationSample(),
                allocation.team(),
                allocation.service(),
                allocation.worker(),
                allocation.teamManager(),
                allocation.serviceManager(),
                allocation.headOfService(),
                allocation.iro(),
                allocation.cpChair(),
                allocated.dueOn(),
                allocated.blind(),
                allocation.reAuditOf(),
                allocation.courtProceedings(),
                allocation.lineOfEnquiry());
    }

    private static PublicEvent publicly(AllocationEvent.AuditReallocated reallocated) {
        return new org.practiceaudit.contracts.AllocationEvent.AuditReallocated(
                reallocated.audit(),
                reallocated.auditor(),
                reallocated.moderator(),
                reallocated.formerAuditor(),
                reallocated.formerModerator(),
                reallocated.reason().code(),
                reallocated.dueOn(),
                reallocated.reallocatedBy(),
                reallocated.at());
    }

    @Override
    public Map<String, Object> listing(Standing state) {
        return switch (state) {
            case Standing.NotAllocated() -> Map.of();
            case Standing.Allocated(var allocation, var cycle, var kind, var dueOn, var former) ->
                Map.of(
                        "cycle",
                        cycle,
                        "kind",
                        kind,
                        "child",
                        allocation.child(),
                        "team",
                        allocation.team(),
                        "worker",
                        allocation.worker(),
                        "auditor",
                        allocation.auditor(),
                        "moderator",
                        allocation.moderator(),
                        "dueOn",
                        dueOn,
                        GAVE_UP,
                        gaveUp(former));
        };
    }

    private static List<String> gaveUp(List<Former> former) {
        return former.stream()
                .filter(each -> each.reason() != ReallocationReason.CONFLICT)
                .map(Former::auditor)
                .toList();
    }
}
