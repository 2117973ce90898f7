package org.practiceaudit.reporting.log;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.messaging.Received;

/** The append-only log of what was heard, as reports ask for it. */
@ApplicationScoped
public class IntakeLog {
    private static final String READ = "select " + LogRow.COLUMNS + " from intake_log where authority = :authority ";
    private static final String IN_ORDER = " order by topic, stream, sequence, record_offset";

    private final LogRow row = new LogRow();

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

    /**
     * All events about each of some audits, and about those that repeated it, that were recorded before an instant, each stream
     * in order. An audit of which nothing was heard is not in it.
     */
    public Uni<Map<String, List<Received>>> ofAudits(
            Mutiny.StatelessSession session, String authority, Collection<String> audits, Instant before) {
        return session.createNativeQuery("""
                        with recursive line(first, audit) as (
                            select a, a from unnest(string_to_array(:audits, ',') collate "C") as of(a)
                            union
                            select line.first, l.audit from intake_log l join line on l.re_audit_of = line.audit
                            where l.authority = :authority
                        )
                        select %s, line.first from line join intake_log l using (audit)
                        where l.authority = :authority and l.recorded_time < :before
                        """.formatted(LogRow.COLUMNS) + IN_ORDER, Object[].class)
                .setParameter("authority", authority)
                .setParameter("audits", String.join(",", audits))
                .setParameter("before", before)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                columns -> (String) columns[columns.length - 1],
                                Collectors.mapping(row::read, Collectors.toList()))));
    }

    /**
     * All events about a child's audits, and of the cycles in which they were, that were recorded before an instant, each stream
     * in order.
     */
    public Uni<List<Received>> ofChild(
            Mutiny.StatelessSession session, String authority, String child, Instant before) {
        return received(session.createNativeQuery("""
                        with allocated as materialized (
                            select audit, 'cycle-' || cycle as cycle_stream from intake_log
                            where authority = :authority and type like 'allocation.audit-allocated.%'
                              and cast(payload as jsonb) ->> 'child' = :child and recorded_time < :before
                        )
                        """ + "select " + LogRow.COLUMNS + """
                         from (
                            select * from intake_log
                            where authority = :authority and audit in (select audit from allocated)
                            union all
                            select * from intake_log
                            where authority = :authority and topic = 'allocation'
                              and stream in (select distinct cycle_stream from allocated)
                        ) of_child
                        where recorded_time < :before
                        """ + IN_ORDER, Object[].class)
                .setParameter("authority", authority)
                .setParameter("child", child)
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
        return rows.map(found -> found.stream().map(row::read).toList());
    }
}
