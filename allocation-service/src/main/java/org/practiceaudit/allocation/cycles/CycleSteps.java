package org.practiceaudit.allocation.cycles;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.practiceaudit.allocation.enquiry.Line;
import org.practiceaudit.allocation.enquiry.LinesOfEnquiry;
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
    /** All that an assignment is worked out from. */
    public record ToAssign(Frame frame, Sample sample, Held held, String cycle) {}

    private final EventStore store;
    private final CycleStreams cycles;
    private final KeptCycle kept;
    private final FrameNow frames;
    private final PublishedProgrammes programmes;
    private final LinesOfEnquiry lines;

    CycleSteps(
            EventStore store,
            CycleStreams cycles,
            KeptCycle kept,
            FrameNow frames,
            PublishedProgrammes programmes,
            LinesOfEnquiry lines) {
        this.store = store;
        this.cycles = cycles;
        this.kept = kept;
        this.frames = frames;
        this.programmes = programmes;
        this.lines = lines;
    }

    Uni<Response> freeze(Commands commands, String authority, String cycle) {
        return state(authority, cycle)
                .flatMap(state -> state instanceof Cycle.Planned(var plan)
                        ? policy(plan)
                                .flatMap(policy -> frames.now(plan, policy)
                                        .flatMap(frame -> freeze(commands, plan, frame, policy)))
                        : commands.changing(
                                cycles,
                                cycle,
                                null,
                                (_, at) -> new CycleCommand.FreezePopulation("", 0, 0, List.of(), at)));
    }

    private Uni<Response> freeze(Commands commands, Cycle.Plan plan, Frame frame, ProgrammePolicy policy) {
        int auditors =
                new Capacity(frame, held(plan, policy, List.of())).auditors().size();
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
                        ? policy(plan)
                                .flatMap(policy -> lines(plan).map(agreed -> held(plan, policy, agreed)))
                                .flatMap(held -> sample(plan, frame, held, body)
                                        .flatMap(sample -> draw(commands, plan, frame, held, sample, body)))
                        : commands.changing(
                                cycles,
                                cycle,
                                body,
                                (_, at) -> new CycleCommand.DrawSample(
                                        "",
                                        body.seed(),
                                        Draw.ALGORITHM,
                                        0,
                                        0,
                                        Map.of(),
                                        List.of(),
                                        List.of(),
                                        null,
                                        "",
                                        at)));
    }

    private Uni<Sample> sample(Cycle.Plan plan, Cycle.FrozenFrame frozen, Held held, CycleResource.DrawRequest body) {
        return kept.frame(plan, frozen.digest())
                .flatMap(frame -> OffLoop.run(() -> Draw.of(frame, held, body.request())));
    }

    static Held held(Cycle.Plan plan, ProgrammePolicy policy, List<String> lines) {
        return new Held(policy, policy.activity(plan.activity()).orElseThrow(), plan.startsOn(), plan.choice(), lines);
    }

    private Uni<Response> draw(
            Commands commands,
            Cycle.Plan plan,
            Cycle.FrozenFrame frame,
            Held held,
            Sample sample,
            CycleResource.DrawRequest body) {
        int eligible = Math.max(0, frame.children() - sample.excluded().size());
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
                                held.lines(),
                                sample.shortfalls(),
                                body.shortfallAccepted(),
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
                .flatMap(policy -> kept.drawn(
                                plan, drawn.frame().digest(), drawn.sample().digest())
                        .map(kept -> new ToAssign(
                                kept.frame(),
                                kept.sample(),
                                held(plan, policy, drawn.sample().lines()),
                                plan.cycle())));
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

    private Uni<List<String>> lines(Cycle.Plan plan) {
        return lines.of(plan.authority(), plan.cycle())
                .map(agreed -> agreed.stream().map(Line::code).toList());
    }

    private Uni<ProgrammePolicy> policy(Cycle.Plan plan) {
        return programmes.pinned(plan.authority(), plan.programme(), plan.version());
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
