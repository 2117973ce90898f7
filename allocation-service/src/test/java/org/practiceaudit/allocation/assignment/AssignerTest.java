package org.practiceaudit.allocation.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.practiceaudit.allocation.allocations.Allocation;
import org.practiceaudit.allocation.allocations.Why;
import org.practiceaudit.allocation.cycles.Draw;
import org.practiceaudit.allocation.cycles.Frame;
import org.practiceaudit.allocation.cycles.PastAllocation;
import org.practiceaudit.allocation.cycles.Proposal;
import org.practiceaudit.allocation.cycles.Town;
import org.practiceaudit.testing.Rule;

class AssignerTest {
    @Test
    @Rule("BR-01")
    void givesEachAuditorInAListedRoleOneAuditAndNobodyElse() {
        assertEquals(
                List.of("cc-1", "hos-1", "ps-1", "qa-1", "qa-2", "sm-1", "tm-1", "tm-2"),
                complete(Town.frame(), 1).allocations().stream()
                        .map(Allocation::auditor)
                        .sorted()
                        .toList());
    }

    @Test
    @Rule("BR-02")
    void givesNobodyAChildOfATeamTheyAreResponsibleForUnlessExempt() {
        var exemptOnes = new ArrayList<String>();
        for (long seed = 0; seed < 60; seed++) {
            for (var each : complete(Town.frame(), seed).allocations()) {
                assertNotEquals("tm-1 t1", each.auditor() + " " + each.team());
                assertNotEquals("tm-2 t2", each.auditor() + " " + each.team());
                if (Set.of("hos-1", "sm-1").contains(each.auditor())) {
                    exemptOnes.add(each.auditor());
                }
            }
        }
        assertEquals(Set.of("hos-1", "sm-1"), Set.copyOf(exemptOnes));
    }

    @Test
    @Rule("BR-03")
    void givesCourtConsultantsTheChildrenInCourtProceedings() {
        for (long seed = 0; seed < 60; seed++) {
            var consultants = complete(Town.frame(), seed).allocations().stream()
                    .filter(each -> each.auditor().equals("cc-1"))
                    .toList();
            assertTrue(consultants.getFirst().courtProceedings());
        }
    }

    @Test
    void givesModeratorsOtherThanTheAuditorAndIndependentOfTheChild() {
        for (long seed = 0; seed < 60; seed++) {
            for (var each : complete(Town.frame(), seed).allocations()) {
                assertNotEquals(each.auditor(), each.moderator());
                assertTrue(Set.of("qa-1", "qa-2").contains(each.moderator()), "the others manage both teams");
            }
        }
    }

    @Test
    void drawsAQuarterForModerationRoundedUp() {
        assertEquals(
                2,
                complete(Town.frame(), 1).allocations().stream()
                        .filter(Allocation::inModerationSample)
                        .count());
    }

    @Test
    void isTheSameForEqualInput() {
        var expected = complete(Town.frame(), 5).allocations();
        for (int i = 0; i < 20; i++) {
            var children = new ArrayList<>(Town.children());
            var staff = new ArrayList<>(Town.staff());
            Collections.shuffle(children, new Random(i));
            Collections.shuffle(staff, new Random(i));
            assertEquals(
                    expected,
                    complete(Town.frame(children, staff, List.of(), List.of()), 5)
                            .allocations());
        }
    }

    @Test
    void avoidsMeetingTheSameWorkerAgain() {
        var past = List.of(
                past("a-1", "ps-1", "t2", "w-2", "qa-1"),
                past("a-2", "ps-1", "t2", "w-2", "qa-1"),
                past("a-3", "qa-1", "t1", "w-1", "qa-2"));
        var allocations = complete(Town.frame(Town.children(), Town.staff(), List.of(), past), 3)
                .allocations();
        assertEquals("w-1", worker(allocations, "ps-1"));
        assertEquals("w-2", worker(allocations, "qa-1"));
    }

    @Test
    void sharesModerationsEvenlyOverTheYear() {
        var even = complete(Town.frame(), 3).allocations().stream()
                .collect(Collectors.groupingBy(Allocation::moderator, Collectors.counting()));
        assertEquals(Set.of(4L), Set.copyOf(even.values()));
        var past = new ArrayList<PastAllocation>();
        for (int i = 0; i < 5; i++) {
            past.add(past("a-" + i, "x", "t9", "w-9", "qa-1"));
        }
        var caughtUp = complete(Town.frame(Town.children(), Town.staff(), List.of(), past), 3).allocations().stream()
                .collect(Collectors.groupingBy(Allocation::moderator, Collectors.counting()));
        assertEquals(6L, caughtUp.get("qa-2"));
    }

    @Test
    void explainsEachAllocationByRule() {
        var court = complete(Town.frame(), 1).allocations().stream()
                .filter(each -> each.auditor().equals("cc-1"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("BR-01", "BR-02", "our default", "BR-03", "our default", "our default", "our default"),
                court.why().stream().map(Why::rule).limit(7).toList());
        var head = complete(Town.frame(), 1).allocations().stream()
                .filter(each -> each.auditor().equals("hos-1"))
                .findFirst()
                .orElseThrow();
        assertTrue(head.why().get(1).says().endsWith("and exempt as head-of-service."));
    }

    @Test
    @Rule("BR-02")
    void namesTheRuleAndWhoseCapacityWhereThereIsNoFullAssignment() {
        var staff = List.of(
                Town.staff("tm-1", "team-manager", "t1", "t1"),
                Town.staff("tm-2", "team-manager", "t1", "t1"),
                Town.staff("qa-1", "qa-improvement-officer", null),
                Town.staff("sm-9", "service-manager", null, "t2"),
                Town.staff("hos-9", "head-of-service", null));
        var children = List.of(
                Town.child("ch-1", "t1", "w-1", false),
                Town.child("ch-2", "t1", "w-1", false),
                Town.child("ch-3", "t1", "w-1", false),
                Town.child("ch-4", "t1", "w-1", false),
                Town.child("ch-5", "t2", "w-1", false));
        var proposal = propose(Town.frame(children, staff, List.of(), List.of()), 1);
        var obstacles = assertInstanceOf(Proposal.Impossible.class, proposal).obstacles();
        assertEquals("BR-02", obstacles.getFirst().rule());
        assertEquals(
                "4 drawn children (ch-1, ch-2, ch-3, ch-4) have 3 places with hos-9, qa-1, sm-9; this rule keeps away tm-1, tm-2.",
                sortedIds(obstacles.getFirst().detail()));
    }

    /** Which of the children lie in the shortage is told in the order of the draw. */
    private static String sortedIds(String detail) {
        int from = detail.indexOf('(') + 1;
        int to = detail.indexOf(')');
        var ids = Arrays.stream(detail.substring(from, to).split(", ")).sorted().collect(Collectors.joining(", "));
        return detail.substring(0, from) + ids + detail.substring(to);
    }

    private static String worker(List<Allocation> allocations, String auditor) {
        return allocations.stream()
                .filter(each -> each.auditor().equals(auditor))
                .map(Allocation::worker)
                .findFirst()
                .orElseThrow();
    }

    private static PastAllocation past(String audit, String auditor, String team, String worker, String moderator) {
        return Town.past(audit, "old-" + audit, team, worker, auditor, moderator, Town.STARTS_ON.minusMonths(1));
    }

    private static Proposal.Complete complete(Frame frame, long seed) {
        return assertInstanceOf(Proposal.Complete.class, propose(frame, seed));
    }

    private static Proposal propose(Frame frame, long seed) {
        var sample = Draw.of(frame, Town.HELD, seed);
        return Assigner.propose(frame, sample, Town.HELD, Town.CYCLE);
    }
}
