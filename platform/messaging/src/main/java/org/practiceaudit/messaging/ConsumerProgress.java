package org.practiceaudit.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * How far this service's consumers, over all replicas, have come in the topics that it hears. What counts are committed
 * offsets: everything before one is applied or kept.
 */
@ApplicationScoped
public class ConsumerProgress {
    private static final Logger LOG = Logger.getLogger(ConsumerProgress.class);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int MOST_LOOKS = 15;

    private final KafkaAdmin kafka;
    private final HeardTopics topics;
    private final TopicSetup setup;
    private final OldestMessages oldest;
    private final String group;
    private final AtomicLong lag = new AtomicLong();
    private final AtomicLong longest = new AtomicLong();
    private final MultiGauge messages;
    private final MultiGauge seconds;

    ConsumerProgress(
            KafkaAdmin kafka,
            HeardTopics topics,
            TopicSetup setup,
            OldestMessages oldest,
            MeterRegistry metrics,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.kafka = kafka;
        this.topics = topics;
        this.setup = setup;
        this.oldest = oldest;
        this.group = topics.named(service);
        metrics.gauge("practice_audit_consumer_lag", lag);
        metrics.gauge("practice_audit_consumer_lag_seconds", longest);
        messages = MultiGauge.builder("practice_audit_consumer_behind_messages")
                .description("Messages of a partition that wait to be taken in")
                .register(metrics);
        seconds = MultiGauge.builder("practice_audit_consumer_behind_seconds")
                .description("How long the first of them has waited")
                .register(metrics);
    }

    /** Where the heard topics end now. Fails while no broker answers, or before the topics are there. */
    public Uni<Map<TopicPartition, Long>> ends() {
        return aside(() -> readEnds(topics.heard()));
    }

    /** Whether everything before these offsets has been taken. */
    public Uni<Boolean> reached(Map<TopicPartition, Long> ends) {
        return aside(() -> behind(ends) == 0);
    }

    /**
     * Notes where the topics of others end now, and answers whether the consumers reach that within a few seconds; what comes
     * later does not matter, and what this service itself says it knows before it is in a topic. True at once for a service
     * that hears nobody else.
     */
    public Uni<Boolean> reachedEnd() {
        if (topics.ofOthers().isEmpty()) {
            return Uni.createFrom().item(true);
        }
        return aside(() -> {
            var ends = readEnds(topics.ofOthers());
            for (var look = 1; look < MOST_LOOKS && behind(ends) > 0; look++) {
                Thread.sleep(LOOK);
            }
            return behind(ends) == 0;
        });
    }

    /** How far the consumers are behind in each partition where a message waits, in order. */
    public Uni<List<Behind>> behind() {
        return aside(this::readBehind);
    }

    private List<Behind> readBehind() throws Exception {
        var ends = readEnds(topics.heard());
        var done = committed();
        var waiting = ends.entrySet().stream()
                .filter(end -> end.getValue() > offset(done.get(end.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, end -> offset(done.get(end.getKey()))));
        var sent = oldest.at(waiting);
        return waiting.entrySet().stream()
                .map(place -> new Behind(
                        topics.topicOf(place.getKey().topic()),
                        place.getKey().partition(),
                        ends.get(place.getKey()) - place.getValue(),
                        Optional.ofNullable(sent.get(place.getKey()))))
                .sorted(Comparator.comparing(Behind::topic).thenComparing(Behind::partition))
                .toList();
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        if (topics.heard().isEmpty() || !setup.isVerified()) {
            return;
        }
        try {
            show(readBehind());
        } catch (Exception e) {
            LOG.debugf("lag unknown: %s", e.toString());
        }
    }

    private void show(List<Behind> behind) {
        lag.set(behind.stream().mapToLong(Behind::messages).sum());
        longest.set(behind.stream().mapToLong(ConsumerProgress::waited).max().orElse(0));
        messages.register(behind.stream().map(it -> row(it, it.messages())).toList(), true);
        seconds.register(behind.stream().map(it -> row(it, waited(it))).toList(), true);
    }

    /** Seconds since the first message that waits was sent. */
    private static long waited(Behind of) {
        return of.oldest()
                .map(sent -> Duration.between(sent, Instant.now()).toSeconds())
                .orElse(0L);
    }

    private static MultiGauge.Row<?> row(Behind of, long value) {
        return MultiGauge.Row.of(Tags.of("topic", of.topic(), "partition", String.valueOf(of.partition())), value);
    }

    private Map<TopicPartition, Long> readEnds(List<String> of) throws Exception {
        var admin = kafka.client();
        var names = of.stream().map(topics::named).toList();
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        admin.describeTopics(names)
                .allTopicNames()
                .get()
                .forEach((name, topic) -> topic.partitions()
                        .forEach(p -> asked.put(new TopicPartition(name, p.partition()), OffsetSpec.latest())));
        return admin.listOffsets(asked).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private long behind(Map<TopicPartition, Long> ends) throws Exception {
        var done = committed();
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - offset(done.get(end.getKey()))))
                .sum();
    }

    private Map<TopicPartition, OffsetAndMetadata> committed() throws Exception {
        return kafka.client()
                .listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
    }

    private static long offset(OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    /** On a worker thread, and back to where it was asked: Hibernate Reactive wants its own context again. */
    private static <T> Uni<T> aside(Callable<T> blocking) {
        var asked = Vertx.currentContext();
        Executor back = asked == null ? Runnable::run : work -> asked.runOnContext(_ -> work.run());
        return Uni.createFrom()
                .item(() -> {
                    try {
                        return blocking.call();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new IllegalStateException(e);
                    } catch (Exception e) {
                        throw new IllegalStateException(
                                "Kafka does not say where its topics end: " + e.getMessage(), e);
                    }
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(back);
    }
}
