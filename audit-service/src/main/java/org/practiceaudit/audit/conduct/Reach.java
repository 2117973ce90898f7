package org.practiceaudit.audit.conduct;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.audit.conduct.ProcessConcern.Known;
import org.practiceaudit.eventstore.reads.Ground;
import org.practiceaudit.eventstore.reads.Reader;
import org.practiceaudit.programme.Role;

/** TH-27: how far a concern about an audit's conduct reaches: the parties, their manager and the audit manager. */
final class Reach {
    private Reach() {}

    /** On what ground somebody reads one, if at all: the audit manager reads all but those about their own audits. */
    static Optional<Ground> ground(Known state, By by) {
        return readers(state).stream()
                .filter(reader -> reader.staff().equals(by.staff()))
                .map(Reader::ground)
                .findFirst()
                .or(() -> office(by).filter(_ -> !by.staff().equals(auditor(state))));
    }

    /** The audit manager's office, where somebody holds it. */
    static Optional<Ground> office(By by) {
        return by.roles().contains(Role.AUDIT_MANAGER)
                ? Optional.of(Ground.office(Role.AUDIT_MANAGER))
                : Optional.empty();
    }

    /** The parties; the auditor is one once it has gone beyond the manager of who raised it. */
    static List<Reader> readers(Known state) {
        var people = state.raised().parties().people();
        var readers = new LinkedHashMap<String, Ground>();
        readers.put(state.raised().by(), Ground.named(state.raised().as()));
        var managers = state.raised().as() == Role.TEAM_MANAGER
                ? List.of(Role.TEAM_MANAGER, Role.SERVICE_MANAGER)
                : List.of(Role.TEAM_MANAGER);
        managers.stream()
                .filter(people::containsKey)
                .forEach(role -> readers.putIfAbsent(people.get(role), Ground.named(role)));
        if (!state.steps().isEmpty()) {
            readers.putIfAbsent(auditor(state), Ground.named(Role.AUDITOR));
        }
        return readers.entrySet().stream()
                .map(each -> new Reader(each.getKey(), each.getValue()))
                .toList();
    }

    private static String auditor(Known state) {
        return state.raised().parties().auditor();
    }
}
