package org.practiceaudit.reporting.facts;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.practiceaudit.reporting.log.StreamKey;

/**
 * Makes the stored facts anew from the log: a generation beside the live one, filled page by page while reports go on with the
 * old one, then caught up and switched in one transaction that the intake waits for.
 */
@ApplicationScoped
public class Rebuild {
    private static final Logger LOG = Logger.getLogger(Rebuild.class);
    private static final int PAGE = 2_000;

    /** How a rebuild goes: {@code idle}, {@code running}, {@code switched} or {@code failed}, and the streams done. */
    public record Progress(String state, long streams) {}

    private final Mutiny.SessionFactory sessions;
    private final FactsStore facts;
    private final AtomicReference<String> state = new AtomicReference<>("idle");
    private final AtomicLong streams = new AtomicLong();

    Rebuild(Mutiny.SessionFactory sessions, FactsStore facts) {
        this.sessions = sessions;
        this.facts = facts;
    }

    public Progress progress() {
        return new Progress(state.get(), streams.get());
    }

    /** Runs to its end. False when another rebuild is running here already. */
    public Uni<Boolean> run() {
        if (state.getAndSet("running").equals("running")) {
            return Uni.createFrom().item(false);
        }
        streams.set(0);
        return sessions.withStatelessTransaction((session, _) -> begin(session))
                .flatMap(this::fill)
                .flatMap(this::catchUpAndSwitch)
                .invoke(() -> state.set("switched"))
                .onFailure()
                .invoke(e -> {
                    state.set("failed");
                    LOG.error("rebuild failed; reports go on with the facts they had", e);
                })
                .replaceWith(true);
    }

    /** Where the log ended for each partition when the filling began, as JSON. */
    private record Begun(int generation, String ends) {}

    private Uni<Begun> begin(Mutiny.StatelessSession session) {
        return facts.live(session)
                .flatMap(live -> session.createNativeQuery("delete from stream_facts where generation <> :live")
                        .setParameter("live", live)
                        .executeUpdate()
                        .flatMap(_ -> ends(session))
                        .map(ends -> new Begun(live + 1, ends)));
    }

    private static Uni<String> ends(Mutiny.StatelessSession session) {
        return session.createNativeQuery("""
                        select coalesce(cast(json_agg(json_build_object('topic', topic, 'partition', partition,
                               'record_offset', last)) as text), '[]')
                        from (select topic, partition, max(record_offset) as last from intake_log
                              group by topic, partition) as ends
                        """, String.class).getSingleResult();
    }

    private Uni<Begun> fill(Begun begun) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new AtomicReference<>(new StreamKey("", "", "")), last -> page(begun, last))
                .whilst(full -> full)
                .collect()
                .last()
                .replaceWith(begun);
    }

    /** One page of streams; true when there may be more. */
    private Uni<Boolean> page(Begun begun, AtomicReference<StreamKey> last) {
        return sessions.withStatelessTransaction((session, _) -> next(session, last.get())
                .flatMap(keys -> facts.refresh(session, begun.generation(), keys)
                        .invoke(() -> {
                            streams.addAndGet(keys.size());
                            if (!keys.isEmpty()) {
                                last.set(keys.getLast());
                            }
                        })
                        .replaceWith(keys.size() == PAGE)));
    }

    private static Uni<List<StreamKey>> next(Mutiny.StatelessSession session, StreamKey after) {
        return keys(session.createNativeQuery("""
                        select distinct authority, topic, stream from intake_log
                        where (authority, topic, stream) > (:authority, :topic, :stream)
                        order by authority, topic, stream limit :most
                        """, Object[].class)
                .setParameter("authority", after.authority())
                .setParameter("topic", after.topic())
                .setParameter("stream", after.stream())
                .setParameter("most", PAGE)
                .getResultList());
    }

    private Uni<Void> catchUpAndSwitch(Begun begun) {
        return sessions.withStatelessTransaction((session, _) -> session.createNativeQuery(
                        "update projection set live_generation = :next, switched_at = clock_timestamp()"
                                + " where name = 'stream_facts'")
                .setParameter("next", begun.generation())
                .executeUpdate()
                .flatMap(_ -> since(session, begun.ends()))
                .flatMap(keys -> facts.refresh(session, begun.generation(), keys)));
    }

    /** Streams of which something came after the filling began; the switched row is locked, so nothing comes now. */
    private static Uni<List<StreamKey>> since(Mutiny.StatelessSession session, String ends) {
        return keys(session.createNativeQuery("""
                        select distinct l.authority, l.topic, l.stream from intake_log l
                        left join jsonb_to_recordset(cast(cast(:ends as text) as jsonb)) as e(
                          topic text, partition integer, record_offset bigint) using (topic, partition)
                        where l.record_offset > coalesce(e.record_offset, -1)
                        """, Object[].class)
                .setParameter("ends", ends)
                .getResultList());
    }

    private static Uni<List<StreamKey>> keys(Uni<List<Object[]>> rows) {
        return rows.map(found -> found.stream()
                .map(row -> new StreamKey((String) row[0], (String) row[1], (String) row[2]))
                .toList());
    }
}
