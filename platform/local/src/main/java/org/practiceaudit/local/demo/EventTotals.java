package org.practiceaudit.local.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** How many events of an authority and of which type each topic holds, counted from its beginning; one that was sent twice counts once. */
final class EventTotals {
    private static final Duration BOUND = Duration.ofSeconds(60);

    private final Map<String, Map<String, Integer>> byTopic = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();

    private final String authority;

    private EventTotals(String authority) {
        this.authority = authority;
    }

    /**
     * @param ends where the topics end
     * @param authority whose events count
     */
    static EventTotals read(String bootstrap, Map<TopicPartition, Long> ends, String authority) {
        var totals = new EventTotals(authority);
        var settings = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap, ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var ours = ends.keySet().stream()
                    .filter(partition -> !partition.topic().startsWith("__"))
                    .toList();
            consumer.assign(ours);
            consumer.seekToBeginning(ours);
            long bound = System.nanoTime() + BOUND.toNanos();
            while (ours.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(500)).forEach(totals::count);
                if (System.nanoTime() > bound) {
                    throw new DemoProblem(
                            "The topics could not be read to their ends within " + BOUND.toSeconds() + " s.");
                }
            }
        }
        return totals;
    }

    /** Counts by type, by topic. */
    Map<String, Map<String, Integer>> byTopic() {
        return byTopic;
    }

    Map<String, Integer> byType() {
        var all = new TreeMap<String, Integer>();
        byTopic.values().forEach(types -> types.forEach((type, count) -> all.merge(type, count, Integer::sum)));
        return all;
    }

    private void count(ConsumerRecord<String, String> event) {
        if (header(event, "ce_authority").equals(authority) && seen.add(header(event, "ce_id"))) {
            byTopic.computeIfAbsent(event.topic(), _ -> new TreeMap<>())
                    .merge(header(event, "ce_type"), 1, Integer::sum);
        }
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        var header = event.headers().lastHeader(name);
        if (header == null) {
            throw new DemoProblem(
                    "An event of " + event.topic() + " at offset " + event.offset() + " has no " + name + ".");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
