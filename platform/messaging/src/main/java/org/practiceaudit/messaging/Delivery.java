package org.practiceaudit.messaging;

import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.practiceaudit.contracts.CloudEventHeaders;

/**
 * One message that came, with as much of its headers as the guard needs. The rest is read when its turn has come, so that a
 * message that cannot be read stops no other stream.
 */
record Delivery(Place place, long sequence, UUID eventId, String type, Map<String, String> headers, String payload) {
    /** Stands for the stream where a message names none. Sequences there are offsets, and nothing is ever released. */
    static final String UNREADABLE = "(unreadable)";

    /**
     * @param topic without the installation's prefix
     */
    static Delivery of(ConsumerRecord<String, String> message, String topic) {
        var headers = HeaderText.of(message.headers());
        var authority = headers.getOrDefault(CloudEventHeaders.AUTHORITY, "");
        var stream = headers.getOrDefault(CloudEventHeaders.SUBJECT, "");
        var type = headers.getOrDefault(CloudEventHeaders.TYPE, "");
        try {
            var sequence = Long.parseLong(headers.get(CloudEventHeaders.SEQUENCE));
            var id = UUID.fromString(headers.getOrDefault(CloudEventHeaders.ID, ""));
            if (!authority.isBlank() && !stream.isBlank() && !stream.startsWith(UNREADABLE) && sequence > 0) {
                return new Delivery(new Place(authority, topic, stream), sequence, id, type, headers, message.value());
            }
        } catch (IllegalArgumentException _) {
            // Falls through: what has no place in a stream is kept by its place in the topic.
        }
        var place =
                new Place(authority.isBlank() ? UNREADABLE : authority, topic, UNREADABLE + "/" + message.partition());
        var at = topic + "/" + message.partition() + "/" + message.offset();
        return new Delivery(
                place, message.offset() + 1, UUID.nameUUIDFromBytes(at.getBytes()), type, headers, message.value());
    }

    boolean unreadable() {
        return place.stream().startsWith(UNREADABLE);
    }
}
