package org.practiceaudit.programme;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who holds the roles that no audit names, such as the audit team or the group manager of the case's service, so that what
 * is told to a role reaches people. Several may hold one, and a role that nobody holds is empty.
 *
 * @param holders staff ids by role, each list in order of staff id
 * @param auditorsHead head of service above the auditor, empty where there is none (TH-14)
 */
public record Offices(Map<Role, List<String>> holders, Optional<String> auditorsHead) {
    /** Nobody is known to hold anything. */
    public static final Offices NOBODY = new Offices(Map.of(), Optional.empty());

    public Offices {
        var copy = new EnumMap<Role, List<String>>(Role.class);
        holders.forEach((role, staff) -> copy.put(role, List.copyOf(staff)));
        holders = Collections.unmodifiableMap(copy);
    }

    /** Staff ids of those who hold this role for the case or for the whole authority. */
    public List<String> holding(Role role) {
        return holders.getOrDefault(role, List.of());
    }
}
