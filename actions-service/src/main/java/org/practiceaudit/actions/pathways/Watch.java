package org.practiceaudit.actions.pathways;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.practiceaudit.programme.Role;

/**
 * What must be known of an audit to follow its pathways.
 *
 * @param people who is what to the audit: staff id by role code, as the allocation said last
 */
public record Watch(
        String authority,
        String audit,
        String child,
        String cycle,
        String programme,
        int programmeVersion,
        String team,
        String service,
        Map<String, String> people) {
    public Watch {
        people = new TreeMap<>(people);
    }

    /** The same case, some of whose roles others have now. */
    Watch with(Map<String, String> others) {
        var now = new TreeMap<>(people);
        now.putAll(others);
        return new Watch(authority, audit, child, cycle, programme, programmeVersion, team, service, now);
    }

    /** Staff id of who has a role here; its code where the allocation names nobody, since it is then held beyond the case. */
    String holder(Role role) {
        return people.getOrDefault(role.code(), role.code());
    }

    /** Whoever the case names in the role; where it names nobody, whoever holds it in the programme. */
    boolean is(Role role, PathwayCommand.By by) {
        return people.containsKey(role.code())
                ? people.get(role.code()).equals(by.staff())
                : by.roles().contains(role);
    }

    /** Who may read its pathways by what they are to the case; others read by their role in the programme. */
    public List<String> readers() {
        return List.copyOf(new TreeSet<>(people.values()));
    }
}
