package org.practiceaudit.actions.learning;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.contracts.AllocationEvent.CyclePlanned;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.web.Problems;

/** The cycles that allocation has told us of. */
@ApplicationScoped
public class KnownCycles {
    private final Mutiny.SessionFactory sessions;

    KnownCycles(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Keeps it as it was planned last. */
    public Uni<Void> keep(Mutiny.StatelessSession transaction, EventMetadata about, CyclePlanned planned) {
        return transaction
                .get(CycleRow.class, new CycleRow.Key(about.authority(), planned.cycle()))
                .flatMap(known -> known == null
                        ? transaction.insert(CycleRow.of(about, planned))
                        : transaction.update(CycleRow.of(about, planned)));
    }

    /** The cycle of that id; a problem that names the field where there is none. */
    Uni<Cycle> named(String authority, String cycle) {
        return sessions.withStatelessSession(session -> session.get(CycleRow.class, new CycleRow.Key(authority, cycle)))
                .map(row -> {
                    if (row == null) {
                        throw Problems.broken(
                                "INPUT",
                                "cycle",
                                "There is no cycle '" + cycle + "' here.",
                                "Name a cycle that has been planned.");
                    }
                    return row.cycle();
                });
    }
}
