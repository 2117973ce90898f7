package org.practiceaudit.moderation.disputes;

import java.util.Set;
import org.practiceaudit.programme.Role;

/**
 * Who asks.
 *
 * @param roles which the token gives
 */
record Person(String staff, Set<Role> roles) {
    Person {
        roles = Set.copyOf(roles);
    }
}
