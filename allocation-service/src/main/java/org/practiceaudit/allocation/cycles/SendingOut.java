package org.practiceaudit.allocation.cycles;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.practiceaudit.allocation.allocations.Allocations;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.Stored;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.programme.ProgrammePolicy;

/**
 * Begins the stream of every allocation of a confirmed cycle, in the name of whoever confirmed. What was begun before a
 * crash is not begun again.
 */
@ApplicationScoped
class SendingOut {
    private final EventStore store;
    private final KeptCycle kept;
    private final Allocations allocations;

    SendingOut(EventStore store, KeptCycle kept, Allocations allocations) {
        this.store = store;
        this.kept = kept;
        this.allocations = allocations;
    }

    Uni<Void> allOf(CycleStreams cycles, Cycle.Confirmed cycle, ProgrammePolicy policy) {
        var plan = cycle.plan();
        return store.load(cycles, new StreamId(plan.authority(), CycleStreams.KIND, plan.cycle()))
                .map(loaded -> loaded.facts().stream()
                        .filter(fact -> fact.event() instanceof CycleEvent.AllocationsConfirmed)
                        .reduce((_, last) -> last)
                        .orElseThrow())
                .flatMap(confirmed -> kept.allocations(plan, cycle.assignment().digest())
                        .flatMap(all -> allocations.begin(sending(plan, policy, confirmed), all)));
    }

    private static Allocations.Sending sending(Cycle.Plan plan, ProgrammePolicy policy, Stored<CycleEvent> confirmed) {
        return new Allocations.Sending(
                plan.authority(),
                plan.cycle(),
                plan.programme(),
                plan.version(),
                plan.activity(),
                plan.dueOn(),
                policy.moderation().blind(),
                confirmed.actor(),
                confirmed.businessTime(),
                confirmed.correlation(),
                confirmed.eventId(),
                confirmed.trace());
    }
}
