package org.practiceaudit.allocation.cycles;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.practiceaudit.allocation.allocations.Allocation;
import org.practiceaudit.allocation.work.OffLoop;
import org.practiceaudit.web.Problems;

/** What a cycle's draw and assignment were worked out from, put together again from what is kept. */
@ApplicationScoped
class LookingBack {
    /** @param recorded digest of the sample when it was drawn */
    record Drawn(Cycle.Begun cycle, Held held, Frame frame, Sample sample, String recorded) {}

    private final Cycles cycles;
    private final KeptCycle kept;

    LookingBack(Cycles cycles, KeptCycle kept) {
        this.cycles = cycles;
        this.kept = kept;
    }

    /** The recorded seed and choices draw from the kept frame once more. */
    Uni<ReplayResource.Replayed> again(String authority, String cycle) {
        return drawn(authority, cycle)
                .flatMap(drawn -> OffLoop.run(() -> {
                    var frame = KeptCycle.digest(drawn.frame());
                    var sample =
                            Draw.of(drawn.frame(), drawn.held(), drawn.sample().request());
                    var again = KeptCycle.digest(frame, sample);
                    return new ReplayResource.Replayed(
                            cycle,
                            Draw.ALGORITHM,
                            sample.seed(),
                            frame,
                            drawn.recorded(),
                            again,
                            again.equals(drawn.recorded()));
                }));
    }

    Uni<WhyResource.Explained> explained(String authority, String cycle, String audit) {
        return drawn(authority, cycle).flatMap(drawn -> {
            var digest = Digests.assignment(drawn.cycle())
                    .orElseThrow(() -> Problems.notFound("assignment of cycle", cycle));
            return kept.allocations(drawn.cycle().plan(), digest)
                    .flatMap(all -> OffLoop.run(() -> explained(drawn, all, audit)));
        });
    }

    private static WhyResource.Explained explained(Drawn drawn, List<Allocation> all, String audit) {
        var allocation = all.stream()
                .filter(each -> each.audit().equals(audit))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("allocation", audit));
        var stratum = drawn.sample().drawn().stream()
                .filter(each -> each.child().equals(allocation.child()))
                .findFirst()
                .orElseThrow()
                .stratum();
        var others = new WhyNot(drawn.frame(), drawn.held(), all).others(allocation, stratum);
        return new WhyResource.Explained(audit, allocation.child(), allocation.auditor(), allocation.why(), others);
    }

    private Uni<Drawn> drawn(String authority, String cycle) {
        return cycles.begun(authority, cycle).flatMap(begun -> {
            var frame = Digests.frame(begun).orElseThrow(() -> Problems.notFound("frame of cycle", cycle));
            var sample = Digests.sample(begun).orElseThrow(() -> Problems.notFound("sample of cycle", cycle));
            var plan = begun.plan();
            return cycles.policy(plan)
                    .flatMap(policy -> kept.drawn(plan, frame, sample)
                            .map(read -> new Drawn(
                                    begun,
                                    CycleSteps.held(plan, policy, Digests.lines(begun)),
                                    read.frame(),
                                    read.sample(),
                                    sample)));
        });
    }
}
