package org.practiceaudit.bench.append;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.practiceaudit.bench.BenchProblem;
import org.practiceaudit.bench.Json;
import org.practiceaudit.bench.installation.Installation;
import org.practiceaudit.bench.installation.Kafka;
import org.practiceaudit.bench.installation.Messages;
import org.practiceaudit.contracts.CloudEventHeaders;
import org.practiceaudit.contracts.Topics;

/**
 * The document of one append as the service made it, taken apart from what it left in the tables and in the topic, so that the
 * bare statement is sent documents of the very same size for other streams.
 */
public final class AppendTemplate {
    private final ObjectNode document;
    private final ObjectNode headers;

    private AppendTemplate(ObjectNode document, ObjectNode headers) {
        this.document = document;
        this.headers = headers;
    }

    /** Of the last concern that was raised about an audit. */
    public static AppendTemplate captured(Installation audits, String audit) {
        var stream = "audit-" + audit;
        var head = row(audits, "select row_to_json(s) from stream s where stream = '" + stream + "'");
        var event = row(
                audits,
                "select row_to_json(e) from event e where type = 'audit:concern-raised.v1' and stream = '" + stream
                        + "' order by version desc limit 1");
        var answer = row(
                audits, "select row_to_json(i) from idempotency i where route like '%/" + audit + "/concerns' limit 1");
        return of(head, event, answer, message(audits, event.get("event_id").asText()));
    }

    private static ObjectNode row(Installation audits, String sql) {
        try (var connection = audits.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                throw new BenchProblem("The service stored nothing like it: " + sql);
            }
            return Json.object(rows.getString(1));
        } catch (SQLException failed) {
            throw new BenchProblem("PostgreSQL refused " + sql + ": " + failed.getMessage(), failed);
        }
    }

    private static ConsumerRecord<String, String> message(Installation audits, String event) {
        var found = new AtomicReference<ConsumerRecord<String, String>>();
        new Kafka(audits.bootstrap()).readAll(List.of(Topics.AUDIT), message -> {
            if (event.equals(Messages.headers(message).get(CloudEventHeaders.ID))) {
                found.set(message);
            }
        });
        if (found.get() == null) {
            throw new BenchProblem("Event " + event + " did not reach its topic.");
        }
        return found.get();
    }

    private static AppendTemplate of(
            ObjectNode head, ObjectNode event, ObjectNode answer, ConsumerRecord<String, String> message) {
        return of(head, event, answer, message.topic(), Messages.headers(message), message.value());
    }

    /** From the rows of {@code stream}, {@code event} and {@code idempotency} and the message that one append came to. */
    static AppendTemplate of(
            ObjectNode head,
            ObjectNode event,
            ObjectNode answer,
            String topic,
            Map<String, String> headers,
            String payload) {
        var document = Json.MAPPER.createObjectNode();
        document.put("expected", 0);
        document.set("head", head.deepCopy());
        document.putArray("events").add(event.deepCopy().without(List.of("authority", "stream", "physical_time")));
        document.putArray("outbox")
                .addObject()
                .put("n", 1)
                .put("event_id", "")
                .put("topic", topic)
                .put("message_key", "")
                .put("headers", "")
                .put("payload", payload);
        document.putArray("deadlines");
        document.putArray("cleared");
        document.putArray("answers").add(answer.deepCopy().without(List.of("authority", "version")));
        return new AppendTemplate(document, Json.MAPPER.valueToTree(headers));
    }

    /** The document that appends an event as the next version of an audit's stream. */
    public String of(String audit, long version, UUID event) {
        var id = event.toString();
        var made = document.deepCopy();
        made.put("expected", version - 1);
        var head = (ObjectNode) made.get("head");
        head.put("stream", "audit-" + audit).put("id", audit).put("message_key", audit);
        head.put("version", version).put("sequence", version);
        var fact = (ObjectNode) made.at("/events/0");
        fact.put("version", version).put("event_id", id).put("sequence", version);
        var row = (ObjectNode) made.at("/outbox/0");
        row.put("event_id", id).put("message_key", head.get("authority").asText() + "/" + audit);
        row.put("headers", headers(audit, version, id));
        ((ObjectNode) made.at("/answers/0")).put("key", id);
        return made.toString();
    }

    /** The headers of the message that the append came to. */
    public Map<String, String> headers() {
        return Json.MAPPER.convertValue(headers, new TypeReference<>() {});
    }

    /** The body of the message that the append came to. */
    public String payload() {
        return document.at("/outbox/0/payload").asText();
    }

    /** Of a document, in bytes. */
    int size() {
        return of("a-0001", 1, new UUID(0, 0)).getBytes(StandardCharsets.UTF_8).length;
    }

    private String headers(String audit, long version, String id) {
        return headers.deepCopy()
                .put(CloudEventHeaders.ID, id)
                .put(CloudEventHeaders.SUBJECT, "audit-" + audit)
                .put(CloudEventHeaders.SEQUENCE, Long.toString(version))
                .put(CloudEventHeaders.STREAM_VERSION, Long.toString(version))
                .put(CloudEventHeaders.PARTITION_KEY, audit)
                .toString();
    }
}
