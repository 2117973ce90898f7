package org.practiceaudit.eventstore.deadlines;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.logging.Logger;
import org.practiceaudit.eventstore.BusinessClock;

/**
 * How the clocks do, as metrics and under wellness ({@code /q/health/well}): how late they fire, how late the first is that has
 * not fired, and how many cannot. None of it makes a service unready.
 */
@Default
@Wellness
@ApplicationScoped
class DeadlineGauges implements AsyncHealthCheck {
    private static final Logger LOG = Logger.getLogger(DeadlineGauges.class);

    private final ClockTable clocks;
    private final BusinessClock clock;
    private final Duration late;
    private final Timer lag;
    private volatile ClockTable.State last = new ClockTable.State(null, 0, null);

    DeadlineGauges(
            ClockTable clocks,
            BusinessClock clock,
            MeterRegistry metrics,
            @ConfigProperty(name = "practice-audit.deadlines.late-after", defaultValue = "PT1M") Duration late) {
        this.clocks = clocks;
        this.clock = clock;
        this.late = late;
        this.lag = Timer.builder("practice_audit_deadline_lag")
                .description("from a clock's due time to its firing, in business time")
                .serviceLevelObjectives(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMinutes(1))
                .register(metrics);
        metrics.gauge("practice_audit_deadlines_failing", this, it -> it.last.failing());
        metrics.gauge(
                "practice_audit_deadlines_overdue_seconds",
                this,
                it -> it.overdue(it.last).toMillis() / 1000.0);
    }

    void fired(Instant due, Instant at) {
        lag.record(due.isAfter(at) ? Duration.ZERO : Duration.between(due, at));
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return clocks.state()
                .invoke(state -> last = state)
                .onFailure()
                .invoke(failure -> LOG.debugf("clocks unknown: %s", failure.toString()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    /** How long the first clock that has not fired has been due. */
    private Duration overdue(ClockTable.State state) {
        return state.next() == null || state.next().isAfter(clock.now())
                ? Duration.ZERO
                : Duration.between(state.next(), clock.now());
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return clocks.state().map(state -> {
            var shown = HealthCheckResponse.named("deadlines")
                    .status(state.failing() == 0 && overdue(state).compareTo(late) < 0)
                    .withData("failing", state.failing())
                    .withData("overdue-seconds", overdue(state).toSeconds());
            if (state.failures() != null) {
                shown.withData("failures", state.failures());
            }
            return shown.build();
        });
    }
}
