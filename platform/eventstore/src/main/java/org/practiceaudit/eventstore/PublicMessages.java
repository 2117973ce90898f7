package org.practiceaudit.eventstore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.practiceaudit.contracts.CloudEventHeaders;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.contracts.EventTypes;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.contracts.Topics;

/**
 * Writes public events as the messages that the relay will send. Size and schema are checked here, before the append: a row
 * that cannot be sent would stop everybody behind it.
 */
@ApplicationScoped
class PublicMessages {
    /** Half of the smallest message that a broker takes by default. */
    static final int MOST_BYTES = 512 * 1024;

    /** A message as it lies in the outbox. */
    record Message(String topic, String key, String headers, String payload) {}

    private final String topicPrefix;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> byType = new ConcurrentHashMap<>();

    PublicMessages(@ConfigProperty(name = "practice-audit.topic-prefix") Optional<String> topicPrefix) {
        this.topicPrefix = topicPrefix.orElse("").strip();
    }

    Message write(PublicEvent event, EventMetadata metadata) {
        try {
            var payload = Json.MAPPER.writeValueAsString(event);
            check(metadata.type(), payload);
            return new Message(
                    topicPrefix + Topics.of(event.getClass()),
                    metadata.authority() + "/" + metadata.key(),
                    Json.MAPPER.writeValueAsString(CloudEventHeaders.of(metadata)),
                    payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("public event " + metadata.type() + " cannot be written", e);
        }
    }

    private void check(String type, String payload) {
        var size = payload.getBytes(StandardCharsets.UTF_8).length;
        if (size > MOST_BYTES) {
            throw new IllegalStateException(type + " would be " + size + " bytes, more than " + MOST_BYTES);
        }
        var errors = byType.computeIfAbsent(type, this::schema).validate(payload, InputFormat.JSON);
        if (!errors.isEmpty()) {
            throw new IllegalStateException(type + " breaks its schema: " + errors);
        }
    }

    private Schema schema(String type) {
        var path = EventTypes.schemaPath(type);
        try (var in = EventTypes.class.getResourceAsStream("/" + path)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return schemas.getSchema(SchemaLocation.of("classpath:" + path), text, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
