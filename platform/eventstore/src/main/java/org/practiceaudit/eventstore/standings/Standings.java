package org.practiceaudit.eventstore.standings;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.practiceaudit.eventstore.Json;
import org.practiceaudit.eventstore.outbox.OutboxRelay;

/**
 * The work that stands, as gauges by authority. Counted by the replica that leads its service, twice a minute and never when
 * somebody scrapes; the others show nothing. An authority that a count was ever above zero for, or whose programme is known,
 * is shown with its zero.
 */
@ApplicationScoped
class Standings {
    private static final Logger LOG = Logger.getLogger(Standings.class);
    private static final String COUNT = """
            select authority, sum(coalesce(cast(listing ->> cast(:summed as text) as bigint), 1)) from stream
            where kind = :kind and listing @> cast(cast(:shown as text) as jsonb)
              and not jsonb_exists(listing, cast(:lacking as text))
            group by authority
            """;

    private final Mutiny.SessionFactory sessions;
    private final OutboxRelay relay;
    private final Map<Counted, MultiGauge> gauges;
    private final ConcurrentSkipListSet<String> authorities = new ConcurrentSkipListSet<>();

    Standings(Mutiny.SessionFactory sessions, OutboxRelay relay, @All List<Watched> watched, MeterRegistry metrics) {
        this.sessions = sessions;
        this.relay = relay;
        this.gauges = watched.stream()
                .flatMap(part -> part.counted().stream())
                .collect(Collectors.toMap(
                        Function.identity(),
                        each -> MultiGauge.builder(each.name())
                                .description(each.meaning())
                                .register(metrics)));
    }

    @Scheduled(every = "{practice-audit.standings.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        if (gauges.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return (relay.active() ? countAll() : Uni.createFrom().item(Map.<Counted, Map<String, Long>>of()))
                .invoke(this::show)
                .onFailure()
                .invoke(failure -> LOG.debugf("standings unknown: %s", failure.toString()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Map<Counted, Map<String, Long>>> countAll() {
        return sessions.withStatelessSession(session -> knownAuthorities(session)
                .flatMap(_ -> Multi.createFrom()
                        .iterable(gauges.keySet())
                        .onItem()
                        .transformToUniAndConcatenate(
                                each -> count(session, each).map(found -> Map.entry(each, found)))
                        .collect()
                        .asMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Uni<Void> knownAuthorities(Mutiny.StatelessSession session) {
        return session.createNativeQuery("select distinct authority from programme_version", String.class)
                .getResultList()
                .invoke(authorities::addAll)
                .replaceWithVoid();
    }

    private static Uni<Map<String, Long>> count(Mutiny.StatelessSession session, Counted what) {
        return session.createNativeQuery(COUNT, Object[].class)
                .setParameter("kind", what.kind())
                .setParameter("shown", Json.MAPPER.valueToTree(what.shown()).toString())
                .setParameter("lacking", what.lacking().orElse(""))
                .setParameter("summed", what.summed().orElse(""))
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue())));
    }

    private void show(Map<Counted, Map<String, Long>> counts) {
        counts.values().forEach(found -> authorities.addAll(found.keySet()));
        gauges.forEach(
                (what, gauge) -> gauge.register(counts.containsKey(what) ? rows(counts.get(what)) : List.of(), true));
    }

    private List<MultiGauge.Row<?>> rows(Map<String, Long> found) {
        var all = new HashMap<String, Long>(found);
        authorities.forEach(authority -> all.putIfAbsent(authority, 0L));
        return new TreeSet<>(all.keySet())
                .stream()
                        .<MultiGauge.Row<?>>map(
                                authority -> MultiGauge.Row.of(Tags.of("authority", authority), all.get(authority)))
                        .toList();
    }
}
