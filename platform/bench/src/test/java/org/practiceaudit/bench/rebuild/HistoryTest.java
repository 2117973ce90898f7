package org.practiceaudit.bench.rebuild;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.CloudEventHeaders;
import org.practiceaudit.contracts.EventMetadata;

class HistoryTest {
    private static EventMetadata metadata(ProducerRecord<String, String> message) {
        var headers = new HashMap<String, String>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return CloudEventHeaders.read(headers);
    }

    @Test
    void everyStreamCountsItsEventsWithoutAGap() {
        var last = new HashMap<String, Long>();

        History.of(0).stream().map(HistoryTest::metadata).forEach(event -> {
            assertEquals(last.getOrDefault(event.stream(), 0L) + 1, event.sequence(), event.stream());
            last.put(event.stream(), event.sequence());
        });

        assertTrue(last.size() > 3 * History.AUDITS, last.size() + " streams");
    }

    @Test
    void historiesAreAsLongAsAskedAndNoEventIsThereTwice() {
        var ids = new HashSet<String>();
        var cycles = new HashSet<String>();

        History.atLeast(3_000).map(HistoryTest::metadata).forEach(event -> {
            assertTrue(ids.add(event.eventId().toString()), event.stream());
            cycles.add(event.cycle());
        });

        assertTrue(ids.size() >= 3_000, ids.size() + " events");
        assertTrue(cycles.size() > 1, cycles.toString());
    }
}
