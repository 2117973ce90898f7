package org.practiceaudit.bench.allocation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.practiceaudit.allocation.cycles.Frame;
import org.practiceaudit.allocation.cycles.Held;
import org.practiceaudit.allocation.cycles.PastAllocation;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.allocation.population.Involvement;
import org.practiceaudit.allocation.population.StaffMember;
import org.practiceaudit.programme.Programmes;

/**
 * An authority of any size, the same for the same numbers: managers of teams of ten, each child with a worker and earlier
 * workers, a year of audits behind it, one child in ten in court proceedings, and exactly as many places as cases.
 */
final class LargeAuthority {
    private static final LocalDate STARTS_ON = LocalDate.of(2026, 9, 1);
    private static final List<String> JOBS =
            List.of("team-manager", "practice-supervisor", "court-consultant", "qa-improvement-officer");
    private static final int CHILDREN_OF_A_WORKER = 10;
    private static final int SERVICES = 5;

    private final int cases;
    private final int auditors;
    private final int teams;
    private final Random random = new Random(20260901);

    LargeAuthority(int cases, int auditors) {
        this.cases = cases;
        this.auditors = auditors;
        this.teams = Math.max(2, auditors / 10);
    }

    /** Bradford's programme with as many audits for each as the cases need. */
    Held held() {
        int each = cases / auditors;
        var yaml = Programmes.shippedYaml("bradford")
                .replace("each: 1,", "each: " + each + ",")
                .replace("mostEach: 2", "mostEach: " + each);
        var policy = Programmes.fromYaml("bench.yaml", yaml);
        return new Held(
                policy,
                policy.activity("monthly").orElseThrow(),
                STARTS_ON,
                Held.Choice.of(YearMonth.from(STARTS_ON)),
                List.of());
    }

    Frame frame() {
        return new Frame(children(), staff(), involvements(), past(), List.of());
    }

    private List<Child> children() {
        var children = new ArrayList<Child>();
        for (int i = 0; i < cases; i++) {
            int worker = i / CHILDREN_OF_A_WORKER;
            children.add(new Child(
                    "ch-" + i,
                    Child.CHILD,
                    "t-" + worker % teams,
                    "s-" + worker % teams % SERVICES,
                    null,
                    random.nextInt(10) == 0,
                    null,
                    null,
                    "w-" + worker,
                    null,
                    false,
                    false,
                    null,
                    null,
                    List.of(),
                    null));
        }
        return children;
    }

    private List<StaffMember> staff() {
        var staff = new ArrayList<StaffMember>();
        for (int i = 0; i < auditors - 2 * SERVICES; i++) {
            var team = "t-" + i % teams;
            var job = JOBS.get(i / teams % JOBS.size());
            var responsible = job.equals("team-manager") ? List.of(team) : List.<String>of();
            staff.add(member(i, job, team, i % teams % SERVICES, responsible));
        }
        for (int i = 0; i < 2 * SERVICES; i++) {
            var job = i < SERVICES ? "service-manager" : "head-of-service";
            staff.add(member(auditors - 1 - i, job, null, i % SERVICES, List.of()));
        }
        return staff;
    }

    private static StaffMember member(int number, String job, String team, int service, List<String> responsible) {
        return new StaffMember("a-" + number, job, team, "s-" + service, responsible, null, null, "a-" + number);
    }

    private List<Involvement> involvements() {
        var involvements = new ArrayList<Involvement>();
        for (int i = 0; i < cases; i++) {
            for (int n = 0; n < 3; n++) {
                involvements.add(new Involvement(
                        "ch-" + i, "a-" + random.nextInt(auditors), "worker", STARTS_ON.minusDays(400), null));
            }
        }
        return involvements;
    }

    private List<PastAllocation> past() {
        var past = new ArrayList<PastAllocation>();
        for (int i = 0; i < cases; i++) {
            int worker = random.nextInt(Math.max(1, cases / CHILDREN_OF_A_WORKER));
            past.add(new PastAllocation(
                    "old-" + i,
                    "bradford-2026-03",
                    "monthly",
                    "gone-" + i,
                    "t-" + worker % teams,
                    "w-" + worker,
                    "a-" + random.nextInt(auditors),
                    "a-" + random.nextInt(auditors),
                    STARTS_ON.minusMonths(1 + random.nextInt(10)),
                    null,
                    null));
        }
        return past;
    }
}
