package org.practiceaudit.allocation.cycles;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.practiceaudit.allocation.allocations.Allocations;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.allocation.population.Involvement;
import org.practiceaudit.allocation.population.Population;
import org.practiceaudit.allocation.population.StaffMember;

/** The frame of a cycle as it would be frozen at this moment. */
@ApplicationScoped
class FrameNow {
    /** A history longer than this plays no part in a draw or an assignment. */
    private static final int MONTHS_BACK = 60;

    private final Population population;
    private final Allocations allocations;

    FrameNow(Population population, Allocations allocations) {
        this.population = population;
        this.allocations = allocations;
    }

    Uni<Frame> now(Cycle.Plan plan) {
        var authority = plan.authority();
        return population
                .children(authority)
                .flatMap(children -> population
                        .staff(authority)
                        .flatMap(staff -> population
                                .involvements(authority)
                                .flatMap(involvements -> past(plan)
                                        .map(past -> frame(children, staff, involvements, past, List.of())))));
    }

    private Uni<List<PastAllocation>> past(Cycle.Plan plan) {
        var since = plan.startsOn().minusMonths(MONTHS_BACK);
        return allocations
                .all(plan.authority())
                .map(sent -> sent.stream()
                        .filter(each -> !each.dueOn().isBefore(since))
                        .map(FrameNow::past)
                        .toList());
    }

    private static Frame frame(
            List<Child> children,
            List<StaffMember> staff,
            List<Involvement> involvements,
            List<PastAllocation> past,
            List<Unavailable> unavailable) {
        var inFrame = children.stream().map(Child::child).collect(Collectors.toCollection(HashSet::new));
        return new Frame(
                children,
                staff,
                involvements.stream()
                        .filter(each -> inFrame.contains(each.child()))
                        .toList(),
                past,
                unavailable);
    }

    private static PastAllocation past(Allocations.Listed sent) {
        return new PastAllocation(
                sent.audit(),
                sent.cycle(),
                sent.kind(),
                sent.child(),
                sent.team(),
                sent.worker(),
                sent.auditor(),
                sent.moderator(),
                sent.dueOn(),
                null,
                null);
    }
}
