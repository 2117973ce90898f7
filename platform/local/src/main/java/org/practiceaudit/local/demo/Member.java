package org.practiceaudit.local.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Term;

/**
 * Somebody who works for the synthetic authority, known by staff id only.
 *
 * @param jobRole as the staff directory codes jobs
 * @param team empty for those above teams
 * @param service empty for those above services
 * @param responsibleFor teams
 * @param lineManager staff id, empty for none
 * @param trainedOn day of the audit training, empty for none
 */
record Member(
        String staff,
        String jobRole,
        String team,
        String service,
        List<String> responsibleFor,
        String lineManager,
        String trainedOn) {
    /** Jobs that audit in some programme. */
    private static final Set<String> AUDITORS =
            jobs(policy -> policy.auditors().roles().stream().map(Term::code));

    /** Jobs that moderate in some programme. */
    private static final Set<String> MODERATORS = jobs(policy -> policy.moderation().moderatorJobRoles().stream());

    Member {
        responsibleFor = List.copyOf(responsibleFor);
    }

    /** The same person in another job. */
    Member as(String job) {
        return new Member(staff, job, team, service, responsibleFor, lineManager, trainedOn);
    }

    /** What an identity provider would say of them: roles of the platform, which jobs are not. */
    Set<String> roles() {
        var roles = new HashSet<String>();
        if (AUDITORS.contains(jobRole)) {
            roles.add("auditor");
        }
        if (MODERATORS.contains(jobRole)) {
            roles.add("moderator");
        }
        switch (jobRole) {
            case "team-manager",
                    "service-manager",
                    "group-manager",
                    "head-of-service",
                    "assistant-director",
                    "divisional-director",
                    "strategic-lead",
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

    private static Set<String> jobs(Function<ProgrammePolicy, Stream<String>> of) {
        return Programmes.shippedIds().stream()
                .map(Programmes::shipped)
                .flatMap(of)
                .collect(Collectors.toUnmodifiableSet());
    }
}
