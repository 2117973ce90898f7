package org.practiceaudit.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Looks when the message at a place was sent, with a consumer that belongs to no group and commits nothing. */
@ApplicationScoped
class OldestMessages {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int ONE_IS_ENOUGH = 1_024;

    private final Map<String, Object> settings = new HashMap<>();

    OldestMessages(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        settings.putAll(kafka);
        settings.keySet().retainAll(ConsumerConfig.configNames());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, ONE_IS_ENOUGH);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
    }

    /** When the first message from each place on was sent, of those partitions that answer within seconds. */
    Map<TopicPartition, Instant> at(Map<TopicPartition, Long> places) {
        var sent = new HashMap<TopicPartition, Instant>();
        if (places.isEmpty()) {
            return sent;
        }
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(places.keySet());
            places.forEach(consumer::seek);
            var end = System.nanoTime() + PATIENCE.toNanos();
            while (sent.size() < places.size() && System.nanoTime() < end) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    var partition = new TopicPartition(message.topic(), message.partition());
                    sent.putIfAbsent(partition, Instant.ofEpochMilli(message.timestamp()));
                }
                consumer.pause(sent.keySet());
            }
        }
        return sent;
    }
}
