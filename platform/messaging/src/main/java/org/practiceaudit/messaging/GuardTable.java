package org.practiceaudit.messaging;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.contracts.Topics;

/** What the guard reads and writes, each within a transaction that the caller has open. */
final class GuardTable {
    /** How many streams one look at the kept events takes up. */
    static final int BATCH = 200;

    private static final String AT = " authority = :authority and topic = :topic and stream = :stream ";

    private static final String CLAIM = """
            insert into guard as g (authority, topic, stream, last_sequence, last_event_id, standing, since)
            select :authority, :topic, :stream, cast(:sequence as bigint), cast(:id as uuid), 'open', clock_timestamp()
            where cast(:first as boolean) or exists (
              select 1 from guard where authority = :authority and topic = :topic and stream = :stream)
            on conflict (authority, topic, stream) do update
              set last_sequence = excluded.last_sequence, last_event_id = excluded.last_event_id, standing = 'open',
                  reason = null, since = case g.standing when 'open' then g.since else excluded.since end
              where g.last_sequence between cast(:from as bigint) and cast(:to as bigint)
                and (g.standing = 'open' or g.standing = :also)
            """;

    private static final String CLEAR = """
            with gone as (
              delete from held_event
              where authority = :authority and topic = :topic and stream = :stream and sequence <= :sequence)
            select exists (
              select 1 from held_event
              where authority = :authority and topic = :topic and stream = :stream and sequence > :sequence)
            """;

    private static final String READY = """
            select authority, topic, stream from (
              select authority, topic, stream from guard where standing = 'waiting'
              union
              select g.authority, g.topic, g.stream from held_event h
              join guard g on g.authority = h.authority and g.topic = h.topic and g.stream = h.stream
              where g.standing = 'open' and h.sequence > g.last_sequence
                and (h.sequence = g.last_sequence + 1 or g.topic in (:latestWins))) as ready
            order by random() limit %d
            """.formatted(BATCH);

    private GuardTable() {}

    /** On a compacted topic earlier events may be gone, and each is the whole truth. */
    static boolean latestWins(Place place) {
        return Topics.COMPACTED.contains(place.topic());
    }

    /**
     * Moves the guard to this event if it is the next one and its stream may go on. The row stays locked, so that nobody
     * else applies or holds an event of the stream before the commit.
     *
     * @param kept whether it comes from the kept events, which also a waiting stream tries
     */
    static Uni<Boolean> claim(Mutiny.StatelessSession tx, Delivery event, boolean kept) {
        var latestWins = latestWins(event.place());
        return at(tx.createNativeQuery(CLAIM), event.place())
                .setParameter("sequence", event.sequence())
                .setParameter("id", event.eventId())
                .setParameter("first", latestWins || event.sequence() == 1)
                .setParameter("from", latestWins ? 0 : event.sequence() - 1)
                .setParameter("to", event.sequence() - 1)
                .setParameter("also", kept ? "waiting" : "open")
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    /** Forgets what is kept up to this event; answers whether later ones are kept. */
    static Uni<Boolean> clear(Mutiny.StatelessSession tx, Place place, long sequence) {
        return at(tx.createNativeQuery(CLEAR, Boolean.class), place)
                .setParameter("sequence", sequence)
                .getSingleResult();
    }

    /** The guard's row, made if need be, locked until the commit. */
    static Uni<GuardRow> lock(Mutiny.StatelessSession tx, Place place) {
        return at(tx.createNativeQuery("""
                        insert into guard (authority, topic, stream, last_sequence, standing, since)
                        values (:authority, :topic, :stream, 0, 'open', clock_timestamp()) on conflict do nothing
                        """), place)
                .executeUpdate()
                .flatMap(_ -> at(
                                tx.createNativeQuery("select * from guard where" + AT + "for update", GuardRow.class),
                                place)
                        .getSingleResult());
    }

    /** Keeps an event back. Answers the id of another event that is kept in its place. */
    static Uni<Optional<UUID>> hold(Mutiny.StatelessSession tx, Delivery event) {
        return at(tx.createNativeQuery("""
                        insert into held_event (authority, topic, stream, sequence, event_id, type, headers, payload)
                        values (:authority, :topic, :stream, :sequence, cast(:id as uuid), :type, :headers,
                                cast(:payload as text))
                        on conflict do nothing
                        """), event.place())
                .setParameter("sequence", event.sequence())
                .setParameter("id", event.eventId())
                .setParameter("type", event.type())
                .setParameter("headers", HeaderText.write(event.headers()))
                .setParameter("payload", event.payload())
                .executeUpdate()
                .flatMap(rows -> rows == 1
                        ? Uni.createFrom().item(Optional.empty())
                        : at(
                                        tx.createQuery(
                                                "select eventId from HeldEventRow where sequence = :sequence and" + AT,
                                                UUID.class),
                                        event.place())
                                .setParameter("sequence", event.sequence())
                                .getSingleResult()
                                .map(other -> Optional.of(other).filter(id -> !id.equals(event.eventId()))));
    }

    /** PostgreSQL takes no zero character, and a message of a failure may quote anything. */
    private static String printable(String reason) {
        return reason == null ? null : reason.replaceAll("\\p{Cntrl}", " ");
    }

    static Uni<Void> stand(Mutiny.StatelessSession tx, Place place, Standing standing, String reason) {
        return at(tx.createNativeQuery("""
                        update guard set since = case standing when :standing then since else clock_timestamp() end,
                          standing = :standing, reason = cast(:reason as text)
                        where authority = :authority and topic = :topic and stream = :stream
                          and (standing, reason) is distinct from (:standing, cast(:reason as text))
                        """), place)
                .setParameter("standing", standing.code())
                .setParameter("reason", printable(reason))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The kept event that is next, unless its stream is parked. */
    static Uni<Optional<Delivery>> next(Mutiny.StatelessSession tx, Place place) {
        return at(tx.createQuery("""
                        select h from HeldEventRow h join GuardRow g
                          on g.authority = h.authority and g.topic = h.topic and g.stream = h.stream
                        where h.authority = :authority and h.topic = :topic and h.stream = :stream
                          and g.standing <> 'parked' and h.sequence > g.lastSequence
                          and (h.sequence = g.lastSequence + 1 or :latestWins = true)
                        order by h.sequence
                        """, HeldEventRow.class), place)
                .setParameter("latestWins", latestWins(place))
                .setMaxResults(1)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(HeldEventRow::delivery));
    }

    /** Some streams that can be tried: those that wait, and open ones with a kept event that is next. */
    static Uni<List<Place>> ready(Mutiny.StatelessSession tx) {
        return tx.createNativeQuery(READY, Object[].class)
                .setParameter("latestWins", Topics.COMPACTED)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Place((String) row[0], (String) row[1], (String) row[2]))
                        .toList());
    }

    private static <Q extends Mutiny.AbstractQuery> Q at(Q query, Place place) {
        query.setParameter("authority", place.authority());
        query.setParameter("topic", place.topic());
        query.setParameter("stream", place.stream());
        return query;
    }
}
