package org.practiceaudit.reporting.log;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.messaging.MessageReader;
import org.practiceaudit.messaging.Reading;
import org.practiceaudit.messaging.Received;
import org.practiceaudit.messaging.Unknown;
import org.practiceaudit.messaging.Unreadable;
import org.practiceaudit.messaging.Upcasters;

/** The append-only log of what was heard, and its ways in and out. */
@ApplicationScoped
public class IntakeLog {
    private static final String READ = "select headers, payload from intake_log where authority = :authority ";
    private static final String IN_ORDER = " order by topic, stream, sequence, record_offset";

    private final MessageReader reader;

    IntakeLog() {
        this.reader = new MessageReader(Upcasters.ofContracts());
    }

    /** Adds what is not there yet; an event that was sent twice stays where it came first. */
    public Uni<Void> add(Mutiny.StatelessSession session, Collection<LogEntry> entries) {
        return session.createNativeQuery("""
                        insert into intake_log (authority, topic, partition, record_offset, event_id, stream, sequence,
                                                cycle, audit, re_audit_of, recorded_time, headers, payload)
                        select authority, topic, partition, record_offset, event_id, stream, sequence, cycle, audit,
                               re_audit_of, recorded_time, headers, payload
                        from jsonb_to_recordset(cast(cast(:entries as text) as jsonb)) as e(
                          authority text, topic text, partition integer, record_offset bigint, event_id uuid,
                          stream text, sequence bigint, cycle text, audit text, re_audit_of text, recorded_time timestamptz,
                          headers text, payload text)
                        on conflict do nothing
                        """)
                .setParameter("entries", LogJson.write(entries))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Events of the given streams that their facts do not hold yet, each stream in order. */
    public Uni<List<Received>> after(Mutiny.StatelessSession session, int generation, Collection<StreamKey> streams) {
        return received(session.createNativeQuery("""
                        select l.headers, l.payload
                        from jsonb_to_recordset(cast(cast(:streams as text) as jsonb)) as k(authority text, topic text, stream text)
                        join intake_log l using (authority, topic, stream)
                        left join stream_facts f on f.generation = :generation and f.authority = k.authority
                          and f.topic = k.topic and f.stream = k.stream
                        where l.sequence > coalesce(f.last_sequence, 0)
                        order by l.authority, l.topic, l.stream, l.sequence, l.record_offset
                        """, Object[].class)
                .setParameter("streams", LogJson.write(streams))
                .setParameter("generation", generation)
                .getResultList());
    }

    /** All events of a cycle that were recorded before an instant, each stream in order. */
    public Uni<List<Received>> ofCycle(
            Mutiny.StatelessSession session, String authority, String cycle, Instant before) {
        return received(session.createNativeQuery(
                        READ + "and cycle = :cycle and recorded_time < :before" + IN_ORDER, Object[].class)
                .setParameter("authority", authority)
                .setParameter("cycle", cycle)
                .setParameter("before", before)
                .getResultList());
    }

    /** All events of an authority that belong to no cycle and were recorded before an instant, each stream in order. */
    public Uni<List<Received>> ofNoCycle(Mutiny.StatelessSession session, String authority, Instant before) {
        return received(session.createNativeQuery(
                        READ + "and cycle is null and recorded_time < :before" + IN_ORDER, Object[].class)
                .setParameter("authority", authority)
                .setParameter("before", before)
                .getResultList());
    }

    /** All events about an audit, and about those that repeated it, that were recorded before an instant, each stream in order. */
    public Uni<List<Received>> ofAudit(
            Mutiny.StatelessSession session, String authority, String audit, Instant before) {
        return received(session.createNativeQuery("""
                        with recursive line(audit) as (
                            select cast(:audit as text)
                            union
                            select l.audit from intake_log l join line on l.re_audit_of = line.audit
                            where l.authority = :authority
                        )
                        select headers, payload from intake_log
                        where authority = :authority and audit in (select audit from line) and recorded_time < :before
                        """ + IN_ORDER, Object[].class)
                .setParameter("authority", authority)
                .setParameter("audit", audit)
                .setParameter("before", before)
                .getResultList());
    }

    /** When the newest event of a cycle was recorded; empty when none was heard. */
    public Uni<Optional<Instant>> newest(Mutiny.StatelessSession session, String authority, String cycle) {
        return session.createNativeQuery(
                        "select max(recorded_time) from intake_log where authority = :authority and cycle = :cycle",
                        Instant.class)
                .setParameter("authority", authority)
                .setParameter("cycle", cycle)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    /** When the newest event of some cycles was recorded; empty when none was heard. */
    public Uni<Optional<Instant>> newest(Mutiny.StatelessSession session, String authority, Collection<String> cycles) {
        return session.createNativeQuery("""
                        select max(newest) from unnest(string_to_array(:cycles, ',')) as c(cycle),
                        lateral (select max(recorded_time) as newest from intake_log
                                 where authority = :authority and cycle = c.cycle) as of_cycle
                        """, Instant.class)
                .setParameter("authority", authority)
                .setParameter("cycles", String.join(",", cycles))
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    private Uni<List<Received>> received(Uni<List<Object[]>> rows) {
        return rows.map(found -> found.stream()
                .map(row -> read(LogJson.texts((String) row[0]), (String) row[1]))
                .toList());
    }

    private Received read(Map<String, String> headers, String payload) {
        Reading reading = reader.read(headers, payload);
        return switch (reading) {
            case Received received -> received;
            case Unknown unknown ->
                throw new IllegalStateException(
                        "the log holds the unknown type " + unknown.metadata().type());
            case Unreadable(var reason) ->
                throw new IllegalStateException("the log holds what cannot be read: " + reason);
        };
    }
}
