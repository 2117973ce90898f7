package org.practiceaudit.eventstore.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * How the outbox does, as metrics and as a health group of its own ({@code /q/health/well}): a service whose events wait for
 * Kafka still accepts commands, so this never makes it unready.
 */
@Default
@Wellness
@ApplicationScoped
class OutboxGauges implements HealthCheck {
    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(2);

    private final Duration late;
    private volatile Lease.Backlog backlog = new Lease.Backlog(0, Duration.ZERO);
    private volatile Instant counted = Instant.EPOCH;
    private volatile Instant lastAck;
    private volatile boolean active;

    interface Count {
        Lease.Backlog now() throws SQLException;
    }

    OutboxGauges(
            MeterRegistry metrics,
            @ConfigProperty(name = "practice-audit.outbox.late-after", defaultValue = "PT1M") Duration late) {
        this.late = late;
        metrics.gauge("practice_audit_outbox_rows", this, it -> it.backlog.rows());
        metrics.gauge(
                "practice_audit_outbox_oldest_seconds",
                this,
                it -> it.backlog.oldest().toMillis() / 1000.0);
        metrics.gauge("practice_audit_outbox_since_last_ack_seconds", this, OutboxGauges::sinceLastAck);
        metrics.gauge("practice_audit_outbox_active", this, it -> it.active ? 1 : 0);
    }

    /** Counts again when the last count is old. */
    void waiting(Count count) throws SQLException {
        active = true;
        if (counted.plus(BETWEEN_COUNTS).isBefore(Instant.now())) {
            backlog = count.now();
            counted = Instant.now();
        }
    }

    void standBy() {
        active = false;
        backlog = new Lease.Backlog(0, Duration.ZERO);
    }

    void acked(Instant at) {
        lastAck = at;
    }

    private double sinceLastAck() {
        return lastAck == null
                ? Double.NaN
                : Duration.between(lastAck, Instant.now()).toMillis() / 1000.0;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("outbox")
                .status(backlog.oldest().compareTo(late) < 0)
                .withData("active", active)
                .withData("rows", backlog.rows())
                .withData("oldest-seconds", backlog.oldest().toSeconds())
                .withData("last-ack", lastAck == null ? "none since start" : lastAck.toString())
                .build();
    }
}
