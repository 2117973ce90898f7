package org.practiceaudit.operations.verify;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.practiceaudit.contracts.CloudEventHeaders;
import org.practiceaudit.contracts.Topics;

/**
 * Says again what a topic held that was lost with all its brokers: reporting's log has each event, in which partition and at which
 * offset it was. Each comes to stand where it stood, so that whoever had followed the topic goes on where they were, and whoever hears it
 * from the beginning passes over what they know. Where the log has no event (one that was said twice, or was none of ours) the one
 * before it is said once more. What was broken off goes on where it ended.
 */
final class SayAgain {
    /** Reporting does not hear it. */
    private static final String NOT_IN_THE_LOG = Topics.ALLOCATION_INVOLVEMENT;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int AT_ONCE = 1_000;

    private final Installation installation;

    SayAgain(Installation installation) {
        this.installation = installation;
    }

    /**
     * Answers how many messages were sent. Whoever writes to the topic must be stopped meanwhile.
     *
     * @param topic without the installation's prefix; it must be there, with as many partitions as before
     * @throws VerifyProblem when the topic holds something else already, or something must answer and does not
     */
    long run(String topic) {
        if (!Topics.ALL.contains(topic) || topic.equals(NOT_IN_THE_LOG)) {
            throw new VerifyProblem("Reporting's log holds nothing of a topic " + topic + ".");
        }
        var login = Optional.ofNullable(installation.stores().get("reporting"))
                .orElseThrow(() -> new VerifyProblem("Where reporting's database is must be said."));
        try (var store = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
                var consumer = consumer();
                var producer = producer()) {
            store.setAutoCommit(false);
            var sent = 0L;
            for (var partition : partitions(store, consumer, topic)) {
                sent += new Partition(store, consumer, producer, topic, partition).say();
            }
            return sent;
        } catch (SQLException failed) {
            throw new VerifyProblem("the database of reporting does not answer: " + failed.getMessage(), failed);
        }
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(installation.kafka(), new StringDeserializer(), new StringDeserializer());
    }

    private KafkaProducer<String, String> producer() {
        var settings = new HashMap<>(installation.kafka());
        settings.put("acks", "all");
        settings.put("enable.idempotence", "true");
        settings.put("compression.type", "lz4");
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private List<TopicPartition> partitions(Connection store, KafkaConsumer<?, ?> consumer, String topic)
            throws SQLException {
        var name = installation.topicPrefix() + topic;
        var there = consumer.listTopics(PATIENCE).getOrDefault(name, List.of()).stream()
                .map(found -> new TopicPartition(name, found.partition()))
                .toList();
        try (var query = store.prepareStatement("select 1 + max(partition) from intake_log where topic = ?")) {
            query.setString(1, topic);
            try (var rows = query.executeQuery()) {
                rows.next();
                if (there.size() < Math.max(1, rows.getInt(1))) {
                    throw new VerifyProblem("The topic " + name + " has " + there.size()
                            + " partitions, and had more: make it as it was.");
                }
            }
        }
        return there;
    }

    /** One partition, from where it ends. */
    private record Partition(
            Connection store,
            KafkaConsumer<String, String> consumer,
            KafkaProducer<String, String> producer,
            String topic,
            TopicPartition place) {
        long say() throws SQLException {
            var begin = consumer.endOffsets(List.of(place), PATIENCE).get(place);
            var before = lastBefore(begin);
            if (begin > 0) {
                mustBeTheSame(begin - 1, before);
            }
            try (var query = store.prepareStatement(
                    "select " + LoggedMessage.COLUMNS
                            + " from intake_log where topic = ? and partition = ? and record_offset >= ? order by record_offset")) {
                query.setString(1, topic);
                query.setInt(2, place.partition());
                query.setLong(3, begin);
                query.setFetchSize(AT_ONCE);
                try (var rows = query.executeQuery()) {
                    return say(rows, begin, before);
                }
            }
        }

        private long say(ResultSet rows, long begin, Optional<LoggedMessage> before) throws SQLException {
            var next = begin;
            var last = before;
            var sent = new ArrayList<Future<RecordMetadata>>();
            while (rows.next()) {
                var message = LoggedMessage.read(rows);
                for (; next < message.offset(); next++) {
                    sent.add(producer.send(last.orElse(message).to(place.topic(), place.partition())));
                }
                sent.add(producer.send(message.to(place.topic(), place.partition())));
                next++;
                if (sent.size() >= AT_ONCE) {
                    standAt(next, sent);
                }
                last = Optional.of(message);
            }
            standAt(next, sent);
            return next - begin;
        }

        /** All of them have been sent, the last to just before this offset. */
        private void standAt(long next, List<Future<RecordMetadata>> sent) {
            producer.flush();
            try {
                var offset = next - sent.size();
                for (var each : sent) {
                    if (each.get().offset() != offset++) {
                        throw new VerifyProblem("Somebody else writes to " + place
                                + " too: stop them, and begin anew with an" + " empty topic.");
                    }
                }
                sent.clear();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new VerifyProblem("interrupted", stopped);
            } catch (ExecutionException refused) {
                throw new VerifyProblem(
                        place + " does not take it: " + refused.getCause().getMessage(), refused);
            }
        }

        private Optional<LoggedMessage> lastBefore(long offset) throws SQLException {
            try (var query = store.prepareStatement("select " + LoggedMessage.COLUMNS
                    + " from intake_log where topic = ? and partition = ? and record_offset < ?"
                    + " order by record_offset desc limit 1")) {
                query.setString(1, topic);
                query.setInt(2, place.partition());
                query.setLong(3, offset);
                try (var rows = query.executeQuery()) {
                    return rows.next() ? Optional.of(LoggedMessage.read(rows)) : Optional.empty();
                }
            }
        }

        /** What stands there must be what was said again before, so that going on makes the topic whole. */
        private void mustBeTheSame(long offset, Optional<LoggedMessage> logged) {
            consumer.assign(List.of(place));
            consumer.seek(place, offset);
            var there = consumer.poll(PATIENCE).records(place).stream()
                    .findFirst()
                    .map(message -> message.headers().lastHeader(CloudEventHeaders.ID))
                    .map(id -> new String(id.value(), StandardCharsets.UTF_8));
            var known = logged.map(message -> message.metadata().eventId().toString());
            if (!there.equals(known)) {
                throw new VerifyProblem(place + " holds " + there.orElse("something") + " at " + offset + ", where "
                        + known.orElse("nothing")
                        + " was: it is not empty, or somebody writes to it. Stop them, and begin with"
                        + " an empty topic.");
            }
        }
    }
}
