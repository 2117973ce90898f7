package org.practiceaudit.eventstore.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.practiceaudit.eventstore.Json;

/** Sends rows of the outbox with one producer, which is thrown away with everything it still held after a failure. */
final class Sender implements AutoCloseable {
    private static final Duration BETWEEN_HEARTBEATS = Duration.ofSeconds(1);
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    /** What a batch came to. */
    record Sent(List<Lease.Row> acked, Throwable failure) {
        boolean complete() {
            return failure == null;
        }
    }

    /** Something to do while waiting for acks, so that the lease is not lost to silence. */
    interface Heartbeat {
        void beat() throws SQLException;
    }

    private final Producer<String, String> producer;

    Sender(Map<String, Object> settings) {
        producer =
                new KafkaProducer<>(ProducerSettings.checked(settings), new StringSerializer(), new StringSerializer());
    }

    /** Sends in order and waits for the acks in order; what is acked ends at the first failure. */
    Sent send(List<Lease.Row> rows, Heartbeat heartbeat) throws SQLException, InterruptedException {
        var acks = new ArrayList<Future<RecordMetadata>>(rows.size());
        try {
            for (var row : rows) {
                acks.add(producer.send(record(row)));
            }
        } catch (KafkaException refused) {
            return new Sent(ackedPrefix(rows, acks, heartbeat).acked(), refused);
        }
        return ackedPrefix(rows, acks, heartbeat);
    }

    private static Sent ackedPrefix(List<Lease.Row> rows, List<Future<RecordMetadata>> acks, Heartbeat heartbeat)
            throws SQLException, InterruptedException {
        for (var i = 0; i < acks.size(); i++) {
            try {
                await(acks.get(i), heartbeat);
            } catch (ExecutionException failed) {
                return new Sent(rows.subList(0, i), failed.getCause());
            }
        }
        return new Sent(rows.subList(0, acks.size()), null);
    }

    private static void await(Future<RecordMetadata> ack, Heartbeat heartbeat)
            throws ExecutionException, InterruptedException, SQLException {
        while (true) {
            try {
                ack.get(BETWEEN_HEARTBEATS.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException _) {
                heartbeat.beat();
            }
        }
    }

    private static ProducerRecord<String, String> record(Lease.Row row) {
        var message = new ProducerRecord<>(row.topic(), row.key(), row.payload());
        try {
            Json.MAPPER
                    .readValue(row.headers(), HEADERS)
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers of outbox row " + row.position() + " cannot be read", e);
        }
        return message;
    }

    /** Drops what is still unsent: it will be read from the outbox and sent again. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
