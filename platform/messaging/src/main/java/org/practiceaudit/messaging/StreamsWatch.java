package org.practiceaudit.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.properties.UnlessBuildProperty;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.logging.Logger;

/**
 * Keeps an eye on streams that wait or are parked: tries again what may go on, and shows what does not. A parked stream is
 * an operator's work and no reason to take a service out of use, so it shows under wellness only.
 */
@Wellness
@ApplicationScoped
@UnlessBuildProperty(name = "practice-audit.hears", stringValue = "none")
@UnlessBuildProperty(name = "practice-audit.reacts", stringValue = "false", enableIfMissing = true)
class StreamsWatch implements AsyncHealthCheck {
    private static final Logger LOG = Logger.getLogger(StreamsWatch.class);

    private final Inbox inbox;
    private final Streams streams;
    private final Map<Standing, AtomicLong> counts = new EnumMap<>(Standing.class);

    StreamsWatch(Inbox inbox, Streams streams, MeterRegistry metrics) {
        this.inbox = inbox;
        this.streams = streams;
        for (var standing : List.of(Standing.WAITING, Standing.PARKED)) {
            counts.put(standing, metrics.gauge("practice_audit_streams_" + standing.code(), new AtomicLong()));
        }
    }

    @Scheduled(every = "{practice-audit.kept-events.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return inbox.tryKept()
                .flatMap(_ -> streams.notFlowing())
                .invoke(found -> counts.forEach((standing, count) -> count.set(sum(found, standing))))
                .onFailure()
                .invoke(failure -> LOG.warnf("kept events wait for the next look: %s", failure.toString()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return streams.notFlowing().map(found -> {
            var parked = sum(found, Standing.PARKED);
            var shown = HealthCheckResponse.named("streams of other services")
                    .status(parked == 0)
                    .withData("waiting", sum(found, Standing.WAITING))
                    .withData("parked", parked);
            found.stream()
                    .limit(Streams.MOST_REASONS)
                    .forEach(count -> shown.withData(count.standing().code() + ": " + count.reason(), count.streams()));
            return shown.build();
        });
    }

    private static long sum(List<Streams.Count> found, Standing standing) {
        return found.stream()
                .filter(count -> count.standing() == standing)
                .mapToLong(Streams.Count::streams)
                .sum();
    }
}
