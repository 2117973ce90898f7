package org.practiceaudit.allocation.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.practiceaudit.contracts.CloudEventHeaders;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.contracts.EventTypes;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.contracts.Topics;
import org.practiceaudit.eventstore.Json;
import org.practiceaudit.testing.Stack;

/** What the other services say to one authority's allocation. */
final class Elsewhere {
    private final String authority;
    private final String cycle;
    private final Map<String, Long> sequences = new HashMap<>();

    Elsewhere(String authority, String cycle) {
        this.authority = authority;
        this.cycle = cycle;
    }

    void says(String stream, String audit, PublicEvent event, Instant at) {
        var sequence = sequences.merge(stream, 1L, Long::sum);
        var metadata = new EventMetadata(
                UUID.randomUUID(),
                EventTypes.nameOf(event.getClass()),
                "urn:practice-audit:test",
                stream,
                sequence,
                sequence,
                audit,
                authority,
                "bradford",
                1,
                cycle,
                "somebody",
                "system",
                at,
                at,
                at,
                UUID.randomUUID(),
                null,
                null);
        var prefix = ConfigProvider.getConfig().getValue("practice-audit.topic-prefix", String.class);
        var message = new ProducerRecord<>(prefix + Topics.of(event), authority + "/" + audit, json(event));
        CloudEventHeaders.of(metadata)
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Stack.running().topics().send(List.of(message));
    }

    private static String json(PublicEvent event) {
        try {
            return Json.MAPPER.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
