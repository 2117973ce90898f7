package org.practiceaudit.local.stack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The least of a Kafka client that shows whether a broker works. */
record Topics(String bootstrap) {
    void create(String topic) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void write(String topic, String line, Duration patience) {
        try {
            send(topic, line, patience).get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    Future<RecordMetadata> write(String topic, Duration patience) {
        return send(topic, "a line", patience);
    }

    private Future<RecordMetadata> send(String topic, String line, Duration patience) {
        int millis = (int) patience.toMillis();
        var settings = Map.<String, Object>of(
                "bootstrap.servers", bootstrap,
                "max.block.ms", millis,
                "request.timeout.ms", millis,
                "linger.ms", 0,
                "delivery.timeout.ms", millis);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            return producer.send(new ProducerRecord<>(topic, line));
        }
    }

    String readOne(String topic, Duration patience) {
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrap);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = List.of(new TopicPartition(topic, 0));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return consumer.poll(patience).iterator().next().value();
        }
    }
}
