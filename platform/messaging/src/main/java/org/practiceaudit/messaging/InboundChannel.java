package org.practiceaudit.messaging;

import io.quarkus.arc.properties.UnlessBuildProperty;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Hears the topics of {@code practice-audit.hears}. A partition's events are taken one after the other, some partitions at
 * the same time; offsets are committed when all of a batch is applied or kept, and the next batch comes only then, so that
 * a committed offset says what was done.
 */
@ApplicationScoped
@UnlessBuildProperty(name = "practice-audit.hears", stringValue = "none")
@UnlessBuildProperty(name = "practice-audit.reacts", stringValue = "false", enableIfMissing = true)
public class InboundChannel {
    /** Also the first part of its settings' names. */
    static final String NAME = "inbound";

    private static final Logger LOG = Logger.getLogger(InboundChannel.class);

    private final Inbox inbox;
    private final HeardTopics topics;
    private final KafkaClientService clients;
    private final int atOnce;

    InboundChannel(
            Inbox inbox,
            HeardTopics topics,
            KafkaClientService clients,
            @ConfigProperty(name = "practice-audit.inbound.partitions-at-once", defaultValue = "4") int atOnce) {
        this.inbox = inbox;
        this.topics = topics;
        this.clients = clients;
        this.atOnce = atOnce;
    }

    @Incoming(NAME)
    public Uni<Void> take(ConsumerRecords<String, String> batch) {
        return Multi.createFrom()
                .iterable(batch.partitions())
                .onItem()
                .transformToUni(partition -> inOrder(batch.records(partition)))
                .merge(atOnce)
                .collect()
                .last()
                .flatMap(_ -> commit(ends(batch)));
    }

    private Uni<Void> inOrder(List<ConsumerRecord<String, String>> records) {
        return Multi.createFrom()
                .iterable(records)
                .onItem()
                .transformToUniAndConcatenate(
                        message -> inbox.take(Delivery.of(message, topics.topicOf(message.topic()))))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Map<TopicPartition, OffsetAndMetadata> ends(ConsumerRecords<String, String> batch) {
        var ends = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var partition : batch.partitions()) {
            ends.put(
                    partition,
                    new OffsetAndMetadata(batch.records(partition).getLast().offset() + 1));
        }
        return ends;
    }

    /** Until the broker is back. A partition that another replica took over meanwhile is committed there. */
    private Uni<Void> commit(Map<TopicPartition, OffsetAndMetadata> ends) {
        KafkaConsumer<String, String> consumer = clients.getConsumer(NAME);
        return Uni.createFrom()
                .deferred(() -> consumer.getAssignments().flatMap(mine -> consumer.commit(still(mine, ends))))
                .onFailure(InboundChannel::passing)
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(5))
                .indefinitely()
                .onFailure()
                .invoke(failure -> LOG.infof("offsets left to whoever has the partitions now: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
    }

    private static Map<TopicPartition, OffsetAndMetadata> still(
            Set<TopicPartition> mine, Map<TopicPartition, OffsetAndMetadata> ends) {
        var still = new HashMap<>(ends);
        still.keySet().retainAll(mine);
        return still;
    }

    private static boolean passing(Throwable failure) {
        return failure instanceof RetriableException || failure instanceof TimeoutException;
    }
}
