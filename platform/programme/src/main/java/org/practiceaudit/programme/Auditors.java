package org.practiceaudit.programme;

import java.util.List;

/**
 * Who audits: job roles as the staff directory codes them, and how much in an audit year.
 *
 * @param mostInYear most audits of one auditor in an audit year, re-audits counting; 0 for no limit (PQ-02)
 * @param monthsOff months of the audit year for which each auditor is planned without an audit (PQ-02)
 */
public record Auditors(List<Term> roles, int mostInYear, int monthsOff, CourtCases courtCases, String source) {

    /** Who receives children in court proceedings: a wish of the draw, not a bar (BR-03: "wherever one is available"). */
    public sealed interface CourtCases {
        String source();

        /** No job comes first. */
        record Anybody(String source) implements CourtCases {
            public Anybody {
                new Checks().sourced(source).orThrow();
            }
        }

        /** @param jobRole receives them first */
        record First(String jobRole, String source) implements CourtCases {
            public First {
                new Checks().code("jobRole", jobRole).sourced(source).orThrow();
            }
        }

        /** Whether children in court proceedings go to this job first. */
        default boolean first(String jobRole) {
            return this instanceof First(var preferred, var _) && preferred.equals(jobRole);
        }
    }

    public Auditors {
        roles = List.copyOf(roles);
        var checks = new Checks()
                .some("roles", roles)
                .distinct("roles", roles, Term::code)
                .range("mostInYear", mostInYear, 0, 200)
                .range("monthsOff", monthsOff, 0, 11)
                .sourced(source);
        if (courtCases instanceof CourtCases.First(var preferred, var _)) {
            checks.that(
                    roles.stream().anyMatch(role -> role.code().equals(preferred)),
                    "courtCases.jobRole",
                    "is '" + preferred + "', which does not audit",
                    "name one of the roles");
        }
        checks.orThrow();
    }

    public boolean audits(String jobRole) {
        return roles.stream().anyMatch(role -> role.code().equals(jobRole));
    }
}
