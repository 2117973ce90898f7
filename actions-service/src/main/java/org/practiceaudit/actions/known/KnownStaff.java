package org.practiceaudit.actions.known;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.contracts.AllocationEvent.StaffMemberRecorded;
import org.practiceaudit.contracts.EventMetadata;

/** Who manages whom, by the latest word of allocation. */
@ApplicationScoped
public class KnownStaff {
    private final Mutiny.SessionFactory sessions;

    KnownStaff(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Whether {@code manager} is the line manager of {@code staff}; false for staff that we were not told of. */
    public Uni<Boolean> manages(String authority, String manager, String staff) {
        return sessions.withStatelessSession(
                        session -> session.get(StaffFacts.class, new StaffFacts.Key(authority, staff)))
                .map(known -> known != null && manager.equals(known.lineManager));
    }

    public Uni<Void> keep(Mutiny.StatelessSession transaction, EventMetadata about, StaffMemberRecorded recorded) {
        var facts = new StaffFacts();
        facts.authority = about.authority();
        facts.staff = recorded.staff();
        facts.lineManager = recorded.lineManager();
        return transaction.upsert(facts);
    }
}
