package org.practiceaudit.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An authority that does not exist, the same for the same blueprint, seed and day: teams in services, those who audit, lead and
 * chair, the workers, the children and where the programme asks for them the foster carers, all by pseudonymous reference.
 */
record SyntheticAuthority(
        List<Member> staff, List<Child> children, List<Involvement> involvements, List<SyntheticCarers.Carer> carers) {
    static final String NAME = "northvale";

    private static final String OTHER_WORK = "seconded";

    /**
     * @param rag rating at the front door, empty for none
     * @param movement how it came to or left the front door, empty for none
     * @param themes codes of what the record shows
     */
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
            boolean withheld,
            String rag,
            String movement,
            List<String> themes,
            Described described) {}

    record Involvement(String child, String staff, String involvement, LocalDate from, String to) {}

    SyntheticAuthority {
        staff = List.copyOf(staff);
        children = List.copyOf(children);
        involvements = List.copyOf(involvements);
        carers = List.copyOf(carers);
    }

    static SyntheticAuthority of(Blueprint blueprint, long seed, LocalDate today) {
        var random = new Random(seed);
        var staff = new SyntheticStaff(blueprint, today).all();
        var families = new SyntheticChildren(blueprint, random, staff, today);
        var children = new ArrayList<Child>();
        blueprint
                .teams()
                .forEach(team -> IntStream.range(0, blueprint.childrenOfTeam())
                        .forEach(_ -> children.add(families.next(team, serviceOf(team)))));
        var involvements = children.stream()
                .flatMap(child -> families.involvements(child).stream())
                .toList();
        var carers = blueprint.hasFosterCarers()
                ? SyntheticCarers.of(random, staff, today)
                : List.<SyntheticCarers.Carer>of();
        return new SyntheticAuthority(staff, children, involvements, carers);
    }

    static String serviceOf(String team) {
        return team.substring(0, team.lastIndexOf('-'));
    }

    /** The same before those of these jobs began to audit: they had other work. */
    SyntheticAuthority before(Set<String> auditingJobs) {
        return new SyntheticAuthority(
                staff.stream()
                        .map(member -> auditingJobs.contains(member.jobRole()) ? member.as(OTHER_WORK) : member)
                        .toList(),
                children,
                involvements,
                carers);
    }

    /** How many members of staff differ from those of another. */
    int staffChanged(SyntheticAuthority other) {
        return (int)
                staff.stream().filter(member -> !other.staff.contains(member)).count();
    }

    Map<String, Member> byId() {
        return staff.stream().collect(Collectors.toMap(Member::staff, Function.identity()));
    }

    String staffCsv() {
        return csv(
                "staff,jobRole,team,service,responsibleFor,lineManager,trainedOn,contactReference",
                staff,
                member -> List.of(
                        member.staff(),
                        member.jobRole(),
                        member.team(),
                        member.service(),
                        String.join(";", member.responsibleFor()),
                        member.lineManager(),
                        member.trainedOn(),
                        "c-" + member.staff()));
    }

    String childrenCsv() {
        return csv(
                "child,team,service,worker,planType,courtProceedings,iro,cpChair,lastAuditedOn,consentRefused,withheld,"
                        + "rag,movement,themes,dateOfBirth,ethnicity,gender",
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
                        child.withheld(),
                        child.rag(),
                        child.movement(),
                        String.join(";", child.themes()),
                        child.described().dateOfBirth(),
                        child.described().ethnicity(),
                        child.described().gender()));
    }

    String carersCsv() {
        return csv(
                "carer,team,service,worker,approvedOn",
                carers,
                each -> List.of(each.carer(), each.team(), each.service(), each.worker(), each.approvedOn()));
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
