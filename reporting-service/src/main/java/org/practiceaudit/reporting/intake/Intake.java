package org.practiceaudit.reporting.intake;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.practiceaudit.messaging.MessageReader;
import org.practiceaudit.messaging.TracedEvent;
import org.practiceaudit.messaging.Upcasters;
import org.practiceaudit.reporting.facts.Projection;
import org.practiceaudit.reporting.facts.Transactions;
import org.practiceaudit.reporting.log.LogJson;

/** Takes in what the other services say: a batch a transaction, the log first and then the facts of the streams it touches. */
@ApplicationScoped
class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final AgroalDataSource database;
    private final Projection projection;
    private final MeterRegistry metrics;
    private final Tracer tracer;
    private final String prefix;
    private final MessageReader reader = new MessageReader(Upcasters.ofContracts());

    Intake(
            AgroalDataSource database,
            Projection projection,
            MeterRegistry metrics,
            Tracer tracer,
            @ConfigProperty(name = "practice-audit.topic-prefix") Optional<String> prefix) {
        this.database = database;
        this.projection = projection;
        this.metrics = metrics;
        this.tracer = tracer;
        this.prefix = prefix.orElse("").strip();
    }

    /** Nothing is acknowledged before it is stored; a database that is away is waited for. COPY blocks, so a worker does it. */
    @Incoming("intake")
    Uni<Void> take(ConsumerRecords<String, String> messages) {
        return Uni.createFrom()
                .item(() -> traced(read(messages)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onFailure()
                .invoke(e -> LOG.warnf("a batch of %d events is tried again: %s", messages.count(), e.toString()))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(10))
                .indefinitely();
    }

    private Batch read(ConsumerRecords<String, String> messages) {
        var batch = Batch.of(messages, reader, prefix);
        batch.unknown()
                .forEach(type -> metrics.counter("practice_audit_events_unknown", "type", type)
                        .increment());
        return batch;
    }

    /** Each event that came within a trace has a span of its own there, as long as its batch took. */
    private Void traced(Batch batch) {
        var from = Instant.now();
        var spans = batch.entries().stream()
                .filter(entry -> entry.received().metadata().traceparent() != null)
                .map(entry -> TracedEvent.begin(tracer, entry.received().metadata(), entry.topic(), from))
                .toList();
        try {
            store(batch);
            spans.forEach(span -> span.end(Optional.empty()));
            return null;
        } catch (RuntimeException failure) {
            spans.forEach(span -> span.end(Optional.of(failure)));
            throw failure;
        }
    }

    private void store(Batch batch) {
        try (var connection = database.getConnection()) {
            Transactions.run(connection, () -> {
                keep(connection, batch.broken());
                projection.take(connection, batch.entries());
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static void keep(Connection connection, List<Batch.Broken> broken) throws SQLException {
        if (broken.isEmpty()) {
            return;
        }
        LOG.errorf("%d messages break their contract and are kept in unreadable_message", broken.size());
        var sql = """
                insert into unreadable_message (topic, partition, record_offset, reason, headers, payload)
                select * from jsonb_to_recordset(cast(cast(? as text) as jsonb)) as b(
                  topic text, partition integer, record_offset bigint, reason text, headers text, payload text)
                on conflict do nothing
                """;
        try (var insert = connection.prepareStatement(sql)) {
            insert.setString(1, LogJson.write(broken));
            insert.executeUpdate();
        }
    }
}
