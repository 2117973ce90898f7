package org.practiceaudit.reporting.facts;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.reporting.log.IntakeLog;
import org.practiceaudit.reporting.log.LogJson;
import org.practiceaudit.reporting.log.StreamKey;

/** The stored facts of streams, by generation. */
@ApplicationScoped
public class FactsStore {
    private final IntakeLog log;

    FactsStore(IntakeLog log) {
        this.log = log;
    }

    /** A row as it is written; the names are those of the columns. */
    private record Row(
            int generation,
            String authority,
            String topic,
            String stream,
            String cycle,
            @JsonProperty("last_sequence") long lastSequence,
            String facts) {}

    /**
     * The generation that reports read, held against a switch until the transaction ends.
     */
    Uni<Integer> live(Mutiny.StatelessSession session) {
        return session.createNativeQuery(
                        "select live_generation from projection where name = 'stream_facts' for share", Integer.class)
                .getSingleResult();
    }

    /** Brings the live facts of the streams up to the log. */
    public Uni<Void> refresh(Mutiny.StatelessSession session, Collection<StreamKey> streams) {
        return live(session).flatMap(generation -> refresh(session, generation, streams));
    }

    Uni<Void> refresh(Mutiny.StatelessSession session, int generation, Collection<StreamKey> streams) {
        if (streams.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return known(session, generation, streams)
                .flatMap(known -> log.after(session, generation, streams)
                        .flatMap(events -> write(session, generation, StreamFold.fold(known, events))));
    }

    /** The live facts of a cycle. */
    public Uni<List<StreamFold>> ofCycle(Mutiny.StatelessSession session, String authority, String cycle) {
        return session.createNativeQuery("""
                        select f.authority, f.topic, f.stream, f.cycle, f.last_sequence, f.facts from stream_facts f
                        join projection p on p.name = 'stream_facts' and p.live_generation = f.generation
                        where f.authority = :authority and f.cycle = :cycle
                        order by f.authority, f.topic, f.stream
                        """, Object[].class)
                .setParameter("authority", authority)
                .setParameter("cycle", cycle)
                .getResultList()
                .map(FactsStore::folds);
    }

    /** The live facts of one stream; empty when nothing of it was heard. */
    public Uni<Optional<StreamFacts>> ofStream(Mutiny.StatelessSession session, StreamKey stream) {
        return live(session)
                .flatMap(generation -> known(session, generation, List.of(stream)))
                .map(found -> Optional.ofNullable(found.get(stream)).map(StreamFold::facts));
    }

    /**
     * The live facts of every cycle of an authority that has a day in the time from one day to another, both included, and
     * of what belongs to no cycle, such as staff and learning.
     */
    public Uni<List<StreamFold>> ofAuthority(
            Mutiny.StatelessSession session, String authority, LocalDate from, LocalDate to) {
        return session.createNativeQuery("""
                        with live as (
                            select f.* from stream_facts f
                            join projection p on p.name = 'stream_facts' and p.live_generation = f.generation
                            where f.authority = :authority
                        ), cycles as (
                            select cycle from live
                            where facts like '{"of":"cycle"%'
                              and cast(cast(facts as jsonb) #>> '{dates,startsOn}' as date) <= :to
                              and cast(cast(facts as jsonb) #>> '{dates,endsOn}' as date) >= :from
                        )
                        select authority, topic, stream, cycle, last_sequence, facts from live
                        where cycle is null or cycle in (select cycle from cycles)
                        order by authority, topic, stream
                        """, Object[].class)
                .setParameter("authority", authority)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .map(FactsStore::folds);
    }

    private Uni<Map<StreamKey, StreamFold>> known(
            Mutiny.StatelessSession session, int generation, Collection<StreamKey> streams) {
        return session.createNativeQuery("""
                        select f.authority, f.topic, f.stream, f.cycle, f.last_sequence, f.facts
                        from jsonb_to_recordset(cast(cast(:streams as text) as jsonb)) as k(authority text, topic text, stream text)
                        join stream_facts f using (authority, topic, stream)
                        where f.generation = :generation
                        """, Object[].class)
                .setParameter("streams", LogJson.write(streams))
                .setParameter("generation", generation)
                .getResultList()
                .map(rows -> folds(rows).stream().collect(Collectors.toMap(StreamFold::stream, Function.identity())));
    }

    private static List<StreamFold> folds(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new StreamFold(
                        new StreamKey((String) row[0], (String) row[1], (String) row[2]),
                        (String) row[3],
                        ((Number) row[4]).longValue(),
                        LogJson.read((String) row[5], StreamFacts.class)))
                .toList();
    }

    Uni<Void> write(Mutiny.StatelessSession session, int generation, List<StreamFold> folds) {
        if (folds.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var rows = folds.stream()
                .map(fold -> new Row(
                        generation,
                        fold.stream().authority(),
                        fold.stream().topic(),
                        fold.stream().stream(),
                        fold.cycle(),
                        fold.lastSequence(),
                        LogJson.write(fold.facts())))
                .toList();
        return session.createNativeQuery("""
                        insert into stream_facts (generation, authority, topic, stream, cycle, last_sequence, facts)
                        select * from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as r(
                          generation integer, authority text, topic text, stream text, cycle text,
                          last_sequence bigint, facts text)
                        order by authority, topic, stream
                        on conflict (generation, authority, topic, stream) do update
                          set last_sequence = excluded.last_sequence, facts = excluded.facts
                        """)
                .setParameter("rows", LogJson.write(rows))
                .executeUpdate()
                .replaceWithVoid();
    }
}
