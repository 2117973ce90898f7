package org.practiceaudit.actions.known;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.contracts.AllocationEvent.AuditAllocated;
import org.practiceaudit.contracts.AllocationEvent.AuditReallocated;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.contracts.ModerationEvent.ModerationRequested;
import org.practiceaudit.messaging.NotYet;

/** The audits that allocation has told us of. */
@ApplicationScoped
public class KnownAudits {
    private final Mutiny.SessionFactory sessions;

    KnownAudits(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Those of these audits that were allocated, in no order. */
    public Uni<List<AuditFacts>> find(String authority, Collection<String> audits) {
        return sessions.withStatelessSession(session -> session.createQuery(
                        "from AuditFacts where authority = :authority and audit in (:audits)", AuditFacts.class)
                .setParameter("authority", authority)
                .setParameter("audits", audits)
                .getResultList());
    }

    public Uni<Optional<AuditFacts>> find(String authority, String audit) {
        return sessions.withStatelessSession(
                session -> session.get(AuditFacts.class, new AuditFacts.Key(authority, audit))
                        .map(Optional::ofNullable));
    }

    /** An audit as it is known in a transaction that is open; empty where it is none that was allocated. */
    public Uni<Optional<AuditFacts>> find(Mutiny.StatelessSession transaction, String authority, String audit) {
        return transaction
                .get(AuditFacts.class, new AuditFacts.Key(authority, audit))
                .map(Optional::ofNullable);
    }

    /** The audit an event is about. Fails with {@link NotYet} when it has not been allocated as far as we know. */
    public Uni<AuditFacts> of(Mutiny.StatelessSession transaction, EventMetadata about, String audit) {
        return transaction
                .get(AuditFacts.class, new AuditFacts.Key(about.authority(), audit))
                .onItem()
                .ifNull()
                .failWith(() -> new NotYet("the allocation of audit " + audit));
    }

    /** The first of the audits that each repeat the one before: this one, where it repeats none. */
    public Uni<AuditFacts> firstOf(Mutiny.StatelessSession transaction, EventMetadata about, AuditFacts audit) {
        return audit.reAuditOf()
                .map(before -> of(transaction, about, before).flatMap(facts -> firstOf(transaction, about, facts)))
                .orElseGet(() -> Uni.createFrom().item(audit));
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

    /** A moderation was asked for: whoever moderates, and whether blind. */
    public Uni<Void> keep(Mutiny.StatelessSession transaction, EventMetadata about, ModerationRequested requested) {
        return of(transaction, about, requested.audit()).flatMap(facts -> {
            facts.moderator = requested.moderator();
            facts.hidden = requested.blind();
            return transaction.update(facts);
        });
    }

    /** The moderator may know the auditor's grades from now on. */
    public Uni<Void> revealed(Mutiny.StatelessSession transaction, EventMetadata about, String audit) {
        return of(transaction, about, audit).flatMap(facts -> {
            facts.hidden = false;
            return transaction.update(facts);
        });
    }

    /** Audits that this person moderates blind and has not graded yet: what came of them would tell the auditor's grades. */
    public Uni<Set<String>> hiddenFrom(String authority, String staff) {
        return sessions.withStatelessSession(session -> session.createQuery(
                                "select audit from AuditFacts where authority = :authority and moderator = :staff and hidden",
                                String.class)
                        .setParameter("authority", authority)
                        .setParameter("staff", staff)
                        .getResultList())
                .map(Set::copyOf);
    }

    public Uni<Void> invalidated(Mutiny.StatelessSession transaction, AuditFacts facts) {
        facts.invalidated = true;
        return transaction.update(facts);
    }
}
