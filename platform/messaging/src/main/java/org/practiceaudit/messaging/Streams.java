package org.practiceaudit.messaging;

import io.quarkus.arc.properties.UnlessBuildProperty;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** What operators see of the streams that do not flow, and how they let one go on. */
@ApplicationScoped
@UnlessBuildProperty(name = "practice-audit.hears", stringValue = "none")
@UnlessBuildProperty(name = "practice-audit.reacts", stringValue = "false", enableIfMissing = true)
class Streams {
    static final int MOST_REASONS = 20;

    /**
     * A stream as it stands.
     *
     * @param lastSequence number of its last event that had its effect here, zero before the first
     * @param reason why it does not go on, null for an open one
     * @param since physical time
     * @param held how many of its events are kept back
     */
    record Shown(
            String topic, String stream, String standing, long lastSequence, String reason, Instant since, long held) {}

    /** So many streams stand so for one reason. */
    record Count(Standing standing, String reason, long streams) {}

    private final Transactions transactions;
    private final Inbox inbox;

    Streams(Transactions transactions, Inbox inbox) {
        this.transactions = transactions;
        this.inbox = inbox;
    }

    /**
     * In the order of topic and stream.
     *
     * @param after topic and stream that ended the page before, joined by a slash, or empty
     */
    Uni<List<Shown>> list(String authority, Standing standing, String after, int most) {
        return transactions.run(tx -> tx.createQuery("""
                        select g.topic, g.stream, g.standing, g.lastSequence, g.reason, g.since,
                          (select count(*) from HeldEventRow h where h.authority = g.authority and h.topic = g.topic
                            and h.stream = g.stream)
                        from GuardRow g
                        where g.authority = :authority and g.standing = :standing
                          and concat(g.topic, '/', g.stream) > :after
                        order by concat(g.topic, '/', g.stream)
                        """, Shown.class)
                .setParameter("authority", authority)
                .setParameter("standing", standing.code())
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList());
    }

    /** How many streams of all authorities do not flow, by reason; the commonest reasons only. */
    Uni<List<Count>> notFlowing() {
        return transactions.run(tx -> tx.createNativeQuery("""
                        select standing, reason, count(*) from guard where standing <> 'open'
                        group by standing, reason order by count(*) desc
                        """, Object[].class)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row ->
                                new Count(Standing.of((String) row[0]), (String) row[1], ((Number) row[2]).longValue()))
                        .toList()));
    }

    /**
     * Opens a stream and applies what is kept of it, in order. It stands open afterwards unless an event was refused again.
     * A kept event that contradicts one that had its effect is forgotten. Empty when there is no such stream.
     */
    Uni<Standing> release(Place place) {
        return transactions
                .run(tx -> tx.get(GuardRow.class, place)
                        .flatMap(row -> row == null
                                ? Uni.createFrom().nullItem()
                                : GuardTable.stand(tx, place, Standing.OPEN, null)
                                        .flatMap(_ -> GuardTable.clear(tx, place, row.lastSequence))))
                .onItem()
                .ifNotNull()
                .transformToUni(_ -> inbox.drain(place)
                        .flatMap(unblocked ->
                                unblocked ? inbox.tryKept() : Uni.createFrom().voidItem())
                        .flatMap(_ -> transactions.run(tx -> tx.get(GuardRow.class, place)))
                        .map(row -> Standing.of(row.standing)));
    }
}
