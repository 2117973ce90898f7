package org.practiceaudit.local.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Somebody who works for the synthetic authority, known by staff id only.
 *
 * @param jobRole as the staff directory codes jobs
 * @param team empty for those above teams
 * @param service empty for those above services
 * @param responsibleFor teams
 * @param lineManager staff id, empty for none
 */
record Member(
        String staff, String jobRole, String team, String service, List<String> responsibleFor, String lineManager) {
    private static final Set<String> AUDITORS = Set.of(
            "practice-supervisor",
            "advanced-practitioner",
            "court-consultant",
            "qa-improvement-officer",
            "family-support-coordinator",
            "learning-development-officer",
            "team-manager",
            "service-manager",
            "head-of-service");
    private static final Set<String> MODERATORS =
            Set.of("qa-improvement-officer", "service-manager", "head-of-service");

    Member {
        responsibleFor = List.copyOf(responsibleFor);
    }

    boolean audits() {
        return AUDITORS.contains(jobRole);
    }

    /** What an identity provider would say of them: roles of the platform, which jobs are not. */
    Set<String> roles() {
        var roles = new HashSet<String>();
        if (audits()) {
            roles.add("auditor");
        }
        if (MODERATORS.contains(jobRole)) {
            roles.add("moderator");
        }
        switch (jobRole) {
            case "team-manager",
                    "service-manager",
                    "head-of-service",
                    "head-of-quality-assurance",
                    "audit-manager",
                    "audit-team",
                    "principal-social-worker",
                    "head-of-learning-academy",
                    "iro",
                    "cp-chair" -> roles.add(jobRole);
            case "social-worker", "practice-supervisor", "advanced-practitioner", "family-support-coordinator" ->
                roles.add("practitioner");
            default -> {}
        }
        return Set.copyOf(roles);
    }
}
