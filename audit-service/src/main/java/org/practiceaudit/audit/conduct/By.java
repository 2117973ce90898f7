package org.practiceaudit.audit.conduct;

import java.util.Set;
import org.practiceaudit.programme.Role;

/** Who asks for something: staff id, and the roles that they hold in the authority. */
record By(String staff, Set<Role> roles) {
    By {
        roles = Set.copyOf(roles);
    }
}
