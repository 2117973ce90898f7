package org.practiceaudit.operations.drill;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.practiceaudit.contracts.CloudEventHeaders;
import org.practiceaudit.testing.Stack;

/** A topic that can be lost: what it held is gone, and it is there again without a message. */
final class LostTopic {
    /** A message as it stands in a topic, its trace context left out and its machine's time to the microsecond, as the log keeps it. */
    record Message(int partition, long offset, String key, String value, Map<String, String> headers) {}

    private final String name;

    LostTopic(String prefix, String topic) {
        name = prefix + topic;
    }

    void lose() throws Exception {
        try (var admin = admin()) {
            var many = admin.describeTopics(List.of(name))
                    .allTopicNames()
                    .get()
                    .get(name)
                    .partitions()
                    .size();
            admin.deleteTopics(List.of(name)).all().get();
            Awaitility.await().until(() -> !admin.listTopics().names().get().contains(name));
            var made =
                    new NewTopic(name, many, (short) 1).configs(Map.of("retention.ms", "-1", "retention.bytes", "-1"));
            admin.createTopics(List.of(made)).all().get();
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", Stack.running().bootstrap()));
    }

    /** As a relay does that was killed between its ack and its delete. */
    void repeatTheLast() {
        repeat(messages().getLast());
    }

    void repeat(Message message) {
        var again = new ProducerRecord<>(name, message.partition(), message.key(), message.value());
        message.headers()
                .forEach((header, value) -> again.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        Stack.running().topics().send(List.of(again));
    }

    /** By partition and offset. */
    List<Message> messages() {
        var all = new ArrayList<Message>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", Stack.running().bootstrap()),
                new StringDeserializer(),
                new StringDeserializer())) {
            for (var each : consumer.partitionsFor(name)) {
                var partition = new TopicPartition(name, each.partition());
                long end = consumer.endOffsets(List.of(partition)).get(partition);
                consumer.assign(List.of(partition));
                consumer.seekToBeginning(List.of(partition));
                while (consumer.position(partition) < end) {
                    consumer.poll(Duration.ofSeconds(1)).forEach(message -> all.add(read(message)));
                }
            }
        }
        return List.copyOf(all);
    }

    private static Message read(ConsumerRecord<String, String> message) {
        var headers = new TreeMap<String, String>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        headers.remove(CloudEventHeaders.TRACE_PARENT);
        headers.computeIfPresent(
                CloudEventHeaders.PHYSICAL_TIME,
                (_, time) -> Instant.parse(time).truncatedTo(ChronoUnit.MICROS).toString());
        return new Message(message.partition(), message.offset(), message.key(), message.value(), headers);
    }
}
