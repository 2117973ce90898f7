package org.practiceaudit.reporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.practiceaudit.contracts.CloudEventHeaders;
import org.practiceaudit.contracts.Topics;
import org.practiceaudit.messaging.Received;

/** Events as the messages that producers send. */
public final class Messages {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Messages() {}

    public static List<ProducerRecord<String, String>> of(String prefix, List<Received> events) {
        return events.stream().map(event -> of(prefix, event)).toList();
    }

    private static ProducerRecord<String, String> of(String prefix, Received received) {
        try {
            var metadata = received.metadata();
            var message = new ProducerRecord<>(
                    prefix + Topics.of(received.event()),
                    metadata.authority() + "/" + metadata.key(),
                    MAPPER.writeValueAsString(received.event()));
            CloudEventHeaders.of(metadata)
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            return message;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
