package org.practiceaudit.bench.lag;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.practiceaudit.bench.installation.Kafka;
import org.practiceaudit.contracts.CloudEventHeaders;

/** When the messages of a topic first reached a consumer that waits for them, by the ids of their events. */
final class Arrivals implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Map<String, Long> seen = new ConcurrentHashMap<>();
    private final KafkaConsumer<String, String> consumer;
    private final Thread thread = new Thread(this::listen, "arrivals");
    private volatile boolean stopping;

    /** Listens from the topic's present end on. */
    Arrivals(Kafka kafka, String topic) {
        consumer = kafka.consumer(List.of(topic));
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
        thread.start();
    }

    private void listen() {
        while (!stopping) {
            for (var message : consumer.poll(POLL)) {
                var id = message.headers().lastHeader(CloudEventHeaders.ID).value();
                seen.putIfAbsent(new String(id), microsNow());
            }
        }
    }

    /** Microseconds since the epoch, on the clock that PostgreSQL and this process share. */
    static long microsNow() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    OptionalLong of(String event) {
        var at = seen.get(event);
        return at == null ? OptionalLong.empty() : OptionalLong.of(at);
    }

    int count() {
        return seen.size();
    }

    @Override
    public void close() {
        stopping = true;
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        consumer.close();
    }
}
