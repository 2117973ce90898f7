package org.practiceaudit.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Has a service hear again what it heard before its store was restored to an earlier moment: Kafka keeps how far it had come, the
 * store no longer has what came of it. The guard passes over what it still knows.
 */
@ApplicationScoped
public class Rewind {
    /** More than a consumer's session lasts. */
    private static final Duration UNTIL_NOTICED = Duration.ofSeconds(20);

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Logger LOG = Logger.getLogger(Rewind.class);

    private final KafkaAdmin kafka;
    private final HeardTopics topics;
    private final String group;

    Rewind(KafkaAdmin kafka, HeardTopics topics, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.kafka = kafka;
        this.topics = topics;
        this.group = topics.named(service);
    }

    /**
     * Sets every partition that the service hears back to its beginning. A replica that was lost is waited for until the broker has
     * noticed. While another one hears all the same, nothing is set back: then the store has failed over to a standby that lacks
     * nothing, and was not restored.
     *
     * @throws org.apache.kafka.common.KafkaException while no broker answers
     */
    public void toTheBeginning() {
        if (topics.heard().isEmpty()) {
            return;
        }
        var last = System.nanoTime() + UNTIL_NOTICED.toNanos();
        try {
            while (!setBack()) {
                if (System.nanoTime() > last) {
                    LOG.warn("the store was recovered while another replica hears: nothing is heard again");
                    return;
                }
                Thread.sleep(PAUSE);
            }
            LOG.warn("the store was recovered: everything that the others said is heard again");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** False while a replica hears. */
    private boolean setBack() throws InterruptedException {
        try {
            kafka.client().alterConsumerGroupOffsets(group, beginnings()).all().get();
            return true;
        } catch (ExecutionException failed) {
            return switch (failed.getCause()) {
                case GroupIdNotFoundException _ -> true;
                case GroupNotEmptyException _, UnknownMemberIdException _ -> false;
                case RuntimeException other -> throw other;
                case Throwable other -> throw new IllegalStateException(other);
            };
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> beginnings() throws ExecutionException, InterruptedException {
        var beginnings = new HashMap<TopicPartition, OffsetAndMetadata>();
        var names = topics.heard().stream().map(topics::named).toList();
        kafka.client()
                .describeTopics(names)
                .allTopicNames()
                .get()
                .forEach((name, topic) -> topic.partitions()
                        .forEach(partition -> beginnings.put(
                                new TopicPartition(name, partition.partition()), new OffsetAndMetadata(0))));
        return beginnings;
    }
}
