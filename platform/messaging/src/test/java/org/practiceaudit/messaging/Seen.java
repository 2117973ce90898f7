package org.practiceaudit.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** What tests look at in the database of the service under test. */
@ApplicationScoped
class Seen {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Transactions transactions;

    Seen(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Sequences of a stream's events in the order in which they had their effect. */
    List<Long> effects(String stream) {
        return transactions
                .run(tx -> tx.createNativeQuery(
                                "select sequence from effect where stream = :stream order by n", Long.class)
                        .setParameter("stream", stream)
                        .getResultList())
                .await()
                .atMost(PATIENCE);
    }

    /** The guard's word on a stream, such as {@code open at 3}, and the reason where there is one. */
    String standing(Place place) {
        return transactions
                .run(tx -> tx.get(GuardRow.class, place))
                .map(row -> row == null
                        ? "unknown"
                        : row.standing + " at " + row.lastSequence + (row.reason == null ? "" : ": " + row.reason))
                .await()
                .atMost(PATIENCE);
    }

    /** Sequences of the events of a stream that are kept back. */
    List<Long> held(Place place) {
        return transactions
                .run(tx -> tx.createQuery(
                                "select sequence from HeldEventRow where topic = :topic and stream = :stream order by sequence",
                                Long.class)
                        .setParameter("topic", place.topic())
                        .setParameter("stream", place.stream())
                        .getResultList())
                .await()
                .atMost(PATIENCE);
    }

    /** Moves the guard past an event, as a replica does that dies before it looks at what is kept. */
    void movePast(Delivery event) {
        transactions.run(tx -> GuardTable.claim(tx, event, false)).await().atMost(PATIENCE);
    }
}
