package org.practiceaudit.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.practiceaudit.contracts.CloudEventHeaders;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.contracts.EventTypes;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.contracts.UnreadableHeaders;

/** Makes events of messages. Pure: the same message reads the same, and a message that breaks its contract is an answer too. */
public final class MessageReader {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .addModule(new SimpleModule().addDeserializer(Instant.class, new QuickInstants()))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Map<String, ObjectReader> READERS = EventTypes.all().entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, type -> MAPPER.readerFor(type.getValue())));

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
        return read(metadata, payload);
    }

    /** Reads the event that metadata known already belong to. */
    public Reading read(EventMetadata metadata, String payload) {
        try {
            var type = metadata.type();
            if (upcasters.isCurrent(type)) {
                return EventTypes.classOf(type).isEmpty()
                        ? new Unknown(metadata)
                        : received(metadata, READERS.get(type).readValue(payload));
            }
            var current = upcasters.current(type, MAPPER.readTree(payload));
            var newest = EventTypes.classOf(current.type());
            return newest.isEmpty()
                    ? new Unknown(metadata)
                    : received(metadata, MAPPER.treeToValue(current.json(), newest.get()));
        } catch (JsonProcessingException e) {
            return new Unreadable(where(e));
        } catch (RuntimeException e) {
            return new Unreadable("upcaster of " + metadata.type() + " failed with "
                    + e.getClass().getSimpleName());
        }
    }

    private static Reading received(EventMetadata metadata, PublicEvent event) {
        return event == null ? new Unreadable("the message is empty") : new Received(metadata, event);
    }

    /**
     * Reads again what was read before and kept: its metadata are known and its payload has been found good.
     *
     * @param payload JSON in UTF-8
     * @throws IllegalStateException when it cannot be read now
     */
    public PublicEvent again(String type, byte[] payload) {
        return again(type, ByteBuffer.wrap(payload));
    }

    /** The same where the payload is a part of an array. */
    public PublicEvent again(String type, ByteBuffer payload) {
        try {
            var from = payload.arrayOffset() + payload.position();
            if (upcasters.isCurrent(type) && READERS.containsKey(type)) {
                return READERS.get(type).readValue(payload.array(), from, payload.remaining());
            }
            var current = upcasters.current(type, MAPPER.readTree(payload.array(), from, payload.remaining()));
            var newest = EventTypes.classOf(current.type())
                    .orElseThrow(() -> new IllegalStateException("what was kept is of the unknown type " + type));
            return MAPPER.treeToValue(current.json(), newest);
        } catch (IOException e) {
            throw new IllegalStateException("what was kept as " + type + " cannot be read", e);
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
