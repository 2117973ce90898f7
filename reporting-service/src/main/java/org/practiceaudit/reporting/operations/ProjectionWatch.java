package org.practiceaudit.reporting.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.logging.Logger;
import org.practiceaudit.reporting.facts.Troubles;

/**
 * Shows how far the projection is behind, and streams that are not right. That is an operator's work and no reason to take the
 * service out of use, so it shows under wellness only; being behind or waiting behind a gap passes by itself.
 */
@Wellness
@ApplicationScoped
class ProjectionWatch implements AsyncHealthCheck {
    private static final Logger LOG = Logger.getLogger(ProjectionWatch.class);

    private final Standing standing;
    private final Troubles troubles;
    private final AtomicReference<Troubles.Count> latest = new AtomicReference<>(new Troubles.Count(0, 0, 0));

    ProjectionWatch(Standing standing, Troubles troubles, MeterRegistry metrics) {
        this.standing = standing;
        this.troubles = troubles;
        metrics.gauge(
                "practice_audit_projection_streams_waiting",
                latest,
                it -> it.get().waiting());
        metrics.gauge(
                "practice_audit_projection_streams_contested",
                latest,
                it -> it.get().contested());
        metrics.gauge(
                "practice_audit_projection_streams_unfoldable",
                latest,
                it -> it.get().unfoldable());
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return troubles.count(Optional.empty())
                .invoke(latest::set)
                .onFailure()
                .invoke(failure -> LOG.debugf("streams unknown: %s", failure.toString()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return standing.of(Optional.empty()).map(now -> {
            var shown = HealthCheckResponse.named("projection")
                    .status(!now.streams().calls())
                    .withData("messages behind", now.messagesBehind())
                    .withData("streams waiting", now.streams().waiting())
                    .withData("streams contested", now.streams().contested())
                    .withData("streams unfoldable", now.streams().unfoldable())
                    .withData("rebuild", now.rebuild());
            now.oldest().ifPresent(oldest -> shown.withData("oldest waits since", oldest.toString()));
            return shown.build();
        });
    }
}
