package org.practiceaudit.actions.known;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.contracts.AllocationEvent.AuditAllocated;
import org.practiceaudit.contracts.AllocationEvent.AuditReallocated;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.messaging.NotYet;

/** The audits that allocation has told us of. */
@ApplicationScoped
public class KnownAudits {
    private final Mutiny.SessionFactory sessions;

    KnownAudits(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    public Uni<Optional<AuditFacts>> find(String authority, String audit) {
        return sessions.withStatelessSession(
                session -> session.get(AuditFacts.class, new AuditFacts.Key(authority, audit))
                        .map(Optional::ofNullable));
    }

    /** The audit an event is about. Fails with {@link NotYet} when it has not been allocated as far as we know. */
    public Uni<AuditFacts> of(Mutiny.StatelessSession transaction, EventMetadata about, String audit) {
        return transaction
                .get(AuditFacts.class, new AuditFacts.Key(about.authority(), audit))
                .onItem()
                .ifNull()
                .failWith(() -> new NotYet("the allocation of audit " + audit));
    }

    public Uni<Void> keep(Mutiny.StatelessSession transaction, EventMetadata about, AuditAllocated allocated) {
        return transaction.insert(AuditFacts.of(about, allocated));
    }

    public Uni<Void> keep(Mutiny.StatelessSession transaction, EventMetadata about, AuditReallocated reallocated) {
        return of(transaction, about, reallocated.audit()).flatMap(facts -> {
            facts.auditor = reallocated.auditor();
            facts.moderator = reallocated.moderator();
            return transaction.update(facts);
        });
    }

    public Uni<Void> invalidated(Mutiny.StatelessSession transaction, AuditFacts facts) {
        facts.invalidated = true;
        return transaction.update(facts);
    }
}
