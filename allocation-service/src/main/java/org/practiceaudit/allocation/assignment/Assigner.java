package org.practiceaudit.allocation.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practiceaudit.allocation.allocations.Allocation;
import org.practiceaudit.allocation.cycles.Bars;
import org.practiceaudit.allocation.cycles.Draw;
import org.practiceaudit.allocation.cycles.Frame;
import org.practiceaudit.allocation.cycles.Managers;
import org.practiceaudit.allocation.cycles.Proposal;
import org.practiceaudit.allocation.cycles.Sample;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.allocation.population.StaffMember;
import org.practiceaudit.programme.ProgrammePolicy;

/**
 * Gives every drawn child an auditor and a moderator, at the least cost in this order: court cases without a court
 * consultant (BR-03), imbalance over the year, repeated pairs, lack of variety. A function of its input.
 *
 * <p>Auditors come first. Moderators have no limit of their own, so that a pair of auditor and child is possible exactly
 * when somebody else is left who may moderate the child; with that as a condition, nothing is lost by two steps.
 */
public final class Assigner {
    private static final int COURT = 0;
    private static final int BALANCE = 0;
    private static final int REPEATED = 1;
    private static final int VARIETY = 2;
    private static final int TIE = 3;

    private final Frame frame;
    private final Sample sample;
    private final ProgrammePolicy policy;
    private final String cycle;
    private final LocalDate startsOn;
    private final List<Child> children;
    private final List<StaffMember> auditors;
    private final List<StaffMember> moderators;
    private final Bars auditing;
    private final Bars moderating;
    private final History history;

    private Assigner(Frame frame, Sample sample, ProgrammePolicy policy, String cycle, LocalDate startsOn) {
        this.frame = frame;
        this.sample = sample;
        this.policy = policy;
        this.cycle = cycle;
        this.startsOn = startsOn;
        var byReference = frame.childrenByReference();
        this.children = sample.drawn().stream()
                .map(drawn -> byReference.get(drawn.child()))
                .toList();
        this.auditors = frame.auditors(policy, startsOn);
        this.moderators = frame.moderators(policy, startsOn);
        this.auditing = new Bars(frame, policy.independence(), startsOn);
        this.moderating = new Bars(frame, policy.moderation().independence(), startsOn);
        this.history = new History(frame.past(), startsOn);
    }

    /**
     * @param cycle whose id the ids of the audits begin with
     * @param startsOn the day on which involvements must not hold, and from which the year counts back
     */
    public static Proposal propose(
            Frame frame, Sample sample, ProgrammePolicy policy, String cycle, LocalDate startsOn) {
        return new Assigner(frame, sample, policy, cycle, startsOn).propose();
    }

    private Proposal propose() {
        return chooseAuditors().<Proposal>map(this::complete).orElseGet(this::impossible);
    }

    private Proposal complete(int[] auditorOf) {
        var chosen = moderationSample();
        var moderatorOf = chooseModerators(auditorOf, chosen);
        var managers = new Managers(frame);
        var explanation = new Explanation(policy, auditing, moderating, auditors.size(), moderators.size());
        var allocations = new ArrayList<Allocation>();
        for (int i = 0; i < children.size(); i++) {
            var child = children.get(i);
            var auditor = auditors.get(auditorOf[i]);
            var moderator = moderators.get(moderatorOf[i]);
            var stratum = sample.drawn().get(i).stratum();
            allocations.add(new Allocation(
                    "%s-%04d".formatted(cycle, i + 1),
                    child.child(),
                    child.team(),
                    child.service(),
                    child.worker(),
                    managers.teamManager(child),
                    managers.serviceManager(child),
                    managers.headOfService(child),
                    child.iro(),
                    child.cpChair(),
                    child.courtProceedings(),
                    auditor.staff(),
                    moderator.staff(),
                    chosen.contains(i),
                    explanation.of(child, stratum, auditor, moderator, chosen.contains(i))));
        }
        return new Proposal.Complete(frame, sample, startsOn, allocations);
    }

    private Optional<int[]> chooseAuditors() {
        var costs = Costs.inOrder(children.size(), 1, History.MOST, History.MOST + 1L, Ties.MOST);
        var ties = ties(auditors);
        return Flow.solve(new Flow.Task(
                auditors.size(),
                children.size(),
                policy.auditors().perAuditorAndCycle(),
                (person, item) -> mayAudit(person, item) ? auditorCost(costs, ties, person, item) : Flow.BARRED,
                (_, _) -> 0,
                costs.bound()));
    }

    private long auditorCost(Costs costs, Ties ties, int person, int item) {
        var auditor = auditors.get(person);
        var child = children.get(item);
        var consultant = auditor.jobRole().equals(policy.auditors().courtCases().jobRole());
        int ownTeam = child.team().equals(auditor.team()) ? 1 : 0;
        return costs.of(COURT, child.courtProceedings() && !consultant ? 1 : 0)
                + costs.of(REPEATED, history.auditorMetWorker(auditor.staff(), child.worker()))
                + costs.of(VARIETY, history.auditorMetTeam(auditor.staff(), child.team()) + ownTeam)
                + costs.of(TIE, ties.of(person, item));
    }

    private boolean mayAudit(int person, int item) {
        var auditor = auditors.get(person);
        var child = children.get(item);
        return auditing.independent(auditor, child)
                && moderators.stream().anyMatch(moderator -> mayModerate(moderator, auditor, child));
    }

    private boolean mayModerate(StaffMember moderator, StaffMember auditor, Child child) {
        return !moderator.staff().equals(auditor.staff()) && moderating.independent(moderator, child);
    }

    /** The share of the programme, rounded up, by the lots of the same seed. */
    private Set<Integer> moderationSample() {
        record Lot(String lot, int item) {}
        var lots = new ArrayList<Lot>();
        for (int i = 0; i < children.size(); i++) {
            lots.add(new Lot(
                    Draw.lot(sample.seed(), "moderation:" + children.get(i).child()), i));
        }
        lots.sort(Comparator.comparing(Lot::lot).thenComparing(Lot::item));
        var chosen = new HashSet<Integer>();
        lots.stream().limit(policy.moderation().sampleOf(children.size())).forEach(lot -> chosen.add(lot.item()));
        return chosen;
    }

    /** Those that will certainly be moderated are spread evenly first, then the rest. */
    private int[] chooseModerators(int[] auditorOf, Set<Integer> chosen) {
        var result = new int[children.size()];
        var load = moderators.stream()
                .mapToInt(each -> history.moderations(each.staff()))
                .toArray();
        for (var certain : List.of(true, false)) {
            var items = new ArrayList<Integer>();
            for (int i = 0; i < children.size(); i++) {
                if (chosen.contains(i) == certain) {
                    items.add(i);
                }
            }
            if (!items.isEmpty()) {
                chooseModerators(auditorOf, items, load, result);
            }
        }
        return result;
    }

    private void chooseModerators(int[] auditorOf, List<Integer> items, int[] load, int[] result) {
        long busiest = Arrays.stream(load).max().orElseThrow() + (long) items.size();
        var costs = Costs.inOrder(items.size(), 2 * busiest + 1, History.MOST, History.MOST, Ties.MOST);
        var ties = ties(moderators);
        var before = load.clone();
        var found = Flow.solve(new Flow.Task(
                        moderators.size(),
                        items.size(),
                        items.size(),
                        (person, i) -> moderatorCost(costs, ties, person, items.get(i), auditorOf),
                        // Differences of squares: the sum is least when the loads are even.
                        (person, nth) -> costs.of(BALANCE, 2L * (before[person] + nth) + 1),
                        costs.bound()))
                .orElseThrow();
        for (int i = 0; i < found.length; i++) {
            result[items.get(i)] = found[i];
            load[found[i]]++;
        }
    }

    private long moderatorCost(Costs costs, Ties ties, int person, int item, int[] auditorOf) {
        var moderator = moderators.get(person);
        var auditor = auditors.get(auditorOf[item]);
        var child = children.get(item);
        if (!mayModerate(moderator, auditor, child)) {
            return Flow.BARRED;
        }
        return costs.of(REPEATED, history.moderatorMetAuditor(moderator.staff(), auditor.staff()))
                + costs.of(VARIETY, history.moderatorMetTeam(moderator.staff(), child.team()))
                + costs.of(TIE, ties.of(person, item));
    }

    private Ties ties(List<StaffMember> people) {
        return new Ties(
                sample.seed(),
                people.stream().map(StaffMember::staff).toList(),
                children.stream().map(Child::child).toList());
    }

    private Proposal impossible() {
        var shortage = Shortage.find(
                auditors.size(), children.size(), policy.auditors().perAuditorAndCycle(), this::mayAudit);
        var able = new ArrayList<StaffMember>();
        var others = new ArrayList<StaffMember>();
        for (int person = 0; person < auditors.size(); person++) {
            (shortage.people().get(person) ? able : others).add(auditors.get(person));
        }
        var scarce = shortage.cases().stream().mapToObj(children::get).toList();
        return new Proposal.Impossible(new Obstacles(policy, auditing).of(scarce, able, others));
    }
}
