package org.practiceaudit.allocation.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.practiceaudit.allocation.allocations.Allocation;
import org.practiceaudit.allocation.cycles.Capacity;
import org.practiceaudit.allocation.cycles.Draw;
import org.practiceaudit.allocation.cycles.Frame;
import org.practiceaudit.allocation.cycles.PastAllocation;
import org.practiceaudit.allocation.cycles.Proposal;
import org.practiceaudit.allocation.cycles.Sample;
import org.practiceaudit.allocation.cycles.Town;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.allocation.population.StaffMember;

/** Small random authorities: the assigner against trying out every order of auditors, counted by the rules' own words. */
class OptimumTest {
    private static final List<String> JOBS =
            List.of("court-consultant", "practice-supervisor", "family-support-coordinator");

    /** Court cases without a consultant, then repeated pairs, then lack of variety. */
    private record Score(long court, long repeated, long variety) implements Comparable<Score> {
        @Override
        public int compareTo(Score other) {
            return Arrays.compare(
                    new long[] {court, repeated, variety}, new long[] {other.court, other.repeated, other.variety});
        }
    }

    @Test
    void leavesNothingBetterToBeFound() {
        var random = new Random(3);
        int solvable = 0;
        for (int round = 0; round < 250; round++) {
            var frame = frame(random);
            var sample = new Sample(
                    Draw.DrawRequest.of(round),
                    frame.children().size(),
                    frame.children().stream()
                            .map(child -> new Sample.Drawn(child.child(), "general", null))
                            .toList(),
                    List.of(),
                    List.of());
            var proposal = Assigner.propose(frame, sample, Town.HELD, Town.CYCLE);
            var found = proposal instanceof Proposal.Complete complete
                    ? Optional.of(score(frame, auditors(complete.allocations())))
                    : Optional.<Score>empty();
            assertEquals(best(frame), found, "round " + round);
            solvable += found.isPresent() ? 1 : 0;
        }
        assertTrue(solvable > 60 && solvable < 250, solvable + " solvable");
    }

    private static Map<String, String> auditors(List<Allocation> allocations) {
        return allocations.stream().collect(Collectors.toMap(Allocation::child, Allocation::auditor));
    }

    private static Frame frame(Random random) {
        var staff = new ArrayList<StaffMember>();
        staff.add(Town.staff("qa-1", "qa-improvement-officer", null));
        staff.add(Town.staff("hos-1", "head-of-service", null));
        staff.add(Town.staff("sm-1", "service-manager", null));
        for (int team = 1; team <= 3; team++) {
            var own = "t" + team;
            staff.add(
                    random.nextInt(3) == 0
                            ? Town.staff("tm-" + team, "team-manager", own, own, "t1")
                            : Town.staff("tm-" + team, "team-manager", own));
        }
        if (random.nextBoolean()) {
            staff.add(Town.staff("p-1", JOBS.get(random.nextInt(JOBS.size())), "t2", "t2"));
        }
        var children = new ArrayList<Child>();
        for (int i = 0; i < staff.size(); i++) {
            children.add(Town.child(
                    "ch-" + i, "t" + (1 + random.nextInt(2)), "w-" + random.nextInt(3), random.nextInt(3) == 0));
        }
        var past = new ArrayList<PastAllocation>();
        for (int i = 0; i < 8; i++) {
            past.add(Town.past(
                    "old-" + i,
                    "x",
                    "t" + (1 + random.nextInt(3)),
                    "w-" + random.nextInt(3),
                    staff.get(random.nextInt(staff.size())).staff(),
                    "qa-1",
                    Town.STARTS_ON.minusMonths(random.nextInt(15))));
        }
        return Town.frame(children, staff, List.of(), past);
    }

    private static Optional<Score> best(Frame frame) {
        var auditors = new Capacity(frame, Town.HELD).auditors();
        return best(frame, auditors, new boolean[auditors.size()], 0, new HashMap<>());
    }

    private static Optional<Score> best(
            Frame frame, List<StaffMember> auditors, boolean[] taken, int item, Map<String, String> chosen) {
        if (item == frame.children().size()) {
            return Optional.of(score(frame, chosen));
        }
        Optional<Score> best = Optional.empty();
        var child = frame.children().get(item);
        for (int i = 0; i < auditors.size(); i++) {
            if (!taken[i] && may(frame, auditors.get(i), child)) {
                taken[i] = true;
                chosen.put(child.child(), auditors.get(i).staff());
                var found = best(frame, auditors, taken, item + 1, chosen);
                if (best.isEmpty() || found.isPresent() && found.get().compareTo(best.get()) < 0) {
                    best = found;
                }
                taken[i] = false;
            }
        }
        return best;
    }

    private static boolean may(Frame frame, StaffMember auditor, Child child) {
        var exempt = List.of("head-of-service", "service-manager").contains(auditor.jobRole());
        var ownTeam = auditor.responsibleFor().contains(child.team()) && !exempt;
        return !ownTeam
                && frame.staff().stream()
                        .filter(each -> List.of("qa-improvement-officer", "service-manager", "head-of-service")
                                .contains(each.jobRole()))
                        .anyMatch(each ->
                                !each.equals(auditor) && !each.responsibleFor().contains(child.team()));
    }

    private static Score score(Frame frame, Map<String, String> chosen) {
        var staff = frame.staffById();
        long court = 0;
        long repeated = 0;
        long variety = 0;
        for (var child : frame.children()) {
            var auditor = staff.get(chosen.get(child.child()));
            court += child.courtProceedings() && !auditor.jobRole().equals("court-consultant") ? 1 : 0;
            repeated += met(frame, auditor, PastAllocation::worker, child.worker());
            variety += met(frame, auditor, PastAllocation::team, child.team())
                    + (child.team().equals(auditor.team()) ? 1 : 0);
        }
        return new Score(court, repeated, variety);
    }

    private static long met(Frame frame, StaffMember auditor, Function<PastAllocation, String> what, String which) {
        return Math.min(
                3,
                frame.past().stream()
                        .filter(past -> !past.dueOn().isBefore(Town.STARTS_ON.minusMonths(12)))
                        .filter(past -> past.auditor().equals(auditor.staff()))
                        .filter(past -> what.apply(past).equals(which))
                        .count());
    }
}
