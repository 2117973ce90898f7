package org.practiceaudit.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.practiceaudit.contracts.CloudEventHeaders;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.contracts.UnreadableHeaders;

/** What this service said last, as its own topics have it: read with a consumer that belongs to no group and commits nothing. */
@ApplicationScoped
public class LastSaid {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<String, Object> settings = new HashMap<>();
    private final HeardTopics topics;
    private final TopicSetup setup;

    LastSaid(@Identifier("default-kafka-broker") Map<String, Object> kafka, HeardTopics topics, TopicSetup setup) {
        this.topics = topics;
        this.setup = setup;
        settings.putAll(kafka);
        settings.keySet().retainAll(ConsumerConfig.configNames());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
    }

    /**
     * The last events of each partition.
     *
     * @param each of a partition at most
     * @throws KafkaException while no broker answers, or the topics were not found sound yet
     */
    public List<EventMetadata> events(int each) {
        var said = new ArrayList<EventMetadata>();
        if (topics.produced().isEmpty()) {
            return said;
        }
        if (!setup.isVerified()) {
            throw new TimeoutException("no broker has answered yet");
        }
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = topics.produced().stream()
                    .flatMap(topic -> consumer.partitionsFor(topics.named(topic)).stream())
                    .map(found -> new TopicPartition(found.topic(), found.partition()))
                    .toList();
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            ends.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - each)));
            readTo(ends, consumer, said);
        }
        return said;
    }

    private static void readTo(
            Map<TopicPartition, Long> ends, KafkaConsumer<String, String> consumer, List<EventMetadata> said) {
        var last = System.nanoTime() + PATIENCE.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (System.nanoTime() > last) {
                throw new TimeoutException("the ends of " + ends.keySet() + " were not read");
            }
            for (var message : consumer.poll(Duration.ofMillis(200))) {
                try {
                    said.add(CloudEventHeaders.read(HeaderText.of(message.headers())));
                } catch (UnreadableHeaders _) {
                    // Nothing that this service said.
                }
            }
        }
    }
}
