package org.practiceaudit.audit.audits;

import java.util.Set;
import org.practiceaudit.programme.Role;

/** Who asks for something: staff id, and the roles that they hold in the authority. */
record Person(String staff, Set<Role> roles) {
    Person {
        roles = Set.copyOf(roles);
    }

    boolean holdsAny(Set<Role> some) {
        return roles.stream().anyMatch(some::contains);
    }
}
