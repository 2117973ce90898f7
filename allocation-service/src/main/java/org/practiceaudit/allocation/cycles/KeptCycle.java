package org.practiceaudit.allocation.cycles;

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
    static final String DRAW = "draw";
    static final String DRAWN = "drawn";
    static final String EXCLUDED = "excluded";
    static final String ALLOCATIONS = "allocations";

    /** What a sample says beside its children. */
    private record DrawFacts(String frame, String algorithm, long seed, int wanted) {}

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
        return part(plan, digest, CHILDREN)
                .flatMap(children -> part(plan, digest, STAFF)
                        .flatMap(staff -> part(plan, digest, INVOLVEMENTS)
                                .flatMap(involvements -> part(plan, digest, PAST)
                                        .map(past -> {
                                            verify(digest, List.of(children, staff, involvements, past));
                                            return new Frame(
                                                    children.as(Child.class),
                                                    staff.as(StaffMember.class),
                                                    involvements.as(Involvement.class),
                                                    past.as(PastAllocation.class));
                                        }))));
    }

    Uni<Sample> sample(Cycle.Plan plan, String digest) {
        return part(plan, digest, DRAW)
                .flatMap(draw -> part(plan, digest, DRAWN)
                        .flatMap(drawn -> part(plan, digest, EXCLUDED).map(excluded -> {
                            verify(digest, List.of(draw, drawn, excluded));
                            var facts = draw.as(DrawFacts.class).getFirst();
                            return new Sample(
                                    facts.seed(),
                                    facts.wanted(),
                                    drawn.as(Sample.Drawn.class),
                                    excluded.as(Sample.Exclusion.class));
                        })));
    }

    Uni<List<Allocation>> allocations(Cycle.Plan plan, String digest) {
        return part(plan, digest, ALLOCATIONS).map(part -> {
            verify(digest, List.of(part));
            return part.as(Allocation.class);
        });
    }

    private Uni<String> keep(Cycle.Plan plan, List<CycleRows.Part> parts) {
        var digest = CycleRows.digest(parts);
        return rows.keep(plan.authority(), plan.cycle(), digest, parts).replaceWith(digest);
    }

    private Uni<CycleRows.Part> part(Cycle.Plan plan, String digest, String part) {
        return rows.part(plan.authority(), plan.cycle(), digest, part);
    }

    private static List<CycleRows.Part> parts(Frame frame) {
        return List.of(
                CycleRows.Part.of(CHILDREN, frame.children()),
                CycleRows.Part.of(STAFF, frame.staff()),
                CycleRows.Part.of(INVOLVEMENTS, frame.involvements()),
                CycleRows.Part.of(PAST, frame.past()));
    }

    private static List<CycleRows.Part> parts(String frame, Sample sample) {
        return List.of(
                CycleRows.Part.of(DRAW, List.of(new DrawFacts(frame, Draw.ALGORITHM, sample.seed(), sample.wanted()))),
                CycleRows.Part.of(DRAWN, sample.drawn()),
                CycleRows.Part.of(EXCLUDED, sample.excluded()));
    }

    /** What was frozen is what is read, or nothing goes on. */
    private static void verify(String digest, List<CycleRows.Part> parts) {
        if (!CycleRows.digest(parts).equals(digest)) {
            throw new IllegalStateException("kept rows do not have the digest " + digest);
        }
    }
}
