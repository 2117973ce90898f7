package org.practiceaudit.operations.verify;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.practiceaudit.contracts.CloudEventHeaders;
import org.practiceaudit.contracts.Topics;

/**
 * What the topics hold, by stream and number: an entry an event, some 200 MB for a million. Topics keep everything for ever, but
 * of a compacted one Kafka keeps each key's last message only.
 */
final class TopicContents {
    /** An event as it stands in a topic; one that was sent again stands there more than once. */
    static final class Event {
        private final UUID id;
        private final String type;
        private boolean found;

        private Event(UUID id, String type) {
            this.id = id;
            this.type = type;
        }

        UUID id() {
            return id;
        }

        String type() {
            return type;
        }

        boolean found() {
            return found;
        }

        void find() {
            found = true;
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, Map<Stream, NavigableMap<Long, List<Event>>>> byTopic = new HashMap<>();
    private final Map<String, Long> unreadable = new HashMap<>();

    private TopicContents() {}

    /**
     * Reads every topic to where it ended when it was begun to be read.
     *
     * @param kafka settings of a consumer
     * @param prefix of the topics' names in this installation
     */
    static TopicContents read(Map<String, Object> kafka, String prefix) {
        var contents = new TopicContents();
        try (var consumer = new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer())) {
            var there = consumer.listTopics(PATIENCE).keySet();
            var partitions = Topics.ALL.stream()
                    .filter(topic -> there.contains(prefix + topic))
                    .flatMap(topic -> consumer.partitionsFor(prefix + topic, PATIENCE).stream())
                    .map(found -> new TopicPartition(found.topic(), found.partition()))
                    .toList();
            contents.read(consumer, partitions, prefix);
        }
        return contents;
    }

    private void read(KafkaConsumer<String, String> consumer, List<TopicPartition> partitions, String prefix) {
        var ends = consumer.endOffsets(partitions, PATIENCE);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var last = System.nanoTime() + PATIENCE.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            var more = consumer.poll(Duration.ofMillis(500));
            for (var message : more) {
                add(message, message.topic().substring(prefix.length()));
            }
            if (!more.isEmpty()) {
                last = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() > last) {
                throw new VerifyProblem("the topics say nothing more before their ends");
            }
        }
    }

    private void add(ConsumerRecord<String, String> message, String topic) {
        try {
            var stream = new Stream(
                    header(message, CloudEventHeaders.AUTHORITY), header(message, CloudEventHeaders.SUBJECT));
            var sequence = Long.parseLong(header(message, CloudEventHeaders.SEQUENCE));
            var event = new Event(
                    UUID.fromString(header(message, CloudEventHeaders.ID)), header(message, CloudEventHeaders.TYPE));
            byTopic.computeIfAbsent(topic, _ -> new HashMap<>())
                    .computeIfAbsent(stream, _ -> new TreeMap<>())
                    .computeIfAbsent(sequence, _ -> new ArrayList<>(1))
                    .add(event);
        } catch (IllegalArgumentException | NullPointerException noEventOfOurs) {
            unreadable.merge(topic, 1L, Long::sum);
        }
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8).intern();
    }

    /** What was said of each stream in a topic. */
    Map<Stream, NavigableMap<Long, List<Event>>> of(String topic) {
        return byTopic.getOrDefault(topic, Map.of());
    }

    /** Messages that are no event of ours; every consumer sets them aside. */
    long unreadable() {
        return unreadable.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Times that an event was sent again, which consumers skip. */
    long repeats(Collection<String> topics) {
        return topics.stream()
                .flatMap(topic -> of(topic).values().stream())
                .flatMap(stream -> stream.values().stream())
                .mapToLong(events -> events.size()
                        - events.stream().map(Event::id).distinct().count())
                .sum();
    }
}
