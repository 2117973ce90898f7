package org.practiceaudit.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.practiceaudit.contracts.AllocationEvent.ProgrammePublished;
import org.practiceaudit.contracts.CloudEventHeaders;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.contracts.Topics;
import org.practiceaudit.programme.Programmes;

/** Messages as another service would send them. */
record Sent(String topic, Map<String, String> headers, String payload) {
    static final String AUTHORITY = "bradford";
    static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

    /** The beginning of an audit, which is as good as any other event here. */
    static Sent audit(String stream, long sequence) {
        return audit(stream, sequence, UUID.randomUUID());
    }

    static Sent audit(String stream, long sequence, UUID id) {
        var payload = "{\"audit\":\"%s\",\"startedBy\":\"s-1\",\"startedAt\":\"%s\",\"later\":\"field\"}"
                .formatted(stream, AT);
        return new Sent(Topics.AUDIT, headers("audit.started.v1", stream, sequence, id, null), payload);
    }

    /** The same under a version of a programme. */
    static Sent auditUnder(String programme, String stream, long sequence) {
        var headers = headers("audit.started.v1", stream, sequence, UUID.randomUUID(), programme);
        return new Sent(Topics.AUDIT, headers, audit(stream, sequence).payload());
    }

    static Sent staff(String staff, long sequence) {
        var payload = "{\"staff\":\"%s\",\"roles\":[\"auditor\"],\"contactReference\":\"c-1\"}".formatted(staff);
        return new Sent(
                Topics.ALLOCATION_STAFF,
                headers("allocation.staff-member-recorded.v1", staff, sequence, UUID.randomUUID(), null),
                payload);
    }

    static ProgrammePublished published(String programme) {
        var policy = Programmes.shipped("bradford");
        return new ProgrammePublished(
                programme, 1, Programmes.digest(policy), Programmes.toJson(policy), LocalDate.parse("2026-01-01"));
    }

    static Sent programme(String programme) {
        var event = published(programme);
        var payload = "{\"programme\":\"%s\",\"version\":1,\"digest\":\"%s\",\"policy\":%s,\"effectiveFrom\":\"%s\"}"
                .formatted(programme, event.digest(), quoted(event.policy()), event.effectiveFrom());
        return new Sent(
                Topics.ALLOCATION,
                headers("allocation.programme-published.v1", "programme-" + programme, 1, UUID.randomUUID(), null),
                payload);
    }

    /** The same message with a header set, or without it where the value is null. */
    Sent with(String header, String value) {
        var changed = new HashMap<>(headers);
        changed.put(header, value);
        changed.values().removeIf(text -> text == null);
        return new Sent(topic, changed, payload);
    }

    Sent saying(String other) {
        return new Sent(topic, headers, other);
    }

    Place place() {
        return new Place(AUTHORITY, topic, headers.get(CloudEventHeaders.SUBJECT));
    }

    ProducerRecord<String, String> record(String prefix) {
        var key = AUTHORITY + "/" + headers.get(CloudEventHeaders.SUBJECT);
        var message = new ProducerRecord<String, String>(prefix + topic, key, payload);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    Delivery delivery() {
        return new Delivery(
                place(),
                Long.parseLong(headers.get(CloudEventHeaders.SEQUENCE)),
                UUID.fromString(headers.get(CloudEventHeaders.ID)),
                headers.get(CloudEventHeaders.TYPE),
                headers,
                payload);
    }

    private static Map<String, String> headers(String type, String stream, long sequence, UUID id, String programme) {
        return CloudEventHeaders.of(new EventMetadata(
                id,
                type,
                "urn:practice-audit:test",
                stream,
                sequence,
                sequence,
                stream,
                AUTHORITY,
                programme,
                programme == null ? null : 1,
                "2026-03",
                "s-1",
                "auditor",
                AT,
                AT,
                AT,
                UUID.randomUUID(),
                null,
                null));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
