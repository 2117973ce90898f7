package org.practiceaudit.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final String group;
    private final AtomicLong lag = new AtomicLong();

    ConsumerProgress(
            KafkaAdmin kafka,
            HeardTopics topics,
            TopicSetup setup,
            MeterRegistry metrics,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.kafka = kafka;
        this.topics = topics;
        this.setup = setup;
        this.group = topics.named(service);
        metrics.gauge("practice_audit_consumer_lag", lag);
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

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        if (topics.heard().isEmpty() || !setup.isVerified()) {
            return;
        }
        try {
            lag.set(behind(readEnds(topics.heard())));
        } catch (Exception e) {
            LOG.debugf("lag unknown: %s", e.toString());
        }
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
        var done = kafka.client()
                .listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - offset(done.get(end.getKey()))))
                .sum();
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
