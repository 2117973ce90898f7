package org.practiceaudit.programme;

import java.util.List;

/**
 * Who audits: job roles as the staff directory codes them, and how much.
 *
 * @param perAuditorAndCycle audits each auditor is given in a cycle (BR-01: one a month)
 * @param courtCases the job role that receives children in court proceedings first (BR-03)
 */
public record Auditors(List<Term> roles, int perAuditorAndCycle, CourtCases courtCases, String source) {

    /** BR-03: a wish of the draw, not a bar: "wherever one is available". */
    public record CourtCases(String jobRole, String source) {

        public CourtCases {
            new Checks().code("jobRole", jobRole).sourced(source).orThrow();
        }
    }

    public Auditors {
        roles = List.copyOf(roles);
        String preferred = courtCases.jobRole();
        new Checks()
                .some("roles", roles)
                .distinct("roles", roles, Term::code)
                .range("perAuditorAndCycle", perAuditorAndCycle, 1, 20)
                .that(
                        roles.stream().anyMatch(role -> role.code().equals(preferred)),
                        "courtCases.jobRole",
                        "is '" + preferred + "', which does not audit",
                        "name one of the roles")
                .sourced(source)
                .orThrow();
    }

    public boolean audits(String jobRole) {
        return roles.stream().anyMatch(role -> role.code().equals(jobRole));
    }
}
