package org.practiceaudit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.practiceaudit.contracts.CloudEventHeaders;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.contracts.EventTypes;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.contracts.Topics;

/**
 * What another service says, for tests of those who hear it: said by somebody of the audit team, outside any trace.
 *
 * @param sequence number among the stream's events from 1; the same number of a stream is the same event again
 * @param key what the stream's messages are keyed by
 * @param programme the programme of which this is under the first version, null where it is under none
 * @param cycle null where the stream belongs to none
 */
public record PublicMessage(
        String authority,
        String stream,
        long sequence,
        String key,
        String programme,
        String cycle,
        Instant at,
        PublicEvent event) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** What is known of it beside the fact itself. */
    public EventMetadata metadata() {
        var place = authority + "/" + stream + "#" + sequence;
        return new EventMetadata(
                UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)),
                EventTypes.nameOf(event),
                "urn:practice-audit:" + Topics.of(event),
                stream,
                sequence,
                sequence,
                key,
                authority,
                programme,
                programme == null ? null : 1,
                cycle,
                "s-somebody",
                "audit-team",
                at,
                at,
                at,
                UUID.randomUUID(),
                null,
                null);
    }

    /** The message as the relay of its service would send it, to the topic behind this prefix. */
    public ProducerRecord<String, String> record(String prefix) {
        var message = new ProducerRecord<>(prefix + Topics.of(event), authority + "/" + key, json());
        CloudEventHeaders.of(metadata())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private String json() {
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
