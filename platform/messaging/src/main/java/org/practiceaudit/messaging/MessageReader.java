package org.practiceaudit.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.practiceaudit.contracts.CloudEventHeaders;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.contracts.EventTypes;
import org.practiceaudit.contracts.UnreadableHeaders;

/** Makes events of messages. Pure: the same message reads the same, and a message that breaks its contract is an answer too. */
public final class MessageReader {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Upcasters upcasters;

    public MessageReader(Upcasters upcasters) {
        this.upcasters = upcasters;
    }

    /** Reads a record as Kafka gave it. */
    public Reading read(ConsumerRecord<String, String> message) {
        return read(HeaderText.of(message.headers()), message.value());
    }

    /**
     * @param headers names and values as they travel, see {@link CloudEventHeaders}
     * @param payload JSON of the event; null is unreadable
     */
    public Reading read(Map<String, String> headers, String payload) {
        EventMetadata metadata;
        try {
            metadata = CloudEventHeaders.read(headers);
        } catch (UnreadableHeaders e) {
            return new Unreadable(e.getMessage());
        }
        if (upcasters.isCurrent(metadata.type())
                && EventTypes.classOf(metadata.type()).isEmpty()) {
            return new Unknown(metadata);
        }
        if (payload == null || payload.isBlank()) {
            return new Unreadable("the message is empty");
        }
        return event(metadata, payload);
    }

    private Reading event(EventMetadata metadata, String payload) {
        try {
            var current = upcasters.current(metadata.type(), MAPPER.readTree(payload));
            var type = EventTypes.classOf(current.type());
            return type.isEmpty()
                    ? new Unknown(metadata)
                    : new Received(metadata, MAPPER.treeToValue(current.json(), type.get()));
        } catch (JsonProcessingException e) {
            return new Unreadable(where(e));
        } catch (RuntimeException e) {
            return new Unreadable("upcaster of " + metadata.type() + " failed with "
                    + e.getClass().getSimpleName());
        }
    }

    /** Messages of the JSON library quote what they read; the place alone does not. */
    static String where(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            var path = mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                    .collect(Collectors.joining("."));
            return "payload: " + e.getClass().getSimpleName() + " at " + path;
        }
        var at = e.getLocation();
        return "payload: " + e.getClass().getSimpleName()
                + (at == null || at.getLineNr() < 1
                        ? ""
                        : " at line " + at.getLineNr() + ", column " + at.getColumnNr());
    }
}
