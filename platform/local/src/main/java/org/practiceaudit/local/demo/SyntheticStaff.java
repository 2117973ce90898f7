package org.practiceaudit.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The staff directory: those who audit, lead or chair, and the workers of each team. */
final class SyntheticStaff {
    private static final String NONE = "";
    private static final String HEAD_OF_QUALITY = "head-qa";
    private static final String PRINCIPAL_SOCIAL_WORKER = "psw";
    private static final String HEAD_OF_LEARNING = "head-learning";
    private static final String AUDIT_MANAGER = "audit-manager";

    /** Of so many in a job one has not been trained yet. */
    private static final int UNTRAINED = 6;

    /** @param everywhere whether every authority has it, not only one whose programme names it */
    private record Post(String id, String jobRole, int count, String lineManager, boolean everywhere) {}

    private static final List<Post> ABOVE = List.of(
            new Post(HEAD_OF_QUALITY, "head-of-quality-assurance", 1, NONE, true),
            new Post(PRINCIPAL_SOCIAL_WORKER, "principal-social-worker", 1, NONE, true),
            new Post(HEAD_OF_LEARNING, "head-of-learning-academy", 1, NONE, true),
            new Post("assistant-director", "assistant-director", 1, NONE, false),
            new Post("divisional-director", "divisional-director", 1, NONE, false),
            new Post("strategic-lead", "strategic-lead", 1, NONE, false),
            new Post(AUDIT_MANAGER, "audit-manager", 1, HEAD_OF_QUALITY, true),
            new Post("audit-team", "audit-team", 2, AUDIT_MANAGER, true),
            new Post("qa-officer", "qa-improvement-officer", 4, AUDIT_MANAGER, false),
            new Post("audit-officer", "audit-officer", 3, AUDIT_MANAGER, false),
            new Post("qa-audit-officer", "qa-audit-officer", 2, AUDIT_MANAGER, false),
            new Post("quality-auditor", "quality-auditor", 4, AUDIT_MANAGER, false),
            new Post("court-consultant", "court-consultant", 3, HEAD_OF_QUALITY, false),
            new Post("learning-officer", "learning-development-officer", 2, HEAD_OF_LEARNING, false),
            new Post("family-support", "family-support-coordinator", 2, PRINCIPAL_SOCIAL_WORKER, false),
            new Post("iro", "iro", 4, HEAD_OF_QUALITY, true),
            new Post("cp-chair", "cp-chair", 3, HEAD_OF_QUALITY, true));

    private static final List<Post> OF_FOSTERING = List.of(
            new Post("fostering-manager", "fostering-manager", 1, NONE, false),
            new Post("fostering-senior", "fostering-senior-practitioner", 2, "fostering-manager", false));

    private final Blueprint blueprint;
    private final LocalDate today;
    private final Map<String, Integer> inJob = new HashMap<>();
    private final List<Member> all = new ArrayList<>();

    SyntheticStaff(Blueprint blueprint, LocalDate today) {
        this.blueprint = blueprint;
        this.today = today;
    }

    List<Member> all() {
        ABOVE.forEach(post -> post(post, NONE));
        blueprint.services().forEach(service -> service(service, blueprint.teams()));
        blueprint.teams().forEach(this::team);
        if (blueprint.hasFosterCarers()) {
            fostering();
        }
        return all;
    }

    private void service(String service, List<String> teams) {
        var teamsOfService = teams.stream()
                .filter(team -> SyntheticAuthority.serviceOf(team).equals(service))
                .toList();
        add(head(service), "head-of-service", NONE, service, teamsOfService, NONE);
        add(manager(service), "service-manager", NONE, service, teamsOfService, head(service));
        if (named("group-manager")) {
            add("gm-" + service, "group-manager", NONE, service, teamsOfService, head(service));
        }
    }

    private void team(String team) {
        var service = SyntheticAuthority.serviceOf(team);
        var manager = "tm-" + team;
        add(manager, "team-manager", team, service, List.of(team), manager(service));
        add("ps-" + team, "practice-supervisor", team, service, List.of(team), manager);
        // Advanced practitioners are shared by two teams: one in every other team.
        if (named("advanced-practitioner") && blueprint.teams().indexOf(team) % 2 == 0) {
            add("ap-" + team, "advanced-practitioner", team, service, List.of(), manager);
        }
        if (named("supervisor")) {
            add("su-" + team, "supervisor", team, service, List.of(), manager);
        }
        for (int n = 1; n <= blueprint.workersOfTeam(); n++) {
            add("sw-" + team + "-" + n, "social-worker", team, service, List.of(), "ps-" + team);
        }
    }

    /** A service of one team, whose workers support carers. */
    private void fostering() {
        var team = SyntheticCarers.TEAM;
        service(Blueprint.FOSTERING, List.of(team));
        OF_FOSTERING.forEach(post -> post(post, Blueprint.FOSTERING));
        add("tm-" + team, "team-manager", team, Blueprint.FOSTERING, List.of(team), manager(Blueprint.FOSTERING));
        for (int n = 1; n <= blueprint.workersOfTeam(); n++) {
            add("sw-" + team + "-" + n, "social-worker", team, Blueprint.FOSTERING, List.of(), "tm-" + team);
        }
    }

    private void post(Post post, String service) {
        if (!post.everywhere() && !named(post.jobRole())) {
            return;
        }
        for (int n = 1; n <= post.count(); n++) {
            var id = post.count() == 1 ? post.id() : post.id() + "-" + n;
            add(id, post.jobRole(), NONE, service, List.of(), post.lineManager());
        }
    }

    private void add(
            String id, String jobRole, String team, String service, List<String> responsibleFor, String lineManager) {
        var trainedOn = blueprint.asksForTraining() && named(jobRole) ? trainedOn(jobRole) : NONE;
        all.add(new Member(id, jobRole, team, service, responsibleFor, lineManager, trainedOn));
    }

    private String trainedOn(String jobRole) {
        int place = inJob.merge(jobRole, 1, Integer::sum);
        return place % UNTRAINED == 0 ? NONE : today.minusDays(30L * place).toString();
    }

    private boolean named(String jobRole) {
        return blueprint.jobs().contains(jobRole);
    }

    private static String head(String service) {
        return "hos-" + service;
    }

    private static String manager(String service) {
        return "sm-" + service;
    }
}
