package org.practiceaudit.allocation.cycles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.allocation.population.StaffMember;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.testing.Rule;

class DrawTest {
    private static final long SEED = 20260901;

    /** Found with another implementation of HMAC-SHA-256. */
    private static final List<String> PINNED =
            List.of("ch-01", "ch-12", "ch-03", "ch-04", "ch-08", "ch-06", "ch-07", "ch-10");

    @Test
    @Rule("BR-01")
    void drawsOneChildForEachAuditorInAListedRole() {
        var sample = draw(Town.frame(), SEED);
        assertEquals(8, sample.wanted());
        assertEquals(8, Set.copyOf(sample.drawn()).size());
    }

    /** A change of these makes every recorded seed worthless: it needs another algorithm name instead. */
    @Test
    void drawsTheSameForEver() {
        assertEquals("hmac-sha256-rank.v1", Draw.ALGORITHM);
        assertEquals(
                PINNED,
                draw(Town.frame(), SEED).drawn().stream()
                        .map(Sample.Drawn::child)
                        .toList());
    }

    @Test
    void doesNotDependOnTheOrderOfItsInput() {
        var expected = draw(Town.frame(), SEED);
        for (int i = 0; i < 20; i++) {
            var children = new ArrayList<>(Town.children());
            var staff = new ArrayList<>(Town.staff());
            Collections.shuffle(children, new Random(i));
            Collections.shuffle(staff, new Random(i));
            assertEquals(expected, draw(Town.frame(children, staff, List.of(), List.of()), SEED));
        }
    }

    @Test
    void drawsOtherwiseUnderAnotherSeed() {
        assertNotEquals(
                draw(Town.frame(), SEED).drawn(), draw(Town.frame(), SEED + 1).drawn());
    }

    /** Each of the children outside the court stratum is drawn seven times in eleven, give or take chance. */
    @Test
    void drawsEveryChildAboutEquallyOften() {
        Map<String, Integer> times = new HashMap<>();
        for (long seed = 0; seed < 2000; seed++) {
            draw(Town.frame(), seed).drawn().forEach(drawn -> times.merge(drawn.child(), 1, Integer::sum));
        }
        Town.children().stream().filter(child -> !child.courtProceedings()).forEach(child -> {
            double share = times.get(child.child()) / 2000.0;
            assertTrue(share > 0.58 && share < 0.69, child.child() + " " + share);
        });
    }

    @Test
    @Rule("BR-03")
    void drawsACourtCaseForEachCourtConsultantWhereverThereIsOne() {
        for (long seed = 0; seed < 50; seed++) {
            var court = draw(Town.frame(), seed).drawn().stream()
                    .filter(drawn -> drawn.stratum().equals(Places.COURT))
                    .map(Sample.Drawn::child)
                    .toList();
            assertEquals(1, court.size());
            assertTrue(Set.of("ch-01", "ch-02").contains(court.getFirst()));
        }
    }

    @Test
    void drawsNoneForCourtConsultantsWhereNoChildIsInCourt() {
        var children = Town.children().stream()
                .map(child -> Town.child(child.child(), child.team(), child.worker(), false))
                .toList();
        var sample = draw(Town.frame(children, Town.staff(), List.of(), List.of()), SEED);
        assertEquals(
                Set.of(Draw.GENERAL),
                sample.drawn().stream().map(Sample.Drawn::stratum).collect(Collectors.toSet()));
        assertEquals(8, sample.drawn().size());
    }

    @Test
    void leavesOutWithEveryReason() {
        var sixMonthsBack = Town.STARTS_ON.minusMonths(6);
        var children = new ArrayList<>(Town.children());
        children.add(child("x-recent", sixMonthsBack, false, false));
        children.add(child("x-older", sixMonthsBack.minusDays(1), false, false));
        children.add(child("x-refused", null, true, false));
        children.add(child("x-withheld", null, false, true));
        children.add(child("x-both", Town.STARTS_ON.minusDays(1), true, false));
        var past = List.of(
                past("a-1", "ch-03", Town.STARTS_ON.minusMonths(2)), past("a-2", "ch-04", sixMonthsBack.minusDays(1)));
        var sample = draw(Town.frame(children, Town.staff(), List.of(), past), SEED);
        assertEquals(
                List.of(
                        new Sample.Exclusion("ch-03", List.of("recently-allocated")),
                        new Sample.Exclusion("x-both", List.of("recently-audited", "consent-refused")),
                        new Sample.Exclusion("x-recent", List.of("recently-audited")),
                        new Sample.Exclusion("x-refused", List.of("consent-refused")),
                        new Sample.Exclusion("x-withheld", List.of("record-withheld"))),
                sample.excluded());
        assertEquals(
                Map.of("recently-allocated", 1, "recently-audited", 2, "consent-refused", 2, "record-withheld", 1),
                sample.excludedByReason());
    }

    @Test
    void leavesOutAChildWhomNobodyIndependentCouldAuditAndModerate() {
        var involved = Town.staff().stream()
                .filter(member -> Set.of("qa-1", "qa-2").contains(member.staff()))
                .map(member -> Town.involvement("ch-05", member.staff(), LocalDate.of(2026, 1, 5), null))
                .toList();
        var sample = draw(Town.frame(Town.children(), Town.staff(), involved, List.of()), SEED);
        assertEquals(List.of(new Sample.Exclusion("ch-05", List.of("nobody-independent"))), sample.excluded());
    }

    @Test
    void countsOnlyTrainedAuditorsWhereTheProgrammeAsksForTraining() {
        var yaml = Programmes.shippedYaml("bradford").replaceFirst("trained: false", "trained: true");
        var policy = Programmes.fromYaml("trained.yaml", yaml);
        var staff = new ArrayList<>(Town.staff());
        staff.add(trained("new-1", Town.STARTS_ON));
        staff.add(trained("new-2", Town.STARTS_ON.plusDays(1)));
        var frame = Town.frame(Town.children(), staff, List.of(), List.of());
        assertEquals(
                List.of("new-1"),
                new Capacity(frame, Town.held(policy, "monthly"))
                        .auditors().stream().map(StaffMember::staff).toList());
        assertEquals(10, new Capacity(frame, Town.HELD).auditors().size());
    }

    private static StaffMember trained(String id, LocalDate on) {
        return new StaffMember(id, "team-manager", null, "s1", List.of(), null, on, id);
    }

    @Test
    void drawsFewerWhereThereAreNotEnough() {
        var sample = draw(Town.frame(Town.children().subList(0, 3), Town.staff(), List.of(), List.of()), SEED);
        assertEquals(3, sample.drawn().size());
        assertEquals(8, sample.wanted());
    }

    private static Sample draw(Frame frame, long seed) {
        return Draw.of(frame, Town.HELD, seed);
    }

    private static Child child(String id, LocalDate lastAuditedOn, boolean refused, boolean withheld) {
        return Town.child(id, "t1", "w-1", false, lastAuditedOn, refused, withheld);
    }

    private static PastAllocation past(String audit, String child, LocalDate dueOn) {
        return Town.past(audit, child, "t1", "w-1", "tm-2", "qa-1", dueOn);
    }
}
