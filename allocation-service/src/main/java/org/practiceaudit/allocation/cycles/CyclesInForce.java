package org.practiceaudit.allocation.cycles;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.practiceaudit.allocation.programmes.PublishedProgrammes;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.web.Problems;

/** What others must know of a cycle: its programme, and once it is sent out what it was assigned from. */
@ApplicationScoped
public class CyclesInForce {
    /** The programme version to which a cycle is pinned. */
    public record Pinned(String cycle, String programme, int version) {}

    /** What the allocations of a sent cycle were made from. */
    public record InForce(Pinned pinned, Frame frame, Sample sample, Held held) {}

    private final EventStore store;
    private final CycleStreams cycles;
    private final KeptCycle kept;
    private final PublishedProgrammes programmes;

    CyclesInForce(EventStore store, CycleStreams cycles, KeptCycle kept, PublishedProgrammes programmes) {
        this.store = store;
        this.cycles = cycles;
        this.kept = kept;
        this.programmes = programmes;
    }

    /**
     * Fails with the problem for the caller (404) where there is no such cycle.
     */
    public Uni<Pinned> pinned(String authority, String cycle) {
        return begun(authority, cycle).map(begun -> pinned(begun.plan()));
    }

    /**
     * Fails with the problem for the caller where there is no such cycle (404), or its allocations are not sent out (409).
     */
    public Uni<InForce> sent(String authority, String cycle) {
        return begun(authority, cycle)
                .flatMap(begun -> sent(begun)
                        .map(sent -> policy(sent.plan()).flatMap(policy -> inForce(sent, policy)))
                        .orElseThrow(() -> Problems.wrongState(
                                "The allocations of this cycle are not sent out.",
                                "Before that, start the cycle again to have others assigned.")));
    }

    private Uni<InForce> inForce(Cycle.Sent sent, ProgrammePolicy policy) {
        var plan = sent.plan();
        return kept.frame(plan, sent.frame().digest())
                .flatMap(frame -> kept.sample(plan, sent.sample().digest())
                        .map(sample -> new InForce(
                                pinned(plan),
                                frame,
                                sample,
                                CycleSteps.held(plan, policy, sent.sample().lines()))));
    }

    private static Pinned pinned(Cycle.Plan plan) {
        return new Pinned(plan.cycle(), plan.programme(), plan.version());
    }

    private Uni<Cycle.Begun> begun(String authority, String cycle) {
        return store.load(cycles, CycleSteps.stream(authority, cycle)).map(loaded -> switch (loaded.state()) {
            case Cycle.Begun begun -> begun;
            case Cycle.NotPlanned() -> throw Problems.notFound(CycleStreams.KIND, cycle);
        });
    }

    /** An audit of a closed cycle may still be owed. */
    private static Optional<Cycle.Sent> sent(Cycle.Begun cycle) {
        return switch (cycle) {
            case Cycle.Sent sent -> Optional.of(sent);
            case Cycle.Closed closed -> sent(closed.before());
            case Cycle.Planned _, Cycle.Frozen _, Cycle.Drawn _, Cycle.Assigned _, Cycle.Confirmed _ ->
                Optional.empty();
        };
    }

    private Uni<ProgrammePolicy> policy(Cycle.Plan plan) {
        return programmes.pinned(plan.authority(), plan.programme(), plan.version());
    }
}
