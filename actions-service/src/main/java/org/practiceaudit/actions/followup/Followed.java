package org.practiceaudit.actions.followup;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.practiceaudit.programme.Role;

/**
 * The audit that is followed up, as it was allocated.
 *
 * @param people who is what to it: staff id by role code
 */
public record Followed(
        String authority,
        String audit,
        String child,
        String cycle,
        String programme,
        int programmeVersion,
        String team,
        String service,
        Map<String, String> people) {
    public Followed {
        people = new TreeMap<>(people);
    }

    /** Whose supervision its findings are brought to. */
    String worker() {
        return people.get(Role.PRACTITIONER.code());
    }

    List<String> readers() {
        return List.copyOf(new TreeSet<>(people.values()));
    }
}
