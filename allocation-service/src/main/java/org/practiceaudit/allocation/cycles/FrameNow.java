package org.practiceaudit.allocation.cycles;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practiceaudit.allocation.agreements.Agreements;
import org.practiceaudit.allocation.allocations.Allocations;
import org.practiceaudit.allocation.heard.Outcome;
import org.practiceaudit.allocation.heard.Outcomes;
import org.practiceaudit.allocation.ledger.Ledger;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.allocation.population.Involvement;
import org.practiceaudit.allocation.population.Population;
import org.practiceaudit.allocation.population.StaffMember;
import org.practiceaudit.programme.Activity;
import org.practiceaudit.programme.ProgrammePolicy;

/** The frame of a cycle as it would be frozen at this moment. */
@ApplicationScoped
class FrameNow {
    /** A history longer than this plays no part in a draw or an assignment. */
    private static final int MONTHS_BACK = 60;

    private final Population population;
    private final Allocations allocations;
    private final Outcomes outcomes;
    private final Ledger ledger;
    private final Agreements agreements;

    FrameNow(Population population, Allocations allocations, Outcomes outcomes, Ledger ledger, Agreements agreements) {
        this.population = population;
        this.allocations = allocations;
        this.outcomes = outcomes;
        this.ledger = ledger;
        this.agreements = agreements;
    }

    Uni<Frame> now(Cycle.Plan plan, ProgrammePolicy policy) {
        var authority = plan.authority();
        var activity = policy.activity(plan.activity()).orElseThrow();
        return population
                .records(authority, activity.drawnFrom().subject())
                .flatMap(children -> population
                        .staff(authority)
                        .flatMap(staff -> population
                                .involvements(authority)
                                .flatMap(involvements -> past(plan)
                                        .flatMap(past -> away(plan, policy, activity, staff)
                                                .map(away -> frame(children, staff, involvements, past, away))))));
    }

    private Uni<List<Unavailable>> away(
            Cycle.Plan plan, ProgrammePolicy policy, Activity activity, List<StaffMember> staff) {
        return ledger.unavailable(
                        plan.authority(), plan.programme(), plan.choice().month(), plan.cycle())
                .flatMap(away -> agreements
                        .missing(plan.authority(), plan.cycle(), policy, activity, staff)
                        .map(missing ->
                                Stream.concat(away.stream(), missing.stream()).toList()));
    }

    /** Without audits that were invalidated or cancelled: nobody has looked at those records. */
    private Uni<List<PastAllocation>> past(Cycle.Plan plan) {
        var since = plan.startsOn().minusMonths(MONTHS_BACK);
        return allocations
                .all(plan.authority())
                .flatMap(sent -> outcomes.of(plan.authority())
                        .map(known -> sent.stream()
                                .filter(each -> !each.dueOn().isBefore(since))
                                .filter(each -> !outcome(known, each).ended())
                                .map(each -> PastAllocation.of(each, outcome(known, each)))
                                .toList()));
    }

    private static Outcome outcome(Map<String, Outcome> known, Allocations.Listed sent) {
        return known.getOrDefault(sent.audit(), Outcome.UNKNOWN);
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
}
