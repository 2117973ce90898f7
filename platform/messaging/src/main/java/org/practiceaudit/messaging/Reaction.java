package org.practiceaudit.messaging;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.contracts.AllocationEvent.ProgrammePublished;
import org.practiceaudit.contracts.PublicEvent;

/**
 * How a service reacts to what others say: a foreign event becomes a local command. A service that reacts has exactly one
 * bean of this type.
 *
 * <p>A failure decides what becomes of the event's stream. {@link NotYet}: it waits. A lost connection, a timeout, a deadlock:
 * the event is tried again without end. Anything else: it is parked until an operator releases it. In each case the
 * transaction is rolled back, the event and all later ones of its stream are kept in order, and other streams go on.
 */
public interface Reaction {
    /**
     * Reacts within the transaction that also moves the guard, so that both happen or neither. It is called once for
     * each event in the order of its stream; events of different streams come in any order and at the same time.
     */
    Uni<Void> on(Received event, Mutiny.StatelessSession transaction);

    /** Called after each commit; the place to wake the outbox relay. */
    default void committed() {}

    /** Events after which waiting streams are tried again at once. The others are tried every few seconds. */
    default Set<Class<? extends PublicEvent>> unblocking() {
        return Set.of(ProgrammePublished.class);
    }
}
