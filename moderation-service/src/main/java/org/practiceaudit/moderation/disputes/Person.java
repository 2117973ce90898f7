package org.practiceaudit.moderation.disputes;

import java.util.Set;
import org.practiceaudit.moderation.people.Candidate;
import org.practiceaudit.programme.Role;

/**
 * Who asks.
 *
 * @param roles which the token gives
 * @param known what allocation has told of them
 */
record Person(String staff, Set<Role> roles, Candidate known) {
    Person {
        roles = Set.copyOf(roles);
    }

    Person(String staff, Set<Role> roles) {
        this(staff, roles, Candidate.unknown(staff));
    }
}
