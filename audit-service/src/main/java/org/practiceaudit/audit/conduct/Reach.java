package org.practiceaudit.audit.conduct;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practiceaudit.audit.conduct.ProcessConcern.Known;
import org.practiceaudit.programme.Role;

/** TH-27: how far a concern about an audit's conduct reaches: the parties, their manager and the audit manager. */
final class Reach {
    private Reach() {}

    /** The audit manager reads all of them; the auditor one that has gone beyond the manager of who raised it. */
    static boolean reads(Known state, By by) {
        return by.roles().contains(Role.AUDIT_MANAGER) && !by.staff().equals(auditor(state))
                || readers(state).contains(by.staff());
    }

    static List<String> readers(Known state) {
        var people = state.raised().parties().people();
        var readers = new LinkedHashSet<String>();
        readers.add(state.raised().by());
        Optional.ofNullable(people.get(Role.TEAM_MANAGER)).ifPresent(readers::add);
        if (state.raised().as() == Role.TEAM_MANAGER) {
            Optional.ofNullable(people.get(Role.SERVICE_MANAGER)).ifPresent(readers::add);
        }
        if (!state.steps().isEmpty()) {
            Stream.of(auditor(state)).forEach(readers::add);
        }
        return List.copyOf(readers);
    }

    private static String auditor(Known state) {
        return state.raised().parties().auditor();
    }
}
