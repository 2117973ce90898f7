package org.practiceaudit.allocation.cycles;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.allocation.population.Involvement;
import org.practiceaudit.allocation.population.StaffMember;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Programmes;

/** A small authority for tests: two teams of one service, eight auditors, twelve children, two of them in court. */
public final class Town {
    public static final ProgrammePolicy BRADFORD = Programmes.shipped("bradford");
    public static final LocalDate STARTS_ON = LocalDate.of(2026, 9, 1);
    public static final Held HELD = held(BRADFORD, "monthly");
    public static final String CYCLE = "bradford-2026-09";

    private Town() {}

    public static Frame frame() {
        return frame(children(), staff(), List.of(), List.of());
    }

    /** Nobody is away. */
    public static Frame frame(
            List<Child> children, List<StaffMember> staff, List<Involvement> involvements, List<PastAllocation> past) {
        return new Frame(children, staff, involvements, past, List.of());
    }

    /** The activity of a programme, in a cycle that begins on the town's first day. */
    public static Held held(ProgrammePolicy policy, String activity) {
        return held(policy, activity, Held.Choice.of(YearMonth.from(STARTS_ON)));
    }

    public static Held held(ProgrammePolicy policy, String activity, Held.Choice choice) {
        return new Held(policy, policy.activity(activity).orElseThrow(), STARTS_ON, choice, List.of());
    }

    /** One of the monthly cycle, not handed in. */
    public static PastAllocation past(
            String audit, String child, String team, String worker, String auditor, String moderator, LocalDate dueOn) {
        return new PastAllocation(
                audit, "bradford-past", "monthly", child, team, worker, auditor, moderator, dueOn, null, null);
    }

    public static List<StaffMember> staff() {
        return List.of(
                staff("hos-1", "head-of-service", null, "t1", "t2"),
                staff("sm-1", "service-manager", null, "t1", "t2"),
                staff("tm-1", "team-manager", "t1", "t1"),
                staff("tm-2", "team-manager", "t2", "t2"),
                staff("ps-1", "practice-supervisor", "t1"),
                staff("cc-1", "court-consultant", null),
                staff("qa-1", "qa-improvement-officer", null),
                staff("qa-2", "qa-improvement-officer", null),
                staff("w-1", "social-worker", "t1"),
                staff("w-2", "social-worker", "t2"));
    }

    public static List<Child> children() {
        var children = new ArrayList<Child>();
        for (int i = 1; i <= 12; i++) {
            int team = i % 2 + 1;
            children.add(child("ch-%02d".formatted(i), "t" + team, "w-" + team, i <= 2));
        }
        return children;
    }

    public static StaffMember staff(String id, String job, String team, String... responsibleFor) {
        return new StaffMember(id, job, team, "s1", List.of(responsibleFor), null, null, id);
    }

    public static Child child(String child, String team, String worker, boolean court) {
        return child(child, team, worker, court, null, false, false);
    }

    public static Child child(
            String child,
            String team,
            String worker,
            boolean court,
            LocalDate lastAuditedOn,
            boolean consentRefused,
            boolean withheld) {
        return new Child(
                child,
                Child.CHILD,
                team,
                "s1",
                null,
                court,
                null,
                null,
                worker,
                lastAuditedOn,
                consentRefused,
                withheld,
                null,
                null,
                List.of(),
                null);
    }

    public static Involvement involvement(String child, String staff, LocalDate from, LocalDate to) {
        return new Involvement(child, staff, "worker", from, to);
    }
}
