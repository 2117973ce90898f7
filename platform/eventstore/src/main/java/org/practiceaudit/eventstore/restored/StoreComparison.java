package org.practiceaudit.eventstore.restored;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.practiceaudit.messaging.LastSaid;
import org.practiceaudit.messaging.Rewind;

/**
 * A service whose store was restored to before what its topic holds would say other things under numbers that are taken, and who
 * heard the first would never hear the second. So the store is compared with the ends of its topics before anything else is
 * done, and a store that lacks what was said stops the service, unless its operator has given up just so many events: then its streams
 * go on behind their numbers. One that was recovered and lacks nothing hears the others again,
 * since Kafka keeps how far it had come and not what came of it. Without a broker a service starts all the same, as long as its
 * store is where it was when it was last compared; one that was recovered since then waits for the broker.
 */
@ApplicationScoped
class StoreComparison {
    /** After the topics were looked at and before consumers, relay and clocks begin. */
    private static final int EARLY = 600;

    /** What a restored store lacks stands at the ends of the partitions, since a relay sends in order. */
    private static final int OF_EACH_PARTITION = 200;

    private static final int FURTHER = 10;
    private static final long PAUSE_SECONDS = 2;
    private static final Logger LOG = Logger.getLogger(StoreComparison.class);

    private final AgroalDataSource database;
    private final LastSaid said;
    private final Rewind rewind;
    private final int acceptLost;
    private final CountDownLatch stopping = new CountDownLatch(1);

    StoreComparison(
            AgroalDataSource database,
            LastSaid said,
            Rewind rewind,
            @ConfigProperty(name = "practice-audit.restored.accept-lost", defaultValue = "0") int acceptLost) {
        this.acceptLost = acceptLost;
        this.database = database;
        this.said = said;
        this.rewind = rewind;
    }

    void start(@Observes @Priority(EARLY) StartupEvent start) throws SQLException, InterruptedException {
        if (compared()) {
            return;
        }
        if (recovered()) {
            LOG.warn("the store was recovered since it was last compared with its topics: waiting for a broker");
            // The application says that it stops only after it has started.
            Runtime.getRuntime().addShutdownHook(new Thread(stopping::countDown));
            if (!keepTrying()) {
                throw new IllegalStateException("asked to end before the store was compared with its topics");
            }
            return;
        }
        Thread.ofPlatform().daemon().name("store-comparison").start(this::inTheBackground);
    }

    void stop(@Observes ShutdownEvent stop) {
        stopping.countDown();
    }

    /** False where the service is to end before that. */
    private boolean keepTrying() throws SQLException, InterruptedException {
        while (!stopping.await(PAUSE_SECONDS, TimeUnit.SECONDS)) {
            if (compared()) {
                return true;
            }
        }
        return false;
    }

    private void inTheBackground() {
        try {
            keepTrying();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (SQLException | StoreBehindTopic behind) {
            LOG.fatal(behind.getMessage());
            Quarkus.asyncExit(1);
        }
    }

    /** False while no broker answers. */
    private boolean compared() throws SQLException {
        try {
            try (var connection = database.getConnection()) {
                var missing = missing(connection);
                if (missing.size() != acceptLost && !missing.isEmpty()) {
                    throw new StoreBehindTopic(missing);
                }
                if (!missing.isEmpty()) {
                    Numbers.goOnBehind(connection, missing);
                    LOG.warnf(
                            "%d events that were said are given up; their numbers are given to no others", acceptLost);
                }
                if (Numbers.recovered(connection)) {
                    rewind.toTheBeginning();
                }
                Numbers.compared(connection);
            }
            return true;
        } catch (KafkaException noBroker) {
            LOG.debugf("store not compared yet: %s", noBroker.getMessage());
            return false;
        }
    }

    /** Looks back further as long as that shows more of them. */
    private List<Numbers.Missing> missing(Connection connection) throws SQLException {
        var missing = Numbers.missing(connection, said.events(OF_EACH_PARTITION));
        for (var each = OF_EACH_PARTITION; !missing.isEmpty(); ) {
            each *= FURTHER;
            var more = Numbers.missing(connection, said.events(each));
            if (more.size() == missing.size()) {
                break;
            }
            missing = more;
        }
        return missing;
    }

    private boolean recovered() throws SQLException {
        try (var connection = database.getConnection()) {
            return Numbers.recovered(connection);
        }
    }
}
