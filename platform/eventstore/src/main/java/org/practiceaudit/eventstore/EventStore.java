package org.practiceaudit.eventstore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.Aead;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads streams and lists of streams. */
@ApplicationScoped
public class EventStore {
    private final Mutiny.SessionFactory sessions;
    private final ChildKeys keys;

    EventStore(Mutiny.SessionFactory sessions, ChildKeys keys) {
        this.sessions = sessions;
        this.keys = keys;
    }

    /**
     * One line of a list of streams.
     *
     * @param version which is also the stream's ETag
     * @param child whose key seals the stream's narrative, null where it holds none
     * @param origin how it began
     * @param shown what the stream's definition lists of it
     */
    public record Listed(String id, long version, String child, Origin origin, JsonNode shown) {}

    public <C, S, E> Uni<Loaded<S, E>> load(StreamDefinition<C, S, E> definition, StreamId stream) {
        return sessions.withStatelessSession(session -> load(session, definition, stream));
    }

    /**
     * The same for many streams of one authority, in their order: one query for what was said and one for the keys. Those that
     * have not begun are among them.
     */
    public <C, S, E> Uni<Map<StreamId, Loaded<S, E>>> loadAll(
            StreamDefinition<C, S, E> definition, List<StreamId> streams) {
        if (streams.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return sessions.withStatelessSession(session -> session.createQuery("""
                        select s, e from StreamRow s join EventRow e on e.authority = s.authority and e.stream = s.stream
                        where s.authority = :authority and s.stream in (:streams) order by s.stream, e.version
                        """, Object[].class)
                        .setParameter("authority", streams.getFirst().authority())
                        .setParameter(
                                "streams", streams.stream().map(StreamId::name).toList())
                        .getResultList())
                .flatMap(rows -> folded(definition, streams, byStream(rows)));
    }

    /**
     * Lists the streams of a kind whose listing holds all of {@code filter}, in the order of their ids.
     *
     * @param after the last id of the page before, or empty
     */
    public Uni<List<Listed>> list(String authority, String kind, Map<String, ?> filter, String after, int most) {
        return sessions.withStatelessSession(session -> list(session, authority, kind, filter, after, most));
    }

    /**
     * The same, of those alone whose listing holds all of one of these.
     *
     * @param anyOf empty where that is not asked for
     */
    public Uni<List<Listed>> list(
            String authority,
            String kind,
            Map<String, ?> filter,
            List<? extends Map<String, ?>> anyOf,
            String after,
            int most) {
        return sessions.withStatelessSession(session -> list(session, authority, kind, filter, anyOf, after, most));
    }

    /** The same within a transaction that is open, which needs no further connection. */
    public Uni<List<Listed>> list(
            Mutiny.StatelessSession session,
            String authority,
            String kind,
            Map<String, ?> filter,
            String after,
            int most) {
        return list(session, authority, kind, filter, List.of(), after, most);
    }

    private static Uni<List<Listed>> list(
            Mutiny.StatelessSession session,
            String authority,
            String kind,
            Map<String, ?> filter,
            List<? extends Map<String, ?>> anyOf,
            String after,
            int most) {
        var query = session.createNativeQuery("""
                        select id, version, child, cast(listing as text), message_key, programme, programme_version, cycle
                        from stream
                        where authority = :authority and kind = :kind and id > :after
                          and listing @> cast(cast(:filter as text) as jsonb) %s
                        order by id limit :most
                        """.formatted(oneOf(anyOf.size())), Object[].class);
        for (int i = 0; i < anyOf.size(); i++) {
            query.setParameter("one" + i, json(anyOf.get(i)));
        }
        return query.setParameter("authority", authority)
                .setParameter("kind", kind)
                .setParameter("after", after)
                .setParameter("filter", json(filter))
                .setParameter("most", most)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Listed(
                                (String) row[0],
                                ((Number) row[1]).longValue(),
                                (String) row[2],
                                new Origin((String) row[4], (String) row[5], (Integer) row[6], (String) row[7], (String)
                                        row[2]),
                                tree((String) row[3])))
                        .toList());
    }

    /** Written out, since the index answers each of them by itself. */
    private static String oneOf(int alternatives) {
        return alternatives == 0
                ? ""
                : IntStream.range(0, alternatives)
                        .mapToObj(i -> "listing @> cast(cast(:one" + i + " as text) as jsonb)")
                        .collect(Collectors.joining(" or ", "and (", ")"));
    }

    <C, S, E> Uni<Loaded<S, E>> load(
            Mutiny.StatelessSession session, StreamDefinition<C, S, E> definition, StreamId stream) {
        return session.createQuery("""
                        select s, e from StreamRow s join EventRow e on e.authority = s.authority and e.stream = s.stream
                        where s.authority = :authority and s.stream = :stream order by e.version
                        """, Object[].class)
                .setParameter("authority", stream.authority())
                .setParameter("stream", stream.name())
                .getResultList()
                .flatMap(rows -> folded(definition, List.of(stream), byStream(rows)))
                .map(loaded -> loaded.get(stream));
    }

    /**
     * Locks and loads many streams of one authority; those that have not begun are among them. Locked in the order of their
     * names, so that two callers never wait for each other, and read after that, so that no fact is missed.
     */
    <C, S, E> Uni<Map<StreamId, Loaded<S, E>>> lockAll(
            Mutiny.StatelessSession transaction, StreamDefinition<C, S, E> definition, List<StreamId> streams) {
        return heads(transaction, streams)
                .flatMap(heads -> facts(transaction, streams.getFirst().authority(), heads))
                .flatMap(rows -> folded(definition, streams, byStream(rows)));
    }

    private static Uni<List<StreamRow>> heads(Mutiny.StatelessSession transaction, List<StreamId> streams) {
        return transaction
                .createNativeQuery("""
                        select s.stream, s.message_key, s.programme, s.programme_version, s.cycle, s.child, s.version, s.sequence
                        from jsonb_array_elements_text(cast(cast(:names as text) as jsonb)) as n(name)
                        join stream s on s.authority = :authority and s.stream = n.name
                        order by s.stream for update of s
                        """, Object[].class)
                .setParameter("names", json(streams.stream().map(StreamId::name).toList()))
                .setParameter("authority", streams.getFirst().authority())
                .getResultList()
                .map(rows -> rows.stream().map(StreamRow::read).toList());
    }

    private static Uni<List<Object[]>> facts(
            Mutiny.StatelessSession transaction, String authority, List<StreamRow> heads) {
        if (heads.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var byName = heads.stream().collect(Collectors.toMap(head -> head.stream, head -> head));
        return transaction
                .createNativeQuery("""
                        select e.stream, e.version, cast(e.event_id as text), e.type, e.data, e.actor, e.actor_role,
                          cast(extract(epoch from e.business_time) * 1000000 as bigint),
                          cast(extract(epoch from e.recorded_time) * 1000000 as bigint), cast(e.correlation_id as text),
                          e.traceparent
                        from jsonb_array_elements_text(cast(cast(:names as text) as jsonb)) as n(name)
                        join event e on e.authority = :authority and e.stream = n.name
                        order by e.stream, e.version
                        """, Object[].class)
                .setParameter("names", json(byName.keySet()))
                .setParameter("authority", authority)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(EventRow::read)
                        .map(fact -> new Object[] {byName.get(fact.stream), fact})
                        .toList());
    }

    private static Map<String, List<Object[]>> byStream(List<Object[]> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> ((StreamRow) row[0]).stream));
    }

    private <C, S, E> Uni<Map<StreamId, Loaded<S, E>>> folded(
            StreamDefinition<C, S, E> definition, List<StreamId> streams, Map<String, List<Object[]>> rows) {
        var sealed = rows.values().stream().flatMap(EventStore::sealedFor).collect(Collectors.toSet());
        return keys.toOpen(streams.getFirst().authority(), sealed).map(known -> {
            var loaded = new LinkedHashMap<StreamId, Loaded<S, E>>();
            for (var stream : streams) {
                var own = rows.getOrDefault(stream.name(), List.of());
                var key = sealedFor(own).findFirst().map(known::get);
                loaded.put(stream, fold(definition, stream, own, key));
            }
            return loaded;
        });
    }

    /** The child whose key seals something in these facts of one stream, if any does. */
    private static Stream<String> sealedFor(List<Object[]> rows) {
        return rows.stream()
                .filter(row -> ((EventRow) row[1]).data.contains(NarrativeSeal.MARK))
                .limit(1)
                .flatMap(row -> Stream.ofNullable(((StreamRow) row[0]).child));
    }

    private static <C, S, E> Loaded<S, E> fold(
            StreamDefinition<C, S, E> definition, StreamId stream, List<Object[]> rows, Optional<Aead> key) {
        var state = definition.evolution().initial();
        var facts = new ArrayList<Stored<E>>(rows.size());
        var reader = NarrativeSeal.reader(stream, key);
        for (var row : rows) {
            var fact = read(definition.names(), (EventRow) row[1], reader);
            state = definition.evolution().evolve(state, fact.event());
            facts.add(fact);
        }
        if (rows.isEmpty()) {
            return new Loaded<>(state, List.of(), 0, 0, Optional.empty());
        }
        var head = (StreamRow) rows.getFirst()[0];
        return new Loaded<>(
                state, List.copyOf(facts), facts.getLast().version(), head.sequence, Optional.of(head.origin()));
    }

    private static <E> Stored<E> read(EventNames<E> names, EventRow row, ObjectReader reader) {
        var current = names.current(row.type, (ObjectNode) tree(row.data));
        try {
            E event = reader.treeToValue(current.json(), names.classOf(current.name()));
            return new Stored<>(
                    row.version,
                    row.eventId,
                    event,
                    new Actor(row.actor, row.actorRole),
                    row.businessTime,
                    row.recordedTime,
                    row.correlationId,
                    Optional.ofNullable(row.traceparent));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event " + row.eventId + " of type " + row.type + " cannot be read", e);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON cannot be read", e);
        }
    }

    private static String json(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("filter cannot be written as JSON", e);
        }
    }
}
