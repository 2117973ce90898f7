package org.practiceaudit.audit.audits;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * When cycles were closed, for audits that are heard of afterwards: topics keep no order between a cycle and its audits. An audit
 * that is opened holds its cycle's row until it is committed, so that a closing at the same moment either finds the audit or is found.
 */
@ApplicationScoped
class CycleEnds {
    /** When this cycle was closed, empty while it goes on; it is not closed before the transaction ends. */
    Uni<Optional<Instant>> hold(Mutiny.StatelessSession transaction, String authority, String cycle) {
        return of(
                        transaction,
                        "insert into cycle_end (authority, cycle) values (:authority, :cycle) on conflict do nothing",
                        authority,
                        cycle)
                .executeUpdate()
                .chain(() -> transaction
                        .createNativeQuery(
                                "select closed_at from cycle_end where authority = :authority and cycle = :cycle for share",
                                Instant.class)
                        .setParameter("authority", authority)
                        .setParameter("cycle", cycle)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    /** Waits for whoever opens an audit of it at this moment. */
    Uni<Void> close(Mutiny.StatelessSession transaction, String authority, String cycle, Instant at) {
        return of(transaction, """
                        insert into cycle_end (authority, cycle, closed_at) values (:authority, :cycle, :at)
                        on conflict (authority, cycle) do update set closed_at = excluded.closed_at
                        """, authority, cycle)
                .setParameter("at", at)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Mutiny.Query<Object> of(
            Mutiny.StatelessSession transaction, String sql, String authority, String cycle) {
        return transaction
                .createNativeQuery(sql)
                .setParameter("authority", authority)
                .setParameter("cycle", cycle);
    }
}
