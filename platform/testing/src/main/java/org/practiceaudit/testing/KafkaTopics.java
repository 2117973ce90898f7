package org.practiceaudit.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Looks at topics as a stranger would, and plays the producer for tests of consumers. */
public final class KafkaTopics {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, Object> connection;

    public KafkaTopics(String bootstrap) {
        connection = Map.of("bootstrap.servers", bootstrap);
    }

    public void create(String topic, int partitions) {
        create(topic, partitions, Map.of());
    }

    public void create(String topic, int partitions, Map<String, String> settings) {
        try (var admin = Admin.create(connection)) {
            var wanted = new NewTopic(topic, partitions, (short) 1).configs(settings);
            done(admin.createTopics(List.of(wanted)).all());
        }
    }

    public Set<String> names() {
        try (var admin = Admin.create(connection)) {
            return done(admin.listTopics().names());
        }
    }

    /** Everything that a topic holds at the moment of asking, each partition in its order; throws after 30 seconds. */
    public List<ConsumerRecord<String, String>> readAll(String topic) {
        try (var consumer = new KafkaConsumer<>(connection, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var read = new ArrayList<ConsumerRecord<String, String>>();
            long last = System.nanoTime() + PATIENCE.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() > last) {
                    throw new IllegalStateException("topic " + topic + " was not read to its end");
                }
                consumer.poll(Duration.ofMillis(200)).forEach(read::add);
            }
            return read;
        }
    }

    /** Sends in the order given and returns when all are acknowledged. */
    public void send(List<ProducerRecord<String, String>> records) {
        var settings = new HashMap<>(connection);
        settings.put("acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            records.stream().map(producer::send).toList().forEach(KafkaTopics::done);
        }
    }

    private static <T> T done(Future<T> asked) {
        try {
            return asked.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("Kafka did not do what was asked", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
