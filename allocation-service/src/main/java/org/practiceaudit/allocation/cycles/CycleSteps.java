package org.practiceaudit.allocation.cycles;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.practiceaudit.allocation.allocations.Allocations;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.allocation.population.Population;
import org.practiceaudit.allocation.programmes.PublishedProgrammes;
import org.practiceaudit.allocation.work.OffLoop;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.eventstore.rest.Commands;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.web.Problems;

/**
 * The steps of a cycle that need more than the cycle's own events: what is large is worked out and kept first, then the
 * command names it by its digest. Where a step does not fit the state, the decider is left to say so.
 */
@ApplicationScoped
public class CycleSteps {
    /** A history longer than this plays no part in a draw or an assignment. */
    private static final int MONTHS_BACK = 60;

    /** All that an assignment is worked out from. */
    public record ToAssign(Frame frame, Sample sample, ProgrammePolicy policy, String cycle, LocalDate startsOn) {}

    private final EventStore store;
    private final CycleStreams cycles;
    private final KeptCycle kept;
    private final Population population;
    private final Allocations allocations;
    private final PublishedProgrammes programmes;

    CycleSteps(
            EventStore store,
            CycleStreams cycles,
            KeptCycle kept,
            Population population,
            Allocations allocations,
            PublishedProgrammes programmes) {
        this.store = store;
        this.cycles = cycles;
        this.kept = kept;
        this.population = population;
        this.allocations = allocations;
        this.programmes = programmes;
    }

    Uni<Response> freeze(Commands commands, String authority, String cycle) {
        return state(authority, cycle)
                .flatMap(state -> state instanceof Cycle.Planned(var plan)
                        ? frameNow(plan)
                                .flatMap(frame -> policy(plan).flatMap(policy -> freeze(commands, plan, frame, policy)))
                        : commands.changing(
                                cycles,
                                cycle,
                                null,
                                (_, at) -> new CycleCommand.FreezePopulation("", 0, 0, List.of(), at)));
    }

    private Uni<Response> freeze(Commands commands, Cycle.Plan plan, Frame frame, ProgrammePolicy policy) {
        int auditors = frame.auditors(policy, plan.startsOn()).size();
        return kept.keep(plan, frame)
                .flatMap(digest -> commands.changing(
                        cycles,
                        plan.cycle(),
                        null,
                        (_, at) -> new CycleCommand.FreezePopulation(
                                digest, frame.children().size(), auditors, new Managers(frame).lacking(), at)));
    }

    Uni<Response> draw(Commands commands, String authority, String cycle, CycleResource.DrawRequest body) {
        return state(authority, cycle)
                .flatMap(state -> state instanceof Cycle.Frozen(var plan, var frame)
                        ? sample(plan, frame, body.seed()).flatMap(sample -> draw(commands, plan, frame, sample, body))
                        : commands.changing(
                                cycles,
                                cycle,
                                body,
                                (_, at) -> new CycleCommand.DrawSample(
                                        "", body.seed(), Draw.ALGORITHM, 0, 0, Map.of(), "", at)));
    }

    private Uni<Sample> sample(Cycle.Plan plan, Cycle.FrozenFrame frozen, long seed) {
        return policy(plan)
                .flatMap(policy -> kept.frame(plan, frozen.digest())
                        .flatMap(frame -> OffLoop.run(() -> Draw.of(frame, policy, plan.startsOn(), seed))));
    }

    private Uni<Response> draw(
            Commands commands,
            Cycle.Plan plan,
            Cycle.FrozenFrame frame,
            Sample sample,
            CycleResource.DrawRequest body) {
        int eligible = frame.children() - sample.excluded().size();
        return kept.keep(plan, frame.digest(), sample)
                .flatMap(digest -> commands.changing(
                        cycles,
                        plan.cycle(),
                        body,
                        (_, at) -> new CycleCommand.DrawSample(
                                frame.digest(),
                                sample.seed(),
                                Draw.ALGORITHM,
                                eligible,
                                sample.drawn().size(),
                                sample.excludedByReason(),
                                digest,
                                at)));
    }

    /**
     * Assigns auditors and moderators to the drawn sample.
     *
     * @param assigner works out the whole of it, or why there is none
     */
    public Uni<Response> assign(
            Commands commands, String authority, String cycle, Function<ToAssign, Proposal> assigner) {
        return state(authority, cycle)
                .flatMap(state -> state instanceof Cycle.Drawn drawn
                        ? toAssign(drawn)
                                .flatMap(task -> OffLoop.run(() -> assigner.apply(task)))
                                .flatMap(proposal -> assign(commands, drawn, proposal))
                        : assign(commands, cycle, "", new Proposal.Impossible(List.of()), ""));
    }

    private Uni<ToAssign> toAssign(Cycle.Drawn drawn) {
        var plan = drawn.plan();
        return policy(plan)
                .flatMap(policy -> kept.frame(plan, drawn.frame().digest())
                        .flatMap(frame -> kept.sample(plan, drawn.sample().digest())
                                .map(sample -> new ToAssign(frame, sample, policy, plan.cycle(), plan.startsOn()))));
    }

    private Uni<Response> assign(Commands commands, Cycle.Drawn drawn, Proposal proposal) {
        return kept.keep(drawn.plan(), proposal)
                .flatMap(digest ->
                        assign(commands, drawn.plan().cycle(), drawn.sample().digest(), proposal, digest));
    }

    private Uni<Response> assign(Commands commands, String cycle, String sample, Proposal proposal, String digest) {
        return commands.changing(
                cycles, cycle, null, (_, at) -> new CycleCommand.AssignAuditors(sample, proposal, digest, at));
    }

    /** The frame as it would be frozen now. */
    private Uni<Frame> frameNow(Cycle.Plan plan) {
        var authority = plan.authority();
        return population
                .children(authority)
                .flatMap(children -> population
                        .staff(authority)
                        .flatMap(staff -> population
                                .involvements(authority)
                                .flatMap(involvements -> allocations
                                        .all(authority)
                                        .map(past -> {
                                            var inFrame = children.stream()
                                                    .map(Child::child)
                                                    .collect(Collectors.toCollection(HashSet::new));
                                            return new Frame(
                                                    children,
                                                    staff,
                                                    involvements.stream()
                                                            .filter(each -> inFrame.contains(each.child()))
                                                            .toList(),
                                                    past.stream()
                                                            .filter(each -> !each.dueOn()
                                                                    .isBefore(plan.startsOn()
                                                                            .minusMonths(MONTHS_BACK)))
                                                            .map(CycleSteps::past)
                                                            .toList());
                                        }))));
    }

    private static PastAllocation past(Allocations.Listed sent) {
        return new PastAllocation(
                sent.audit(), sent.child(), sent.team(), sent.worker(), sent.auditor(), sent.moderator(), sent.dueOn());
    }

    private Uni<ProgrammePolicy> policy(Cycle.Plan plan) {
        return programmes
                .policy(plan.authority(), plan.programme(), plan.version())
                .map(found -> found.orElseThrow());
    }

    private Uni<Cycle> state(String authority, String cycle) {
        return store.load(cycles, stream(authority, cycle)).map(loaded -> loaded.state());
    }

    static StreamId stream(String authority, String cycle) {
        try {
            return new StreamId(authority, CycleStreams.KIND, cycle);
        } catch (IllegalArgumentException _) {
            throw Problems.notFound(CycleStreams.KIND, cycle);
        }
    }
}
