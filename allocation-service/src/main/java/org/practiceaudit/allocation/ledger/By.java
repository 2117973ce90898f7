package org.practiceaudit.allocation.ledger;

import java.util.Collection;
import java.util.Set;
import org.practiceaudit.programme.Role;

/**
 * Whoever acts.
 *
 * @param roles that they hold
 */
record By(String staff, Set<Role> roles) {
    By {
        roles = Set.copyOf(roles);
    }

    boolean anyOf(Collection<Role> some) {
        return some.stream().anyMatch(roles::contains);
    }
}
