package org.practiceaudit.bench.clocks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.practiceaudit.bench.BenchProblem;
import org.practiceaudit.bench.Wait;
import org.practiceaudit.bench.installation.Installation;

/** Whether all that was said has been heard and done: nothing due, nothing held back, nothing unsent, no consumer behind. */
final class Calm implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final String GROUP = "actions";
    private static final List<String> HEARD = List.of("allocation", "audit", "moderation");
    private static final String WAITING = """
            select (select count(*) from outbox) + (select count(*) from held_event)
              + (select count(*) from deadline where fired_at is null and due <= ?)""";

    private final Connection database;
    private final Admin kafka;

    Calm(Installation installation) {
        database = installation.connect();
        kafka = Admin.create(Map.of("bootstrap.servers", installation.bootstrap()));
    }

    void await(Instant now) {
        // The database is asked first, which is cheaper by far than Kafka's three answers.
        Wait.until(
                "calm at " + now,
                PATIENCE,
                () -> waiting(now) == 0 && behind() == 0 && waiting(now) == 0 && behind() == 0);
    }

    private long waiting(Instant now) {
        try (var asked = database.prepareStatement(WAITING)) {
            asked.setTimestamp(1, Timestamp.from(now));
            try (var rows = asked.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException failed) {
            throw new BenchProblem("PostgreSQL does not answer: " + failed.getMessage(), failed);
        }
    }

    /** Messages not yet taken, of the topics that it hears; of its own too, once it has begun to hear itself. */
    private long behind() {
        try {
            var taken = kafka.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
            var asked = new HashMap<TopicPartition, OffsetSpec>();
            taken.keySet().forEach(partition -> asked.put(partition, OffsetSpec.latest()));
            kafka.describeTopics(HEARD)
                    .allTopicNames()
                    .get()
                    .forEach((name, topic) -> topic.partitions()
                            .forEach(each ->
                                    asked.put(new TopicPartition(name, each.partition()), OffsetSpec.latest())));
            return kafka.listOffsets(asked).all().get().entrySet().stream()
                    .mapToLong(end -> {
                        var at = taken.get(end.getKey());
                        return end.getValue().offset() - (at == null ? 0 : at.offset());
                    })
                    .sum();
        } catch (ExecutionException notNow) {
            return Long.MAX_VALUE;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchProblem("Interrupted.", interrupted);
        }
    }

    @Override
    public void close() {
        kafka.close();
        try {
            database.close();
        } catch (SQLException failed) {
            throw new BenchProblem("PostgreSQL does not let go: " + failed.getMessage(), failed);
        }
    }
}
