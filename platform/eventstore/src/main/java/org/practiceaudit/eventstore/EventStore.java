package org.practiceaudit.eventstore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.Aead;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * @param shown what the stream's definition lists of it
     */
    public record Listed(String id, long version, JsonNode shown) {}

    public <C, S, E> Uni<Loaded<S, E>> load(StreamDefinition<C, S, E> definition, StreamId stream) {
        return sessions.withStatelessSession(session -> load(session, definition, stream));
    }

    /**
     * Lists the streams of a kind whose listing holds all of {@code filter}, in the order of their ids.
     *
     * @param after the last id of the page before, or empty
     */
    public Uni<List<Listed>> list(String authority, String kind, Map<String, ?> filter, String after, int most) {
        return sessions.withStatelessSession(session -> session.createNativeQuery("""
                        select id, version, cast(listing as text) from stream
                        where authority = :authority and kind = :kind and id > :after
                          and listing @> cast(cast(:filter as text) as jsonb)
                        order by id limit :most
                        """, Object[].class)
                        .setParameter("authority", authority)
                        .setParameter("kind", kind)
                        .setParameter("after", after)
                        .setParameter("filter", json(filter))
                        .setParameter("most", most)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Listed((String) row[0], ((Number) row[1]).longValue(), tree((String) row[2])))
                        .toList());
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
                .flatMap(rows -> keyFor(stream, rows).map(key -> fold(definition, stream, rows, key)));
    }

    private Uni<Optional<Aead>> keyFor(StreamId stream, List<Object[]> rows) {
        var sealed = rows.stream().anyMatch(row -> ((EventRow) row[1]).data.contains(NarrativeSeal.MARK));
        return sealed
                ? keys.toOpen(stream.authority(), ((StreamRow) rows.getFirst()[0]).child)
                : Uni.createFrom().item(Optional.empty());
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
                    row.correlationId);
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
