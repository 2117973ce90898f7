package org.practiceaudit.allocation.reallocation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.practiceaudit.allocation.agreements.Agreements;
import org.practiceaudit.allocation.allocations.Allocations;
import org.practiceaudit.allocation.allocations.HandOver;
import org.practiceaudit.allocation.allocations.ReallocationReason;
import org.practiceaudit.allocation.allocations.Reallocations.Cause;
import org.practiceaudit.allocation.allocations.Reallocations.Change;
import org.practiceaudit.allocation.cycles.Cycles;
import org.practiceaudit.allocation.cycles.Cycles.InForce;
import org.practiceaudit.allocation.cycles.Frame;
import org.practiceaudit.allocation.cycles.PastAllocation;
import org.practiceaudit.allocation.cycles.Sources;
import org.practiceaudit.allocation.cycles.Unavailable;
import org.practiceaudit.allocation.heard.Outcome;
import org.practiceaudit.allocation.heard.Outcomes;
import org.practiceaudit.allocation.ledger.Ledger;
import org.practiceaudit.allocation.reallocation.Reallocation.Wish;
import org.practiceaudit.allocation.work.OffLoop;
import org.practiceaudit.web.Problems;

/** Gathers what a reallocation is worked out from, and works it out. */
@ApplicationScoped
class Reallocating {
    /** @param changes one for each audit that was asked for */
    record Worked(Cause cause, List<Change> changes) {}

    private record Now(
            InForce cycle,
            List<Allocations.Listed> everywhere,
            Map<String, Outcome> outcomes,
            List<Ledger.Exempted> exempted,
            List<Unavailable> unavailable) {
        private List<Allocations.Listed> here() {
            return everywhere.stream()
                    .filter(each -> each.cycle().equals(cycle.pinned().cycle()))
                    .toList();
        }

        private boolean over(String audit) {
            var outcome = outcomes.get(audit);
            return outcome != null && (outcome.handedIn() || outcome.ended());
        }

        private Situation situation() {
            var frame = cycle.frame();
            return new Situation(
                    new Frame(
                            frame.children(),
                            frame.staff(),
                            frame.involvements(),
                            everywhere.stream()
                                    .filter(each ->
                                            !each.cycle().equals(cycle.pinned().cycle()))
                                    .map(each -> PastAllocation.of(each, Outcome.UNKNOWN))
                                    .toList(),
                            Stream.concat(frame.unavailable().stream(), unavailable.stream())
                                    .distinct()
                                    .toList()),
                    cycle.held(),
                    cycle.sample(),
                    here());
        }
    }

    private final Cycles cycles;
    private final Allocations allocations;
    private final Outcomes outcomes;
    private final Ledger ledger;
    private final Agreements agreements;

    Reallocating(Cycles cycles, Allocations allocations, Outcomes outcomes, Ledger ledger, Agreements agreements) {
        this.cycles = cycles;
        this.allocations = allocations;
        this.outcomes = outcomes;
        this.ledger = ledger;
        this.agreements = agreements;
    }

    /** One audit; the wishes of the caller are kept or refused, never bent. */
    Uni<Worked> one(String authority, Allocations.Stands stands, Wish wish, ReallocationReason reason) {
        return now(authority, stands.cycle()).flatMap(now -> worked(authority, now, List.of(wish), reason));
    }

    /** All audits of an auditor in a cycle that are not over. */
    Uni<Worked> allOf(String authority, String cycle, String auditor, ReallocationReason reason) {
        return now(authority, cycle).flatMap(now -> {
            var wishes = now.here().stream()
                    .filter(each -> each.auditor().equals(auditor) && !now.over(each.audit()))
                    .map(each -> Wish.open(each.audit()))
                    .toList();
            if (wishes.isEmpty()) {
                throw Problems.wrongState(
                        auditor + " has no audit in this cycle that could still change hands.",
                        "Name somebody who has one.");
            }
            return worked(authority, now, wishes, reason);
        });
    }

    private Uni<Worked> worked(String authority, Now now, List<Wish> wishes, ReallocationReason reason) {
        var policy = now.cycle().held().policy();
        var cause = new Cause(reason, Sources.rule(policy.exemptions().source()));
        return OffLoop.run(() -> Reallocation.of(now.situation(), wishes, reason))
                .flatMap(found -> Multi.createFrom()
                        .iterable(found.entrySet())
                        .onItem()
                        .transformToUniAndConcatenate(each -> change(authority, now, each.getKey(), each.getValue()))
                        .collect()
                        .asList()
                        .map(changes -> new Worked(cause, changes)));
    }

    private Uni<Change> change(String authority, Now now, String audit, HandOver handOver) {
        return allocations
                .standing(authority, audit)
                .map(found -> found.orElseThrow())
                .map(stands -> new Change(
                        audit,
                        stands.version(),
                        handOver,
                        now.exempted().stream()
                                .anyMatch(each -> each.auditor()
                                                .equals(stands.allocation().auditor())
                                        && each.from(audit)),
                        now.over(audit)));
    }

    /** Nobody takes over a dip sample without the agreement that they would have needed to be given it (TH-07). */
    private Uni<List<Unavailable>> withoutAgreement(String authority, InForce sent, List<Unavailable> away) {
        return agreements
                .missing(
                        authority,
                        sent.pinned().cycle(),
                        sent.held().policy(),
                        sent.held().activity(),
                        sent.frame().staff())
                .map(missing -> Stream.concat(away.stream(), missing.stream()).toList());
    }

    private Uni<Now> now(String authority, String cycle) {
        return cycles.sent(authority, cycle)
                .flatMap(sent -> allocations
                        .all(authority)
                        .flatMap(everywhere -> outcomes.of(authority)
                                .flatMap(outcome -> ledger.exempted(authority, cycle)
                                        .flatMap(exempted -> ledger.unavailable(
                                                        authority,
                                                        sent.pinned().programme(),
                                                        sent.held().choice().month(),
                                                        cycle)
                                                .flatMap(away -> withoutAgreement(authority, sent, away))
                                                .map(away -> new Now(sent, everywhere, outcome, exempted, away))))));
    }
}
