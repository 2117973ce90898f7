package org.practiceaudit.audit.faults;

import java.time.Instant;
import java.util.UUID;
import org.practiceaudit.contracts.CloudEventHeaders;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.eventstore.Json;

/** The append statement's document for one event of one stream, for tests that hold its transaction open. */
final class AppendDocument {
    private AppendDocument() {}

    static String of(String topic, String audit, int version) {
        var id = UUID.randomUUID();
        var now = Instant.parse("2026-09-01T08:00:00Z");
        var metadata = new EventMetadata(
                id,
                "audit.started.v1",
                "urn:practice-audit:audit",
                "audit-" + audit,
                version,
                version,
                audit,
                Installation.AUTHORITY,
                null,
                null,
                "2026-09",
                "s-auditor",
                "auditor",
                now,
                now,
                now,
                UUID.randomUUID(),
                null,
                null);
        var document = Json.MAPPER.createObjectNode().put("expected", version - 1);
        document.putObject("head")
                .put("authority", Installation.AUTHORITY)
                .put("stream", "audit-" + audit)
                .put("kind", "audit")
                .put("id", audit)
                .put("message_key", audit)
                .put("version", version)
                .put("sequence", version)
                .put("changed_at", now.toString())
                .putObject("listing");
        document.putArray("events")
                .addObject()
                .put("version", version)
                .put("event_id", id.toString())
                .put("type", "audit:started.v1")
                .put("data", "{}")
                .put("sequence", version)
                .put("actor", "s-auditor")
                .put("actor_role", "auditor")
                .put("business_time", now.toString())
                .put("recorded_time", now.toString())
                .put("correlation_id", UUID.randomUUID().toString());
        document.putArray("outbox")
                .addObject()
                .put("n", 1)
                .put("event_id", id.toString())
                .put("topic", topic)
                .put("message_key", Installation.AUTHORITY + "/" + audit)
                .put("headers", headers(metadata))
                .put("payload", "{}");
        document.putArray("deadlines");
        document.putArray("cleared");
        document.putArray("answers");
        return document.toString();
    }

    private static String headers(EventMetadata metadata) {
        return Json.MAPPER.valueToTree(CloudEventHeaders.of(metadata)).toString();
    }
}
