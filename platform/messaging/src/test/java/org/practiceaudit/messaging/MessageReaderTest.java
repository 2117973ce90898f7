package org.practiceaudit.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.AuditEvent.AuditStarted;
import org.practiceaudit.contracts.CloudEventHeaders;

class MessageReaderTest {
    private static final Sent SENT = Sent.audit("audit-1", 1);

    private static Reading read(Sent sent) {
        return new MessageReader(Upcasters.none()).read(sent.headers(), sent.payload());
    }

    @Test
    void aMessageBecomesAnEventAndUnknownFieldsArePassedOver() {
        assertEquals(
                new Received(CloudEventHeaders.read(SENT.headers()), new AuditStarted("audit-1", "s-1", Sent.AT)),
                read(SENT));
    }

    @Test
    void anUnknownTypeKeepsItsMetadata() {
        var later = SENT.with(CloudEventHeaders.TYPE, "audit.dreamt.v1");
        assertEquals(new Unknown(CloudEventHeaders.read(later.headers())), read(later));
    }

    @Test
    void aMissingHeaderIsNamed() {
        assertEquals(new Unreadable("header ce_actor is missing"), read(SENT.with(CloudEventHeaders.ACTOR, null)));
    }

    @Test
    void anEmptyMessageIsUnreadable() {
        assertEquals(new Unreadable("the message is empty"), read(SENT.saying(null)));
    }

    @Test
    void theReasonNamesThePlaceAndNeverTheContent() {
        assertEquals(
                new Unreadable("payload: InvalidFormatException at startedAt"),
                read(SENT.saying("{\"audit\":\"a\",\"startedBy\":\"s\",\"startedAt\":\"Ada Lovelace\"}")));
    }

    @Test
    void brokenJsonIsToldByItsPlace() {
        assertEquals(
                new Unreadable("payload: JsonParseException at line 1, column 11"),
                read(SENT.saying("{\"audit\": Ada}")));
    }

    @Test
    void aFieldThatMustBeThereIsMissed() {
        assertEquals(
                new Unreadable("payload: ValueInstantiationException at line 1, column 2"), read(SENT.saying("{}")));
    }

    @Test
    void anOldShapeIsReadAsTheNewestOne() {
        var upcasters = Upcasters.none()
                .with("audit.begun.v1", "audit.begun.v2", json -> renamed(json, "id", "audit"))
                .with("audit.begun.v2", "audit.started.v1", json -> renamed(json, "by", "startedBy"));
        var old = SENT.with(CloudEventHeaders.TYPE, "audit.begun.v1")
                .saying("{\"id\":\"audit-1\",\"by\":\"s-1\",\"startedAt\":\"" + Sent.AT + "\"}");
        assertEquals(
                new Received(CloudEventHeaders.read(old.headers()), new AuditStarted("audit-1", "s-1", Sent.AT)),
                new MessageReader(upcasters).read(old.headers(), old.payload()));
    }

    @Test
    void upcastersDoNotRunInACircle() {
        var one = Upcasters.none().with("a.v1", "a.v2", json -> json);
        assertThrows(IllegalArgumentException.class, () -> one.with("a.v2", "a.v1", json -> json));
    }

    private static JsonNode renamed(JsonNode json, String from, String to) {
        var changed = (ObjectNode) json.deepCopy();
        changed.set(to, changed.remove(from));
        return changed;
    }
}
