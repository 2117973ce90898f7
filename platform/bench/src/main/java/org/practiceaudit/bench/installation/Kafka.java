package org.practiceaudit.bench.installation;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.practiceaudit.bench.BenchProblem;
import org.practiceaudit.contracts.Topics;

/** The broker as a stranger uses it. */
public final class Kafka {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(200);

    private static final int IN_FLIGHT = 5_000;

    private final String bootstrap;

    public Kafka(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Makes topics as the services would. */
    public void make(Collection<String> topics) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            var wanted = topics.stream()
                    .map(topic -> new NewTopic(topic, Topics.PARTITIONS, (short) 1).configs(settings(topic)))
                    .toList();
            done(admin.createTopics(wanted).all());
            awaitServed(admin, topics);
        }
    }

    /**
     * A broker that does not lead a partition yet refuses its first message and takes the second one, and then the first one
     * is out of order for good.
     */
    private static void awaitServed(Admin admin, Collection<String> topics) {
        var ends = topics.stream()
                .flatMap(topic -> IntStream.range(0, Topics.PARTITIONS).mapToObj(i -> new TopicPartition(topic, i)))
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        done(admin.listOffsets(ends).all());
    }

    private static Map<String, String> settings(String topic) {
        return Map.of(
                "cleanup.policy", Topics.COMPACTED.contains(topic) ? "compact" : "delete",
                "retention.ms", "-1",
                "retention.bytes", "-1",
                "unclean.leader.election.enable", "false");
    }

    /** A producer with the settings of the relay's. */
    public KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrap,
                        "acks", "all",
                        "enable.idempotence", "true",
                        "max.in.flight.requests.per.connection", "5",
                        "linger.ms", "0",
                        "compression.type", "lz4"),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Sends in order and returns when all are acknowledged; some thousands wait for that at a time. */
    public void send(Stream<ProducerRecord<String, String>> messages) {
        try (var producer = producer()) {
            messages.map(producer::send)
                    .gather(Gatherers.windowFixed(IN_FLIGHT))
                    .forEach(sent -> sent.forEach(Kafka::done));
        }
    }

    /** A consumer of all partitions of the topics, which belongs to no group. */
    public KafkaConsumer<String, String> consumer(Collection<String> topics) {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap, "max.poll.records", "1000"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.assign(topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
        return consumer;
    }

    /** Hands on all that the topics hold at the moment of asking, each partition in its order, and answers how much. */
    public long readAll(List<String> topics, Consumer<ConsumerRecord<String, String>> take) {
        try (var consumer = consumer(topics)) {
            return readAll(consumer, take);
        }
    }

    /** The same with a consumer that is connected already. */
    public static long readAll(KafkaConsumer<String, String> consumer, Consumer<ConsumerRecord<String, String>> take) {
        var ends = consumer.endOffsets(consumer.assignment());
        consumer.seekToBeginning(consumer.assignment());
        var read = 0L;
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (ends.entrySet().stream().anyMatch(each -> consumer.position(each.getKey()) < each.getValue())) {
            if (System.nanoTime() > end) {
                throw new BenchProblem("The topics were not read to their ends.");
            }
            for (var message : consumer.poll(POLL)) {
                take.accept(message);
                read++;
            }
        }
        return read;
    }

    private static <T> void done(Future<T> asked) {
        try {
            asked.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new BenchProblem("Kafka did not do what was asked: " + failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchProblem("Interrupted.", interrupted);
        }
    }
}
