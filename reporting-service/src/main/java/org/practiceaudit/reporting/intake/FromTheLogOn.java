package org.practiceaudit.reporting.intake;

import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.practiceaudit.reporting.log.LogEnds;

/**
 * The intake goes on from where the log ends, however far Kafka says that it had come: a database that was restored to an earlier
 * moment, or begun anew, takes in again what it lacks. What the log holds already is passed over.
 */
@ApplicationScoped
@Identifier("intake")
class FromTheLogOn implements KafkaConsumerRebalanceListener {
    private static final Logger LOG = Logger.getLogger(FromTheLogOn.class);

    private final AgroalDataSource database;
    private final String prefix;

    FromTheLogOn(
            AgroalDataSource database, @ConfigProperty(name = "practice-audit.topic-prefix") Optional<String> prefix) {
        this.database = database;
        this.prefix = prefix.orElse("").strip();
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return;
        }
        var ends = ends();
        for (var partition : ends.isPresent() ? partitions : List.<TopicPartition>of()) {
            var next = ends.get().after(partition.topic().substring(prefix.length()), partition.partition());
            if (next < consumer.position(partition)) {
                LOG.infof("%s is taken in again from %d", partition, next);
                consumer.seek(partition, next);
            }
        }
    }

    /** Empty while the database is away: then nothing can be taken in before it is back, and nothing was restored. */
    private Optional<LogEnds> ends() {
        try (var connection = database.getConnection()) {
            return Optional.of(LogEnds.now(connection));
        } catch (SQLException away) {
            LOG.warnf("the log does not say where it ends: %s", away.getMessage());
            return Optional.empty();
        }
    }
}
