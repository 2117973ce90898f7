package org.practiceaudit.allocation.cycles;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.practiceaudit.allocation.allocations.Allocation;
import org.practiceaudit.testing.GivenWhenThen;
import org.practiceaudit.testing.Rule;

/** What the decider of a cycle lets nobody assign, whoever worked it out. */
class AllocationRulesTest {
    private static final String OUR_DEFAULT = Sources.OUR_DEFAULT;

    private final CycleDecider decider = new CycleDecider(Town.BRADFORD);
    private final GivenWhenThen<CycleCommand, Cycle, CycleEvent> cycle =
            GivenWhenThen.of(decider::initial, decider::decide, decider::evolve);

    @Test
    @Rule("BR-01")
    void refusesToLeaveADrawnChildWithoutAudit() {
        refused(all -> all.subList(1, all.size()), "BR-01");
    }

    @Test
    @Rule("BR-01")
    void refusesTwoAuditsForOneAuditorAndNoneForAnother() {
        refused(changing(to("ps-1"), each -> with(each, "hos-1", "qa-1")), "BR-01");
    }

    @Test
    @Rule("BR-01")
    void refusesAuditorsOutsideTheListedRoles() {
        refused(changing(to("ps-1"), each -> with(each, "w-2", "qa-1")), "BR-01");
    }

    @Test
    @Rule("BR-02")
    void refusesAnAuditorWhoIsResponsibleForTheTeam() {
        refused(
                all -> swapped(
                        all,
                        to("tm-1"),
                        to("ps-1")
                                .or(to("hos-1"))
                                .or(to("sm-1"))
                                .and(each -> each.team().equals("t1") && !each.courtProceedings())),
                "BR-02");
    }

    @Test
    void refusesAnInvolvedAuditor() {
        var proposal = Life.proposal();
        var victim =
                proposal.allocations().stream().filter(to("ps-1")).findFirst().orElseThrow();
        var involved = List.of(Town.involvement(victim.child(), "ps-1", Town.STARTS_ON.minusDays(9), null));
        var frame = Town.frame(Town.children(), Town.staff(), involved, List.of());
        assign(new Proposal.Complete(frame, proposal.sample(), Town.HELD, proposal.allocations()), OUR_DEFAULT);
    }

    @Test
    @Rule("BR-03")
    void refusesACourtConsultantWithoutACourtCaseWhileAnotherHasOne() {
        refused(
                all -> swapped(
                        all,
                        to("cc-1"),
                        each -> each.auditor().equals("hos-1") || each.auditor().equals("sm-1")),
                "BR-03");
    }

    @Test
    void refusesAModeratorInNoListedRole() {
        refused(changing(to("ps-1"), each -> with(each, "ps-1", "tm-2")), OUR_DEFAULT);
    }

    @Test
    void refusesAnUnknownModerator() {
        refused(changing(to("ps-1"), each -> with(each, "ps-1", "nobody")), OUR_DEFAULT);
    }

    @Test
    void refusesAuditorsAsTheirOwnModerators() {
        refused(changing(to("qa-1"), each -> with(each, "qa-1", "qa-1")), OUR_DEFAULT);
    }

    @Test
    void refusesModeratorsOfTheirOwnTeams() {
        refused(changing(to("ps-1"), each -> with(each, "ps-1", "hos-1")), OUR_DEFAULT);
    }

    @Test
    void refusesASmallerSampleForModeration() {
        refused(changing(Allocation::inModerationSample, each -> sampled(each, false)), OUR_DEFAULT);
    }

    private void refused(UnaryOperator<List<Allocation>> change, String... rules) {
        var proposal = Life.proposal();
        assign(
                new Proposal.Complete(
                        proposal.frame(), proposal.sample(), Town.HELD, change.apply(proposal.allocations())),
                rules);
    }

    private void assign(Proposal proposal, String... rules) {
        cycle.given(Life.untilDrawn()).when(Life.assign(proposal)).thenRejected(rules);
    }

    private static Predicate<Allocation> to(String auditor) {
        return each -> each.auditor().equals(auditor);
    }

    private static UnaryOperator<List<Allocation>> changing(
            Predicate<Allocation> which, UnaryOperator<Allocation> change) {
        return all -> all.stream()
                .map(each -> which.test(each) ? change.apply(each) : each)
                .toList();
    }

    /** The auditors of two allocations change places; their moderators are officers who audit neither. */
    private static List<Allocation> swapped(
            List<Allocation> all, Predicate<Allocation> one, Predicate<Allocation> other) {
        var first = all.stream().filter(one).findFirst().orElseThrow();
        var second = all.stream()
                .filter(other)
                .filter(each -> each != first)
                .findFirst()
                .orElseThrow();
        var changed = new ArrayList<Allocation>();
        for (var each : all) {
            if (each == first) {
                changed.add(with(each, second.auditor(), other(second.auditor())));
            } else if (each == second) {
                changed.add(with(each, first.auditor(), other(first.auditor())));
            } else {
                changed.add(each);
            }
        }
        return changed;
    }

    private static String other(String auditor) {
        return auditor.equals("qa-1") ? "qa-2" : "qa-1";
    }

    private static Allocation with(Allocation it, String auditor, String moderator) {
        return copy(it, auditor, moderator, it.inModerationSample());
    }

    private static Allocation sampled(Allocation it, boolean inSample) {
        return copy(it, it.auditor(), it.moderator(), inSample);
    }

    private static Allocation copy(Allocation it, String auditor, String moderator, boolean inSample) {
        return new Allocation(
                it.audit(),
                it.child(),
                it.team(),
                it.service(),
                it.worker(),
                it.teamManager(),
                it.serviceManager(),
                it.headOfService(),
                it.iro(),
                it.cpChair(),
                it.courtProceedings(),
                auditor,
                moderator,
                inSample,
                it.reAuditOf(),
                it.why(),
                null);
    }
}
