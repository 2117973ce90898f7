package org.practiceaudit.allocation.population;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.Json;
import org.practiceaudit.programme.DrawnFrom;

/** Who and what can be drawn and assigned today: children, staff and who is involved with whom. */
@ApplicationScoped
public class Population {
    private static final int PAGE = 1000;

    private final Mutiny.SessionFactory sessions;
    private final EventStore store;

    Population(Mutiny.SessionFactory sessions, EventStore store) {
        this.sessions = sessions;
        this.store = store;
    }

    /** The records of one subject: children, or foster carers. */
    public Uni<List<Child>> records(String authority, DrawnFrom.Subject subject) {
        return sessions.withStatelessSession(session -> session.createNativeQuery("""
                                select cast(data as text) from child
                                where authority = :authority and subject = :subject order by child
                                """, String.class)
                        .setParameter("authority", authority)
                        .setParameter("subject", subject.code())
                        .getResultList())
                .map(rows ->
                        rows.stream().map(row -> read(tree(row), Child.class)).toList());
    }

    public Uni<List<StaffMember>> staff(String authority) {
        return all(authority, StaffStreams.KIND, shown -> read(shown.get(StaffStreams.LISTED), StaffMember.class));
    }

    public Uni<List<Involvement>> involvements(String authority) {
        return all(
                authority,
                InvolvementStreams.KIND,
                shown -> read(shown.get(InvolvementStreams.LISTED), Involvement.class));
    }

    private <T> Uni<List<T>> all(String authority, String kind, Function<JsonNode, T> read) {
        return from("", authority, kind, read, new ArrayList<>());
    }

    private <T> Uni<List<T>> from(
            String after, String authority, String kind, Function<JsonNode, T> read, List<T> before) {
        return store.list(authority, kind, Map.of(), after, PAGE).flatMap(page -> {
            page.forEach(listed -> before.add(read.apply(listed.shown())));
            return page.size() < PAGE
                    ? Uni.createFrom().item(before)
                    : from(page.getLast().id(), authority, kind, read, before);
        });
    }

    private static <T> T read(JsonNode json, Class<T> type) {
        try {
            return Json.MAPPER.treeToValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored " + type.getSimpleName() + " cannot be read", e);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON cannot be read", e);
        }
    }
}
