package org.practiceaudit.bench.installation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.practiceaudit.bench.Json;
import org.practiceaudit.contracts.CloudEventHeaders;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.contracts.EventTypes;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.contracts.Topics;

/** Public events as the messages that services send and hear. */
public final class Messages {
    private Messages() {}

    /**
     * An event as its producer would send it.
     *
     * @param key of the stream's messages
     * @param cycle null for what belongs to none
     */
    public static ProducerRecord<String, String> of(
            PublicEvent event, String stream, long sequence, String key, String cycle, Instant at) {
        return of(event, stream, sequence, key, cycle, at, "bradford");
    }

    /** The same of a programme of which this is the first version. */
    public static ProducerRecord<String, String> of(
            PublicEvent event, String stream, long sequence, String key, String cycle, Instant at, String programme) {
        return of(event, stream, sequence, key, cycle, at, programme, Installation.AUTHORITY);
    }

    /** The same of another authority. */
    public static ProducerRecord<String, String> of(
            PublicEvent event,
            String stream,
            long sequence,
            String key,
            String cycle,
            Instant at,
            String programme,
            String authority) {
        var topic = Topics.of(event);
        var id = UUID.nameUUIDFromBytes((authority + "/" + stream + "#" + sequence).getBytes(StandardCharsets.UTF_8));
        var metadata = new EventMetadata(
                id,
                EventTypes.nameOf(event),
                "urn:practice-audit:" + topic,
                stream,
                sequence,
                sequence,
                key,
                authority,
                programme,
                1,
                cycle,
                "s-audit-team",
                "audit-team",
                at,
                at,
                at,
                UUID.randomUUID(),
                null,
                null);
        var message = new ProducerRecord<>(topic, authority + "/" + key, Json.write(event));
        CloudEventHeaders.of(metadata)
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    public static Map<String, String> headers(ConsumerRecord<String, String> message) {
        var headers = new HashMap<String, String>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}
