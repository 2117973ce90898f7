package org.practiceaudit.programme;

import java.util.List;
import java.util.Optional;

/**
 * Who may let an auditor off an audit.
 *
 * @param told roles that hear of it (TH-09)
 */
public record Exemptions(List<Grant> grants, List<Role> told, String source) {

    /** @param of job roles of the auditors whom this role may exempt; none for all of them */
    public record Grant(Role by, List<String> of) {
        public Grant {
            of = List.copyOf(of);
        }
    }

    public Exemptions {
        grants = List.copyOf(grants);
        told = List.copyOf(told);
        new Checks()
                .some("grants", grants)
                .distinct("grants", grants, grant -> grant.by().code())
                .distinct("told", told, Role::code)
                .sourced(source)
                .orThrow();
    }

    /** Who exempts auditors in this job: the grant that names it, else the one for everybody. */
    public Optional<Role> grantedBy(String jobRole) {
        return grants.stream()
                .filter(grant -> grant.of().contains(jobRole))
                .findFirst()
                .or(() -> grants.stream().filter(grant -> grant.of().isEmpty()).findFirst())
                .map(Grant::by);
    }
}
