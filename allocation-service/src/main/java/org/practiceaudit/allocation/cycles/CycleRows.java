package org.practiceaudit.allocation.cycles;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.eventstore.Json;

/**
 * What a cycle's events are too small for: its frame, sample, exclusions and allocations. Kept under the digest of their
 * text before the event that names the digest, and never changed: rows that no event names mean nothing, and an event
 * never names rows that are not there.
 */
@ApplicationScoped
class CycleRows {
    /** Facts of one kind in their order, as text of which the digest is taken. */
    record Part(String name, List<String> facts) {
        static <T> Part of(String name, List<T> facts) {
            return new Part(name, facts.stream().map(CycleRows::text).toList());
        }

        <T> List<T> as(Class<T> type) {
            return facts.stream().map(fact -> read(fact, type)).toList();
        }
    }

    private final Mutiny.SessionFactory sessions;

    CycleRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** SHA-256 over each part's name and facts, a line each. */
    static String digest(List<Part> parts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                sha.update((part.name() + "\n").getBytes(StandardCharsets.UTF_8));
                part.facts().forEach(fact -> sha.update((fact + "\n").getBytes(StandardCharsets.UTF_8)));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** Keeps all parts or none; what is kept already stays. */
    Uni<Void> keep(String authority, String cycle, String digest, List<Part> parts) {
        var rows = Json.MAPPER.createArrayNode();
        for (var part : parts) {
            for (int place = 0; place < part.facts().size(); place++) {
                rows.addObject()
                        .put("part", part.name())
                        .put("place", place)
                        .put("fact", part.facts().get(place));
            }
        }
        return sessions.withStatelessSession(session -> session.createNativeQuery("""
                        insert into cycle_row (authority, cycle, digest, part, place, fact)
                        select :authority, :cycle, :digest, r.part, r.place, r.fact
                        from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(part text, place integer, fact text)
                        on conflict do nothing
                        """)
                .setParameter("authority", authority)
                .setParameter("cycle", cycle)
                .setParameter("digest", digest)
                .setParameter("rows", rows.toString())
                .executeUpdate()
                .replaceWithVoid());
    }

    Uni<Part> part(String authority, String cycle, String digest, String part) {
        return page(authority, cycle, digest, part, -1, Integer.MAX_VALUE).map(facts -> new Part(part, facts));
    }

    /**
     * @param after the last place of the page before, -1 for the first page
     */
    Uni<List<String>> page(String authority, String cycle, String digest, String part, int after, int most) {
        return sessions.withStatelessSession(session -> session.createNativeQuery("""
                        select fact from cycle_row
                        where authority = :authority and cycle = :cycle and digest = :digest and part = :part
                          and place > :after
                        order by place limit :most
                        """, String.class)
                .setParameter("authority", authority)
                .setParameter("cycle", cycle)
                .setParameter("digest", digest)
                .setParameter("part", part)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList());
    }

    private static String text(Object fact) {
        try {
            return Json.MAPPER.writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(fact.getClass().getSimpleName() + " cannot be kept", e);
        }
    }

    static <T> T read(String fact, Class<T> type) {
        try {
            return Json.MAPPER.readValue(fact, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("kept " + type.getSimpleName() + " cannot be read", e);
        }
    }
}
