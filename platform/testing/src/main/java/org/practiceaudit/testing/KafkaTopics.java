package org.practiceaudit.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    private static final Map<String, Clients> CLIENTS = new ConcurrentHashMap<>();

    private final Map<String, Object> connection;
    private final Clients clients;

    public KafkaTopics(String bootstrap) {
        connection = Map.of("bootstrap.servers", bootstrap);
        clients = CLIENTS.computeIfAbsent(bootstrap, _ -> Clients.of(connection));
    }

    /** Kept as long as the JVM lives, since each costs more to make than what a test asks of it; with what was read of each topic. */
    private record Clients(
            KafkaConsumer<String, String> consumer,
            KafkaProducer<String, String> producer,
            Map<TopicPartition, List<ConsumerRecord<String, String>>> read) {
        static Clients of(Map<String, Object> connection) {
            var sending = new HashMap<>(connection);
            sending.put("acks", "all");
            sending.put("linger.ms", 0);
            return new Clients(
                    new KafkaConsumer<>(connection, new StringDeserializer(), new StringDeserializer()),
                    new KafkaProducer<>(sending, new StringSerializer(), new StringSerializer()),
                    new HashMap<>());
        }
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

    /**
     * Everything that a topic has held up to the moment of asking, each partition in its order; throws after 30 seconds. What was
     * read before is not read again, since tests ask until they find what they wait for.
     */
    public List<ConsumerRecord<String, String>> readAll(String topic) {
        synchronized (clients) {
            var partitions = clients.consumer().partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            readOn(partitions);
            return partitions.stream()
                    .flatMap(partition -> clients.read().get(partition).stream())
                    .toList();
        }
    }

    private void readOn(List<TopicPartition> partitions) {
        var consumer = clients.consumer();
        var ends = consumer.endOffsets(partitions);
        consumer.assign(partitions);
        for (var partition : partitions) {
            var read = clients.read().computeIfAbsent(partition, _ -> new ArrayList<>());
            if (read.isEmpty()) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, read.getLast().offset() + 1);
            }
        }
        long last = System.nanoTime() + PATIENCE.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (System.nanoTime() > last) {
                throw new IllegalStateException(partitions + " were not read to their ends");
            }
            var more = consumer.poll(Duration.ofMillis(200));
            more.partitions().forEach(partition -> clients.read().get(partition).addAll(more.records(partition)));
        }
    }

    /** Sends in the order given and returns when all are acknowledged. */
    public void send(List<ProducerRecord<String, String>> records) {
        records.stream().map(clients.producer()::send).toList().forEach(KafkaTopics::done);
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
