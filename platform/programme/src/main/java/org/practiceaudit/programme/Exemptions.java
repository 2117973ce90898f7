package org.practiceaudit.programme;

import java.util.List;

/** Who may let an auditor off an audit. */
public record Exemptions(List<Role> grantedBy, String source) {

    public Exemptions {
        grantedBy = List.copyOf(grantedBy);
        new Checks()
                .some("grantedBy", grantedBy)
                .distinct("grantedBy", grantedBy, Role::code)
                .sourced(source)
                .orThrow();
    }
}
