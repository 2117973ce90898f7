package org.practiceaudit.bench.lag;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.practiceaudit.bench.Spread;
import org.practiceaudit.bench.append.AppendTemplate;
import org.practiceaudit.bench.installation.Installation;
import org.practiceaudit.bench.installation.Kafka;
import org.practiceaudit.contracts.CloudEventHeaders;

/** The baseline: messages like the service's, sent by a producer with the relay's settings and no store behind it. */
final class PlainProducer implements AutoCloseable {
    private final KafkaProducer<String, String> producer;
    private final String topic;
    private final Map<String, String> headers;
    private final String payload;
    private final int keys;
    private final AtomicInteger turn = new AtomicInteger();
    private final Histogram acked = Spread.recorder();
    private final Map<String, Long> sent = new ConcurrentHashMap<>();

    PlainProducer(Kafka kafka, String topic, AppendTemplate like, int keys) {
        this.producer = kafka.producer();
        this.topic = topic;
        this.headers = like.headers();
        this.payload = like.payload();
        this.keys = keys;
    }

    Future<Boolean> send() {
        var id = UUID.randomUUID().toString();
        var key = Installation.AUTHORITY + "/a-%04d".formatted(turn.getAndIncrement() % keys);
        var message = new ProducerRecord<>(topic, key, payload);
        headers.forEach((name, value) -> {
            var text = name.equals(CloudEventHeaders.ID) ? id : value;
            message.headers().add(name, text.getBytes(StandardCharsets.UTF_8));
        });
        var answered = Promise.<Boolean>promise();
        var at = Arrivals.microsNow();
        sent.put(id, at);
        producer.send(message, (_, failure) -> {
            acked.recordValue(Math.max(0, Arrivals.microsNow() - at));
            answered.complete(failure == null);
        });
        return answered.future();
    }

    Spread acked() {
        return Spread.of(acked);
    }

    /** What was sent, as a relay's facts are: by when. */
    Committed sent() {
        return new Committed(Map.copyOf(sent));
    }

    @Override
    public void close() {
        producer.close();
    }
}
