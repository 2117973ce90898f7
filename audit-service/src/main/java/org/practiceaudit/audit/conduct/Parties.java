package org.practiceaudit.audit.conduct;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practiceaudit.audit.audits.NamedOn;
import org.practiceaudit.programme.Role;

/**
 * The audit that a concern is about and the people named on it when it was raised.
 *
 * @param people staff id by what they are to the audit
 */
record Parties(
        String audit,
        String authority,
        String programme,
        int programmeVersion,
        String service,
        Map<Role, String> people) {
    Parties {
        people = Map.copyOf(people);
    }

    static Parties of(NamedOn.Named audit) {
        return new Parties(
                audit.audit(),
                audit.authority(),
                audit.programme(),
                audit.programmeVersion(),
                audit.service(),
                audit.people());
    }

    String auditor() {
        return people.get(Role.AUDITOR);
    }

    /** The first of these roles that somebody has: on the audit, or in the authority where no audit names it. */
    Optional<Role> as(By by, List<Role> roles) {
        return roles.stream()
                .filter(role -> people.containsKey(role)
                        ? people.get(role).equals(by.staff())
                        : by.roles().contains(role))
                .findFirst();
    }
}
