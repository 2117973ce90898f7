package org.practiceaudit.local.stack;

import java.util.Set;

/**
 * Somebody whom one may sign in as on a developer's machine.
 *
 * @param about what they are, as the page of choice tells it
 * @param roles the platform's codes
 */
public record SamplePerson(String staff, String authority, String about, Set<String> roles) {
    public SamplePerson {
        roles = Set.copyOf(roles);
    }
}
