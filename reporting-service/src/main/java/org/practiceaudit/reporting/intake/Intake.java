package org.practiceaudit.reporting.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.practiceaudit.messaging.MessageReader;
import org.practiceaudit.messaging.Upcasters;
import org.practiceaudit.reporting.facts.FactsStore;
import org.practiceaudit.reporting.log.IntakeLog;
import org.practiceaudit.reporting.log.LogJson;

/** Takes in what the other services say: a batch a transaction, the log first and then the facts of the streams it touches. */
@ApplicationScoped
class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final Mutiny.SessionFactory sessions;
    private final IntakeLog log;
    private final FactsStore facts;
    private final MeterRegistry metrics;
    private final String prefix;
    private final MessageReader reader = new MessageReader(Upcasters.ofContracts());

    Intake(
            Mutiny.SessionFactory sessions,
            IntakeLog log,
            FactsStore facts,
            MeterRegistry metrics,
            @ConfigProperty(name = "practice-audit.topic-prefix") Optional<String> prefix) {
        this.sessions = sessions;
        this.log = log;
        this.facts = facts;
        this.metrics = metrics;
        this.prefix = prefix.orElse("").strip();
    }

    /** Nothing is acknowledged before it is stored; a database that is away is waited for. */
    @Incoming("intake")
    Uni<Void> take(ConsumerRecords<String, String> messages) {
        var batch = Batch.of(messages, reader, prefix);
        batch.unknown()
                .forEach(type -> metrics.counter("practice_audit_events_unknown", "type", type)
                        .increment());
        return sessions.withStatelessTransaction((session, _) -> store(session, batch))
                .onFailure()
                .invoke(e -> LOG.warnf("a batch of %d events is tried again: %s", messages.count(), e.toString()))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(10))
                .indefinitely();
    }

    private Uni<Void> store(Mutiny.StatelessSession session, Batch batch) {
        return keep(session, batch.broken())
                .flatMap(_ -> log.add(session, batch.entries()))
                .flatMap(_ -> facts.refresh(session, batch.streams()));
    }

    private static Uni<Void> keep(Mutiny.StatelessSession session, List<Batch.Broken> broken) {
        if (broken.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        LOG.errorf("%d messages break their contract and are kept in unreadable_message", broken.size());
        return session.createNativeQuery("""
                        insert into unreadable_message (topic, partition, record_offset, reason, headers, payload)
                        select * from jsonb_to_recordset(cast(cast(:broken as text) as jsonb)) as b(
                          topic text, partition integer, record_offset bigint, reason text, headers text, payload text)
                        on conflict do nothing
                        """)
                .setParameter("broken", LogJson.write(broken))
                .executeUpdate()
                .replaceWithVoid();
    }
}
