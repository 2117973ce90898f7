package org.practiceaudit.allocation.cycles;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.practiceaudit.allocation.allocations.Allocation;
import org.practiceaudit.allocation.allocations.Allocations;
import org.practiceaudit.allocation.programmes.PublishedProgrammes;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.Loaded;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.web.Problems;

/** Cycles as other rooms read them. */
@ApplicationScoped
public class Cycles {
    private static final int PAGE = 1000;

    /**
     * A cycle as it stands.
     *
     * @param held its activity under the policy that it is pinned to; without lines before it is drawn
     * @param proposedAt when auditors were first assigned, null before
     */
    public record Standing(CycleShown shown, Held held, Instant proposedAt) {}

    /** What an assigned cycle holds. */
    public record Contents(Frame frame, Sample sample, List<Allocation> allocations) {}

    /** The programme version to which a cycle is pinned. */
    public record Pinned(String cycle, String programme, int version) {}

    /** What the allocations of a sent cycle were made from. */
    public record InForce(Pinned pinned, Frame frame, Sample sample, Held held) {}

    private final EventStore store;
    private final CycleStreams cycles;
    private final KeptCycle kept;
    private final PublishedProgrammes programmes;
    private final Allocations allocations;

    Cycles(
            EventStore store,
            CycleStreams cycles,
            KeptCycle kept,
            PublishedProgrammes programmes,
            Allocations allocations) {
        this.store = store;
        this.cycles = cycles;
        this.kept = kept;
        this.programmes = programmes;
        this.allocations = allocations;
    }

    /** Empty where there is no such cycle. */
    public Uni<Optional<Standing>> find(String authority, String cycle) {
        return store.load(cycles, CycleSteps.stream(authority, cycle))
                .flatMap(loaded -> loaded.state() instanceof Cycle.Begun begun
                        ? standing(begun, loaded).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty()));
    }

    /** Empty until auditors are assigned. */
    public Uni<Optional<Contents>> contents(String authority, String cycle) {
        return store.load(cycles, CycleSteps.stream(authority, cycle)).flatMap(loaded -> contents(loaded.state()));
    }

    /** The same, with whoever has each audit now. */
    public Uni<Optional<Contents>> asItStands(String authority, String cycle) {
        return contents(authority, cycle)
                .flatMap(found -> found.map(contents -> allocations
                                .asTheyStand(authority, cycle, contents.allocations())
                                .map(now -> Optional.of(new Contents(contents.frame(), contents.sample(), now))))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** The cycles of a programme, in whatever version, that are of interest. */
    public Uni<List<Standing>> of(String authority, String programme, Predicate<CycleListed> wanted) {
        return listed("", authority, programme, new ArrayList<>())
                .flatMap(listed -> Multi.createFrom()
                        .iterable(listed)
                        .filter(wanted)
                        .onItem()
                        .transformToUniAndConcatenate(each -> find(authority, each.id()))
                        .map(Optional::orElseThrow)
                        .collect()
                        .asList());
    }

    private Uni<List<CycleListed>> listed(String after, String authority, String programme, List<CycleListed> before) {
        return store.list(authority, CycleStreams.KIND, Map.of("programme", programme), after, PAGE)
                .flatMap(page -> {
                    page.forEach(each -> before.add(CycleListed.of(each)));
                    return page.size() < PAGE
                            ? Uni.createFrom().item(before)
                            : listed(page.getLast().id(), authority, programme, before);
                });
    }

    private Uni<Standing> standing(Cycle.Begun begun, Loaded<Cycle, CycleEvent> loaded) {
        var plan = begun.plan();
        return policy(plan)
                .map(policy -> new Standing(
                        CycleShown.of(begun), CycleSteps.held(plan, policy, Digests.lines(begun)), proposedAt(loaded)));
    }

    private static Instant proposedAt(Loaded<Cycle, CycleEvent> loaded) {
        return loaded.facts().stream()
                .filter(fact -> fact.event() instanceof CycleEvent.AuditorsAssigned)
                .map(fact -> fact.businessTime())
                .findFirst()
                .orElse(null);
    }

    private Uni<Optional<Contents>> contents(Cycle state) {
        return state instanceof Cycle.Begun begun
                ? Digests.assignment(begun)
                        .map(assignment -> contents(begun, assignment))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                : Uni.createFrom().item(Optional.empty());
    }

    private Uni<Optional<Contents>> contents(Cycle.Begun cycle, String assignment) {
        var plan = cycle.plan();
        return kept.drawn(
                        plan,
                        Digests.frame(cycle).orElseThrow(),
                        Digests.sample(cycle).orElseThrow())
                .flatMap(drawn -> kept.allocations(plan, assignment)
                        .map(allocations -> Optional.of(new Contents(drawn.frame(), drawn.sample(), allocations))));
    }

    /** Fails with the problem for the caller (404) where there is no such cycle. */
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
        return kept.drawn(plan, sent.frame().digest(), sent.sample().digest())
                .map(drawn -> new InForce(
                        pinned(plan),
                        drawn.frame(),
                        drawn.sample(),
                        CycleSteps.held(plan, policy, sent.sample().lines())));
    }

    private static Pinned pinned(Cycle.Plan plan) {
        return new Pinned(plan.cycle(), plan.programme(), plan.version());
    }

    /** Fails with the problem for the caller (404) where there is no such cycle. */
    Uni<Cycle.Begun> begun(String authority, String cycle) {
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

    Uni<ProgrammePolicy> policy(Cycle.Plan plan) {
        return programmes.pinned(plan.authority(), plan.programme(), plan.version());
    }
}
