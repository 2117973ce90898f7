package org.practiceaudit.local.demo;

import java.util.ArrayList;
import java.util.List;

/** The staff directory: sixty who audit, lead or chair, and the workers of each team. */
final class SyntheticStaff {
    private static final String NONE = "";
    private static final String HEAD_OF_QUALITY = "head-qa";

    private final List<String> teams;
    private final int workersOfTeam;
    private final List<Member> all = new ArrayList<>();

    SyntheticStaff(List<String> teams, int workersOfTeam) {
        this.teams = teams;
        this.workersOfTeam = workersOfTeam;
    }

    List<Member> all() {
        qualityAssurance();
        SyntheticAuthority.SERVICES.forEach(this::service);
        teams.forEach(this::team);
        return all;
    }

    private void qualityAssurance() {
        above(HEAD_OF_QUALITY, "head-of-quality-assurance", NONE);
        above("psw", "principal-social-worker", NONE);
        above("head-learning", "head-of-learning-academy", NONE);
        above("audit-manager", "audit-manager", HEAD_OF_QUALITY);
        several("audit-team", "audit-team", 2, "audit-manager");
        several("qa-officer", "qa-improvement-officer", 4, "audit-manager");
        several("court-consultant", "court-consultant", 3, HEAD_OF_QUALITY);
        several("learning-officer", "learning-development-officer", 2, "head-learning");
        several("family-support", "family-support-coordinator", 2, "psw");
        several("iro", "iro", 4, HEAD_OF_QUALITY);
        several("cp-chair", "cp-chair", 3, HEAD_OF_QUALITY);
    }

    private void service(String service) {
        var teamsOfService = teams.stream()
                .filter(team -> SyntheticAuthority.serviceOf(team).equals(service))
                .toList();
        all.add(new Member(head(service), "head-of-service", NONE, service, teamsOfService, NONE));
        all.add(new Member(manager(service), "service-manager", NONE, service, teamsOfService, head(service)));
    }

    private void team(String team) {
        var service = SyntheticAuthority.serviceOf(team);
        var manager = "tm-" + team;
        all.add(new Member(manager, "team-manager", team, service, List.of(team), manager(service)));
        all.add(new Member("ps-" + team, "practice-supervisor", team, service, List.of(team), manager));
        // Advanced practitioners are shared by two teams: one in every other team.
        if (teams.indexOf(team) % 2 == 0) {
            all.add(new Member("ap-" + team, "advanced-practitioner", team, service, List.of(), manager));
        }
        for (int n = 1; n <= workersOfTeam; n++) {
            all.add(new Member("sw-" + team + "-" + n, "social-worker", team, service, List.of(), "ps-" + team));
        }
    }

    private void several(String id, String jobRole, int count, String lineManager) {
        for (int n = 1; n <= count; n++) {
            above(id + "-" + n, jobRole, lineManager);
        }
    }

    private void above(String id, String jobRole, String lineManager) {
        all.add(new Member(id, jobRole, NONE, NONE, List.of(), lineManager));
    }

    private static String head(String service) {
        return "hos-" + service;
    }

    private static String manager(String service) {
        return "sm-" + service;
    }
}
