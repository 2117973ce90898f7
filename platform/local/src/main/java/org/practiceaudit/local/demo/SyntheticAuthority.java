package org.practiceaudit.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An authority that does not exist, the same for the same seed and day: twelve teams in three services, those who audit,
 * lead and chair, the workers, and the children, all by pseudonymous reference.
 */
record SyntheticAuthority(List<Member> staff, List<Child> children, List<Involvement> involvements) {
    static final String NAME = "northvale";
    static final List<String> SERVICES = List.of("assessment", "safeguarding", "children-in-care");

    private static final int TEAMS_OF_SERVICE = 4;
    private static final int WORKERS_OF_TEAM = 4;
    private static final int CHILDREN_OF_TEAM = 50;

    record Child(
            String child,
            String team,
            String service,
            String worker,
            String planType,
            boolean courtProceedings,
            String iro,
            String cpChair,
            String lastAuditedOn,
            boolean consentRefused,
            boolean withheld) {}

    record Involvement(String child, String staff, String involvement, LocalDate from, String to) {}

    SyntheticAuthority {
        staff = List.copyOf(staff);
        children = List.copyOf(children);
        involvements = List.copyOf(involvements);
    }

    static SyntheticAuthority of(long seed, LocalDate today) {
        var random = new Random(seed);
        var staff = new SyntheticStaff(teams(), WORKERS_OF_TEAM).all();
        var families = new SyntheticChildren(random, staff, today);
        var children = new ArrayList<Child>();
        teams().forEach(team ->
                IntStream.range(0, CHILDREN_OF_TEAM).forEach(_ -> children.add(families.next(team, serviceOf(team)))));
        var involvements = children.stream()
                .flatMap(child -> families.involvements(child).stream())
                .toList();
        return new SyntheticAuthority(staff, children, involvements);
    }

    static List<String> teams() {
        return SERVICES.stream()
                .flatMap(service -> IntStream.rangeClosed(1, TEAMS_OF_SERVICE).mapToObj(n -> service + "-" + n))
                .toList();
    }

    static String serviceOf(String team) {
        return team.substring(0, team.lastIndexOf('-'));
    }

    /** Without the workers, who neither audit nor lead. */
    List<Member> auditingAndLeading() {
        return staff.stream()
                .filter(member -> !member.jobRole().equals("social-worker"))
                .toList();
    }

    Map<String, Member> byId() {
        return staff.stream().collect(Collectors.toMap(Member::staff, Function.identity()));
    }

    String staffCsv() {
        return csv(
                "staff,jobRole,team,service,responsibleFor,lineManager,contactReference",
                staff,
                member -> List.of(
                        member.staff(),
                        member.jobRole(),
                        member.team(),
                        member.service(),
                        String.join(";", member.responsibleFor()),
                        member.lineManager(),
                        "contact-" + member.staff()));
    }

    String childrenCsv() {
        return csv(
                "child,team,service,worker,planType,courtProceedings,iro,cpChair,lastAuditedOn,consentRefused,withheld",
                children,
                child -> List.of(
                        child.child(),
                        child.team(),
                        child.service(),
                        child.worker(),
                        child.planType(),
                        child.courtProceedings(),
                        child.iro(),
                        child.cpChair(),
                        child.lastAuditedOn(),
                        child.consentRefused(),
                        child.withheld()));
    }

    String involvementsCsv() {
        return csv(
                "child,staff,involvement,from,to",
                involvements,
                each -> List.of(each.child(), each.staff(), each.involvement(), each.from(), each.to()));
    }

    private static <T> String csv(String header, List<T> rows, Function<T, List<Object>> cells) {
        return rows.stream()
                .map(row -> cells.apply(row).stream().map(Object::toString).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", header + "\n", "\n"));
    }
}
