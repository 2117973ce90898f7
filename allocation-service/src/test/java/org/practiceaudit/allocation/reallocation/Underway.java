package org.practiceaudit.allocation.reallocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.practiceaudit.allocation.allocations.Allocation;
import org.practiceaudit.allocation.allocations.Allocations;
import org.practiceaudit.allocation.allocations.HandOver;
import org.practiceaudit.allocation.assignment.Assigner;
import org.practiceaudit.allocation.cycles.Draw;
import org.practiceaudit.allocation.cycles.Frame;
import org.practiceaudit.allocation.cycles.Held;
import org.practiceaudit.allocation.cycles.PastAllocation;
import org.practiceaudit.allocation.cycles.Proposal;
import org.practiceaudit.allocation.cycles.Sample;
import org.practiceaudit.allocation.cycles.Town;
import org.practiceaudit.allocation.cycles.Unavailable;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.allocation.population.Involvement;
import org.practiceaudit.allocation.population.StaffMember;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Programmes;

/** A cycle of the town that is sent out, for tests. */
record Underway(Frame frame, Held held, Sample sample, List<Allocations.Listed> now) {
    private static final LocalDate DUE = LocalDate.of(2026, 9, 30);

    /** Bradford's programme where an auditor has one audit and may take over as many as make up {@code most}. */
    static ProgrammePolicy bradford(int each, int most) {
        return Programmes.fromYaml(
                "bradford.yaml",
                Programmes.shippedYaml("bradford")
                        .replace("kind: per-auditor, each: 1", "kind: per-auditor, each: " + each)
                        .replace("mostEach: 2", "mostEach: " + most));
    }

    /** Empty where nobody can be found for some of the drawn records. */
    static Optional<Underway> of(Frame frame, ProgrammePolicy policy, long seed) {
        var held = Town.held(policy, "monthly");
        var sample = Draw.of(frame, held, seed);
        return Assigner.propose(frame, sample, held, Town.CYCLE) instanceof Proposal.Complete complete
                ? Optional.of(new Underway(
                        frame,
                        held,
                        sample,
                        complete.allocations().stream().map(Underway::listed).toList()))
                : Optional.empty();
    }

    static Underway town(ProgrammePolicy policy) {
        return of(Town.frame(), policy, 7).orElseThrow();
    }

    /** Teams, staff, children and involvements as the seed has them. */
    static Frame random(long seed) {
        var chance = new Random(seed);
        var staff = new ArrayList<StaffMember>();
        var jobs =
                List.of("practice-supervisor", "qa-improvement-officer", "advanced-practitioner", "court-consultant");
        for (int team = 1; team <= 3; team++) {
            staff.add(Town.staff("tm-" + team, "team-manager", "t" + team, "t" + team));
            staff.add(Town.staff("w-" + team, "social-worker", "t" + team));
        }
        staff.add(Town.staff("hos-1", "head-of-service", null, "t1", "t2", "t3"));
        staff.add(Town.staff("sm-1", "service-manager", null, "t1", "t2", "t3"));
        int others = 1 + chance.nextInt(5);
        for (int i = 1; i <= others; i++) {
            staff.add(Town.staff("o-" + i, jobs.get(chance.nextInt(jobs.size())), "t" + (1 + chance.nextInt(3))));
        }
        var children = new ArrayList<Child>();
        var involvements = new ArrayList<Involvement>();
        int count = 4 + chance.nextInt(14);
        for (int i = 1; i <= count; i++) {
            int team = 1 + chance.nextInt(3);
            var child = "ch-%02d".formatted(i);
            children.add(Town.child(child, "t" + team, "w-" + team, chance.nextInt(5) == 0));
            var involved = staff.get(chance.nextInt(staff.size())).staff();
            involvements.add(Town.involvement(child, involved, LocalDate.of(2026, 1, 5), null));
        }
        return Town.frame(children, staff, involvements, List.of());
    }

    Underway away(String... staff) {
        var away = new ArrayList<>(frame.unavailable());
        for (var each : staff) {
            away.add(new Unavailable(each, "exemption", "PQ-05"));
        }
        return new Underway(
                new Frame(frame.children(), frame.staff(), frame.involvements(), frame.past(), away),
                held,
                sample,
                now);
    }

    Underway after(List<PastAllocation> past) {
        return new Underway(
                new Frame(frame.children(), frame.staff(), frame.involvements(), past, frame.unavailable()),
                held,
                sample,
                now);
    }

    Situation situation() {
        return new Situation(frame, held, sample, now);
    }

    Allocations.Listed audit(String audit) {
        return now.stream()
                .filter(each -> each.audit().equals(audit))
                .findFirst()
                .orElseThrow();
    }

    Allocations.Listed firstOf(String auditor) {
        return now.stream()
                .filter(each -> each.auditor().equals(auditor))
                .findFirst()
                .orElseThrow();
    }

    private static Allocations.Listed listed(Allocation allocation) {
        return new Allocations.Listed(
                allocation.audit(),
                Town.CYCLE,
                "monthly",
                allocation.child(),
                allocation.team(),
                allocation.worker(),
                allocation.auditor(),
                allocation.moderator(),
                DUE,
                List.of());
    }

    /** The new hands are different ones, under the same rules. */
    void sound(Allocations.Listed audit, HandOver.To to) {
        var pairs = situation().pairs();
        var child = frame.childrenByReference().get(audit.child());
        var auditor = member(to.auditor());
        var moderator = member(to.moderator());
        assertNotEquals(audit.auditor(), to.auditor());
        assertTrue(held.activity().auditedBy().contains(auditor.jobRole()));
        assertTrue(pairs.auditing().independent(auditor, child));
        assertTrue(pairs.mayModerate(moderator, auditor, child));
        assertTrue(situation().capacity().moderators().contains(moderator));
        assertTrue(hasPlace(to.auditor()));
        if (!audit.moderator().equals(to.auditor())) {
            assertEquals(audit.moderator(), to.moderator());
        }
    }

    boolean mayAudit(String staff, Allocations.Listed audit) {
        var situation = situation();
        var child = frame.childrenByReference().get(audit.child());
        return situation.pairs().mayAudit(member(staff), child, situation.stratum(audit.audit()));
    }

    boolean hasPlace(String staff) {
        return audits(staff) < held.activity().mostEach();
    }

    long audits(String staff) {
        return now.stream().filter(each -> each.auditor().equals(staff)).count();
    }

    private StaffMember member(String staff) {
        return frame.staffById().get(staff);
    }
}
