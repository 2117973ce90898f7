package org.practiceaudit.eventstore.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.practiceaudit.eventstore.OutboxSignal;
import org.practiceaudit.messaging.TopicSetup;

/**
 * Brings the outbox to Kafka: rows in the order of their positions, acks awaited, only the acked prefix before the first
 * failure deleted, everything from there sent again with a new producer. One relay is active among the replicas of a
 * service; it is woken in process after a commit and looks by itself once a second, which is its heartbeat too.
 */
@Startup
@ApplicationScoped
public class OutboxRelay {
    static final int BATCH = 500;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(15);
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final RelaySettings settings;
    private final OutboxSignal signal;
    private final TopicSetup topics;
    private final OutboxGauges gauges;
    private final boolean enabled;
    private final Thread thread = new Thread(this::run, "outbox-relay");

    private volatile boolean stopping;
    private volatile boolean active;

    OutboxRelay(
            RelaySettings settings,
            OutboxSignal signal,
            TopicSetup topics,
            OutboxGauges gauges,
            @ConfigProperty(name = "practice-audit.outbox.relay", defaultValue = "true") boolean enabled) {
        this.settings = settings;
        this.signal = signal;
        this.topics = topics;
        this.gauges = gauges;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent started) {
        ProducerSettings.checked(settings.producer());
        thread.setDaemon(true);
        if (enabled) {
            thread.start();
        }
    }

    /** Finishes the batch in hand and lets the lease go. */
    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping = true;
        signal.wake();
        thread.join(STOP);
    }

    /** Whether this replica holds the lease, and with it the lead of its service. */
    public boolean active() {
        return active;
    }

    private void run() {
        while (!stopping) {
            try {
                topics.verified().toCompletableFuture().get();
                lead();
            } catch (InterruptedException _) {
                return;
            } catch (Exception e) {
                LOG.warnf("relay lost its lease or its database and will ask again: %s", e.getMessage());
            }
            pause();
        }
    }

    private void lead() throws SQLException, InterruptedException {
        var acquired = Lease.tryAcquire(settings.url(), settings.user(), settings.password());
        if (acquired.isEmpty()) {
            gauges.standBy();
            return;
        }
        try (var lease = acquired.get()) {
            active = true;
            LOG.info("relay is active");
            while (!stopping) {
                relay(lease);
            }
        } finally {
            active = false;
        }
    }

    /** Works with one producer until something fails or the relay stops. */
    private void relay(Lease lease) throws SQLException, InterruptedException {
        try (var sender = new Sender(settings.producer())) {
            while (!stopping) {
                gauges.waiting(lease::backlog);
                var rows = lease.next(BATCH);
                if (rows.isEmpty()) {
                    signal.await(POLL);
                } else if (!deliver(lease, sender, rows)) {
                    return;
                }
            }
        }
    }

    private boolean deliver(Lease lease, Sender sender, List<Lease.Row> rows)
            throws SQLException, InterruptedException {
        var sent = sender.send(rows, lease::heartbeat);
        if (!sent.acked().isEmpty()) {
            gauges.acked(Instant.now());
            lease.delete(sent.acked());
        }
        if (!sent.complete()) {
            LOG.warnf(
                    "%d of %d events acked, the rest is sent again: %s",
                    sent.acked().size(), rows.size(), sent.failure().toString());
            lease.heartbeat();
            pause();
        }
        return sent.complete();
    }

    private void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
