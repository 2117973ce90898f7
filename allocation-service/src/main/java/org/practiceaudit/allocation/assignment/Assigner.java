package org.practiceaudit.allocation.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practiceaudit.allocation.allocations.Allocation;
import org.practiceaudit.allocation.cycles.Capacity;
import org.practiceaudit.allocation.cycles.Draw;
import org.practiceaudit.allocation.cycles.Frame;
import org.practiceaudit.allocation.cycles.Held;
import org.practiceaudit.allocation.cycles.Managers;
import org.practiceaudit.allocation.cycles.Pairs;
import org.practiceaudit.allocation.cycles.Proposal;
import org.practiceaudit.allocation.cycles.Sample;
import org.practiceaudit.allocation.enquiry.Line;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.allocation.population.StaffMember;
import org.practiceaudit.programme.Auditors.CourtCases;

/**
 * Gives every drawn child an auditor and a moderator, at the least cost in this order: court cases without a court
 * consultant (BR-03), imbalance over the year, repeated pairs, lack of variety. A function of its input.
 *
 * <p>Auditors come first. Moderators have no limit of their own, so that a pair of auditor and child is possible exactly
 * when somebody else is left who may moderate the child; with that as a condition, nothing is lost by two steps.
 */
public final class Assigner {
    private static final int REPEATED = 0;
    private static final int VARIETY = 1;
    private static final int TIE = 2;

    private final Frame frame;
    private final Sample sample;
    private final Held held;
    private final String cycle;
    private final List<Child> children;
    private final Capacity capacity;
    private final List<StaffMember> auditors;
    private final List<StaffMember> moderators;
    private final Pairs pairs;
    private final History history;

    private Assigner(Frame frame, Sample sample, Held held, String cycle) {
        this.frame = frame;
        this.sample = sample;
        this.held = held;
        this.cycle = cycle;
        var byReference = frame.childrenByReference();
        this.children = sample.drawn().stream()
                .map(drawn -> byReference.get(drawn.child()))
                .toList();
        this.capacity = new Capacity(frame, held);
        this.auditors = capacity.auditors();
        this.moderators = capacity.moderators();
        this.pairs = new Pairs(frame, held, capacity);
        this.history = new History(frame.past(), held.startsOn());
    }

    /**
     * @param cycle whose id the ids of the audits begin with
     */
    public static Proposal propose(Frame frame, Sample sample, Held held, String cycle) {
        return new Assigner(frame, sample, held, cycle).propose();
    }

    private Proposal propose() {
        return chooseAuditors().<Proposal>map(this::complete).orElseGet(this::impossible);
    }

    private Proposal complete(int[] auditorOf) {
        var chosen = moderationSample();
        var moderatorOf = chooseModerators(auditorOf, chosen);
        var managers = new Managers(frame);
        var explanation = new Explanation(held, pairs, capacity);
        var allocations = new ArrayList<Allocation>();
        for (int i = 0; i < children.size(); i++) {
            var child = children.get(i);
            var auditor = auditors.get(auditorOf[i]);
            var moderator = moderators.get(moderatorOf[i]);
            var drawn = sample.drawn().get(i);
            allocations.add(new Allocation(
                    "%s-%04d".formatted(cycle, i + 1),
                    child.child(),
                    child.team(),
                    child.service(),
                    child.worker(),
                    managers.teamManager(child).orElseThrow(),
                    managers.serviceManager(child),
                    managers.headOfService(child),
                    child.iro(),
                    child.cpChair(),
                    child.courtProceedings(),
                    auditor.staff(),
                    moderator.staff(),
                    chosen.contains(i),
                    drawn.reAuditOf(),
                    explanation.of(child, drawn.stratum(), auditor, moderator, chosen.contains(i)),
                    Line.onlyOne(drawn.stratum()).orElse(null)));
        }
        return new Proposal.Complete(frame, sample, held, allocations);
    }

    private Optional<int[]> chooseAuditors() {
        // One court case weighs more than any imbalance.
        long busiest = auditors.stream()
                .mapToLong(each -> 2L * (capacity.inYear(each) + capacity.places(each)) + 1)
                .max()
                .orElse(1);
        var costs = Costs.inOrder(children.size(), History.MOST, History.MOST + 1L, Ties.MOST);
        var ties = ties(auditors);
        return Flow.solve(new Flow.Task(
                auditors.size(),
                children.size(),
                person -> capacity.places(auditors.get(person)),
                busiest * children.size() + 1,
                (person, item) -> courtFirst() && withoutConsultant(auditors.get(person), children.get(item)) ? 1 : 0,
                (person, item) -> mayAudit(person, item) ? auditorCost(costs, ties, person, item) : Flow.BARRED,
                (person, nth) -> evenly(capacity.inYear(auditors.get(person)) + nth)));
    }

    /** Differences of squares: the sum is least when the loads are even. */
    private static long evenly(int load) {
        return 2L * load + 1;
    }

    private long auditorCost(Costs costs, Ties ties, int person, int item) {
        var auditor = auditors.get(person);
        var child = children.get(item);
        int ownTeam = child.team().equals(auditor.team()) ? 1 : 0;
        return costs.of(REPEATED, history.auditorMetWorker(auditor.staff(), child.worker()))
                + costs.of(VARIETY, history.auditorMetTeam(auditor.staff(), child.team()) + ownTeam)
                + costs.of(TIE, ties.of(person, item));
    }

    private boolean withoutConsultant(StaffMember auditor, Child child) {
        return child.courtProceedings()
                && !held.policy().auditors().courtCases().first(auditor.jobRole());
    }

    private boolean courtFirst() {
        return held.policy().auditors().courtCases() instanceof CourtCases.First;
    }

    private boolean mayAudit(int person, int item) {
        return pairs.mayAudit(
                auditors.get(person),
                children.get(item),
                sample.drawn().get(item).stratum());
    }

    /** The share of the programme, rounded up, by the lots of the same seed. */
    private Set<Integer> moderationSample() {
        if (!held.activity().moderated()) {
            return Set.of();
        }
        record Lot(String lot, int item) {}
        var lots = new ArrayList<Lot>();
        for (int i = 0; i < children.size(); i++) {
            lots.add(new Lot(
                    Draw.lot(sample.seed(), "moderation:" + children.get(i).child()), i));
        }
        lots.sort(Comparator.comparing(Lot::lot).thenComparing(Lot::item));
        var chosen = new HashSet<Integer>();
        lots.stream()
                .limit(held.policy().moderation().sampleOf(children.size()))
                .forEach(lot -> chosen.add(lot.item()));
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
        var costs = Costs.inOrder(items.size(), History.MOST, History.MOST, Ties.MOST);
        var ties = ties(moderators);
        var before = load.clone();
        var found = Flow.solve(new Flow.Task(
                        moderators.size(),
                        items.size(),
                        _ -> items.size(),
                        1,
                        (_, _) -> 0,
                        (person, i) -> moderatorCost(costs, ties, person, items.get(i), auditorOf),
                        (person, nth) -> evenly(before[person] + nth)))
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
        if (!pairs.mayModerate(moderator, auditor, child)) {
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
                auditors.size(), children.size(), person -> capacity.places(auditors.get(person)), this::mayAudit);
        var able = new ArrayList<StaffMember>();
        var others = new ArrayList<StaffMember>();
        for (int person = 0; person < auditors.size(); person++) {
            (shortage.people().get(person) ? able : others).add(auditors.get(person));
        }
        var scarce = shortage.cases().stream().mapToObj(sample.drawn()::get).toList();
        return new Proposal.Impossible(new Obstacles(frame, held, capacity, pairs).of(scarce, able, others));
    }
}
