package org.practiceaudit.allocation.cycles;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.practiceaudit.allocation.allocations.Allocation;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.allocation.population.Involvement;
import org.practiceaudit.allocation.population.StaffMember;

/** A cycle's frame, sample and allocations as rows and back. */
@ApplicationScoped
class KeptCycle {
    static final String CHILDREN = "children";
    static final String STAFF = "staff";
    static final String INVOLVEMENTS = "involvements";
    static final String PAST = "past";
    static final String UNAVAILABLE = "unavailable";
    static final String SHORTFALLS = "shortfalls";
    static final String DRAW = "draw";
    static final String DRAWN = "drawn";
    static final String EXCLUDED = "excluded";
    static final String ALLOCATIONS = "allocations";

    /** What a sample says beside its children. */
    private record DrawFacts(String frame, String algorithm, Draw.DrawRequest request, int wanted) {}

    private final CycleRows rows;

    KeptCycle(CycleRows rows) {
        this.rows = rows;
    }

    /** Answers with the digest under which it is kept. */
    Uni<String> keep(Cycle.Plan plan, Frame frame) {
        return keep(plan, parts(frame));
    }

    Uni<String> keep(Cycle.Plan plan, String frame, Sample sample) {
        return keep(plan, parts(frame, sample));
    }

    /** The proof of an impossible assignment is not kept: nothing came of it. */
    Uni<String> keep(Cycle.Plan plan, Proposal proposal) {
        return switch (proposal) {
            case Proposal.Impossible _ -> Uni.createFrom().item("");
            case Proposal.Complete complete ->
                keep(plan, List.of(CycleRows.Part.of(ALLOCATIONS, complete.allocations())));
        };
    }

    static String digest(Frame frame) {
        return CycleRows.digest(parts(frame));
    }

    static String digest(String frame, Sample sample) {
        return CycleRows.digest(parts(frame, sample));
    }

    Uni<Frame> frame(Cycle.Plan plan, String digest) {
        return whole(plan, digest, List.of(CHILDREN, STAFF, INVOLVEMENTS, PAST, UNAVAILABLE))
                .map(parts -> new Frame(
                        parts.get(0).as(Child.class),
                        parts.get(1).as(StaffMember.class),
                        parts.get(2).as(Involvement.class),
                        parts.get(3).as(PastAllocation.class),
                        parts.get(4).as(Unavailable.class)));
    }

    private Uni<Sample> sample(Cycle.Plan plan, String digest) {
        return whole(plan, digest, List.of(DRAW, DRAWN, EXCLUDED, SHORTFALLS)).map(parts -> {
            var facts = parts.get(0).as(DrawFacts.class).getFirst();
            return new Sample(
                    facts.request(),
                    facts.wanted(),
                    parts.get(1).as(Sample.Drawn.class),
                    parts.get(2).as(Sample.Exclusion.class),
                    parts.get(3).as(Sample.Shortfall.class));
        });
    }

    /** What a draw drew from and gave. */
    record Drawn(Frame frame, Sample sample) {}

    Uni<Drawn> drawn(Cycle.Plan plan, String frame, String sample) {
        return frame(plan, frame).flatMap(from -> sample(plan, sample).map(drawn -> new Drawn(from, drawn)));
    }

    Uni<List<Allocation>> allocations(Cycle.Plan plan, String digest) {
        return whole(plan, digest, List.of(ALLOCATIONS))
                .map(parts -> parts.getFirst().as(Allocation.class));
    }

    private Uni<String> keep(Cycle.Plan plan, List<CycleRows.Part> parts) {
        var digest = CycleRows.digest(parts);
        return rows.keep(plan.authority(), plan.cycle(), digest, parts).replaceWith(digest);
    }

    /** What was kept is what is read, or nothing goes on. */
    private Uni<List<CycleRows.Part>> whole(Cycle.Plan plan, String digest, List<String> names) {
        return Multi.createFrom()
                .iterable(names)
                .onItem()
                .transformToUniAndConcatenate(name -> rows.part(plan.authority(), plan.cycle(), digest, name))
                .collect()
                .asList()
                .invoke(parts -> verify(digest, parts));
    }

    private static List<CycleRows.Part> parts(Frame frame) {
        return List.of(
                CycleRows.Part.of(CHILDREN, frame.children()),
                CycleRows.Part.of(STAFF, frame.staff()),
                CycleRows.Part.of(INVOLVEMENTS, frame.involvements()),
                CycleRows.Part.of(PAST, frame.past()),
                CycleRows.Part.of(UNAVAILABLE, frame.unavailable()));
    }

    private static List<CycleRows.Part> parts(String frame, Sample sample) {
        return List.of(
                CycleRows.Part.of(
                        DRAW, List.of(new DrawFacts(frame, Draw.ALGORITHM, sample.request(), sample.wanted()))),
                CycleRows.Part.of(DRAWN, sample.drawn()),
                CycleRows.Part.of(EXCLUDED, sample.excluded()),
                CycleRows.Part.of(SHORTFALLS, sample.shortfalls()));
    }

    private static void verify(String digest, List<CycleRows.Part> parts) {
        if (!CycleRows.digest(parts).equals(digest)) {
            throw new IllegalStateException("kept rows do not have the digest " + digest);
        }
    }
}
