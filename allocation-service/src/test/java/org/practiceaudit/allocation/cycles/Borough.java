package org.practiceaudit.allocation.cycles;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.practiceaudit.allocation.assignment.Assigner;
import org.practiceaudit.allocation.population.Child;
import org.practiceaudit.allocation.population.StaffMember;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Programmes;

/**
 * An authority for tests of any shipped programme: each service with three teams of four workers and ten children each,
 * a manager and two advanced practitioners a team, a service manager and a head a service, everybody trained.
 */
final class Borough {
    static final List<String> RATINGS = List.of("red", "amber", "green", "green");
    private static final List<String> MOVEMENTS = List.of("transfer", "stepped-up", "stepped-down");
    private static final int TEAMS = 3;
    private static final int WORKERS = 4;
    private static final int CHILDREN = 10;

    private final Held held;
    private final List<String> services;
    private final List<Child> children = new ArrayList<>();
    private final List<StaffMember> staff = new ArrayList<>();
    final List<PastAllocation> past = new ArrayList<>();
    final List<Unavailable> unavailable = new ArrayList<>();

    private Borough(Held held, List<String> services) {
        this.held = held;
        this.services = services;
        services.forEach(this::service);
    }

    static Borough of(String programme, String activity, YearMonth month, String... services) {
        return of(programme, activity, Held.Choice.of(month), List.of(), services);
    }

    static Borough of(String programme, String activity, Held.Choice choice, List<String> lines, String... services) {
        var policy = Programmes.shipped(programme);
        var of = policy.activity(activity).orElseThrow();
        var startsOn =
                of.allocationsSent().dueOn(choice.month(), policy.workingDays()).date();
        return new Borough(new Held(policy, of, startsOn, choice, lines), List.of(services));
    }

    Held held() {
        return held;
    }

    List<Child> children() {
        return children;
    }

    List<StaffMember> staff() {
        return staff;
    }

    Frame frame() {
        var subject = held.activity().drawnFrom().subject().code();
        var drawn = children.stream()
                .filter(child -> child.subject().equals(subject))
                .toList();
        return new Frame(drawn, staff, List.of(), past, unavailable);
    }

    Sample draw(long seed) {
        return Draw.of(frame(), held, seed);
    }

    Proposal.Complete assign(Sample sample) {
        return (Proposal.Complete) Assigner.propose(frame(), sample, held, "c");
    }

    /** An audit of a child in an earlier cycle, handed in with a grade. */
    void audited(String cycle, int child, LocalDate on, Grade grade, String auditor) {
        var of = children.get(child);
        past.add(new PastAllocation(
                cycle + "-" + child,
                cycle,
                "full",
                of.child(),
                of.team(),
                of.worker(),
                auditor,
                "hos-" + services.getFirst(),
                on,
                on,
                grade));
    }

    private void service(String service) {
        for (int team = 1; team <= TEAMS; team++) {
            team(service, service + "-" + team);
        }
        var teams = List.of(service + "-1", service + "-2", service + "-3");
        person("sm-" + service, "service-manager", null, service, teams);
        person("hos-" + service, "head-of-service", null, service, teams);
        person("iro-" + service, "iro", null, service, List.of());
        person("qa-" + service, "qa-audit-officer", null, service, List.of());
    }

    private void team(String service, String team) {
        person("tm-" + team, "team-manager", team, service, List.of(team));
        person("ap1-" + team, "advanced-practitioner", team, service, List.of());
        person("ap2-" + team, "advanced-practitioner", team, service, List.of());
        for (int worker = 1; worker <= WORKERS; worker++) {
            person("w" + worker + "-" + team, "social-worker", team, service, List.of());
        }
        for (int i = 0; i < WORKERS * CHILDREN; i++) {
            children.add(child(team + "-" + i, Child.CHILD, team, service, "w" + (i % WORKERS + 1) + "-" + team, i));
        }
    }

    static Child child(String id, String subject, String team, String service, String worker, int i) {
        return new Child(
                id,
                subject,
                team,
                service,
                null,
                false,
                null,
                null,
                worker,
                null,
                false,
                false,
                RATINGS.get(i % RATINGS.size()),
                i % 10 < MOVEMENTS.size() ? MOVEMENTS.get(i % 10) : null,
                i % 3 == 0 ? List.of() : List.of("domestic-abuse"),
                null);
    }

    void person(String id, String job, String team, String service, List<String> responsible) {
        staff.add(new StaffMember(id, job, team, service, responsible, null, LocalDate.of(2025, 1, 6), id));
    }
}
