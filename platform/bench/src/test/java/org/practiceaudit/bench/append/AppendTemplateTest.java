package org.practiceaudit.bench.append;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.practiceaudit.bench.Json;

class AppendTemplateTest {
    private static final UUID EVENT = UUID.fromString("00000000-0000-0000-0000-000000000007");

    private static final AppendTemplate TEMPLATE = AppendTemplate.of(
            Json.object("""
                    {"authority":"bradford","stream":"audit-a-1","kind":"audit","id":"a-1","message_key":"a-1",
                     "version":4,"sequence":3,"listing":{"state":"allocated"}}"""),
            Json.object("""
                    {"authority":"bradford","stream":"audit-a-1","version":4,"event_id":"e-1","type":"audit:concern-raised.v1",
                     "data":"{}","sequence":3,"physical_time":"2026-11-21T08:00:00Z"}"""),
            Json.object("""
                    {"authority":"bradford","actor":"s-auditor","route":"POST /x","key":"k-1","version":4}"""),
            "audit",
            Map.of("ce_id", "e-1", "ce_type", "audit.safeguarding-concern-raised.v1"),
            "{\"audit\":\"a-1\"}");

    @Test
    void itAppendsTheNextVersionOfTheNamedStream() {
        var document = Json.object(TEMPLATE.of("b-2", 7, EVENT));

        assertEquals(6, document.get("expected").asInt());
        assertEquals("audit-b-2", document.at("/head/stream").asText());
        assertEquals("b-2", document.at("/head/message_key").asText());
        assertEquals(7, document.at("/head/version").asInt());
        assertEquals("allocated", document.at("/head/listing/state").asText());
        assertEquals(7, document.at("/events/0/version").asInt());
        assertEquals(EVENT.toString(), document.at("/events/0/event_id").asText());
        assertEquals(EVENT.toString(), document.at("/outbox/0/event_id").asText());
        assertEquals("bradford/b-2", document.at("/outbox/0/message_key").asText());
        assertEquals(EVENT.toString(), document.at("/answers/0/key").asText());
    }

    @Test
    void whatTheStatementFillsInItselfIsLeftOut() {
        var document = Json.object(TEMPLATE.of("b-2", 1, EVENT));

        assertTrue(document.at("/events/0/physical_time").isMissingNode());
        assertTrue(document.at("/events/0/stream").isMissingNode());
        assertTrue(document.at("/answers/0/version").isMissingNode());
    }

    @Test
    void theMessageNamesItsOwnEventAndStream() {
        var headers = Json.object(Json.object(TEMPLATE.of("b-2", 7, EVENT))
                .at("/outbox/0/headers")
                .asText());

        assertEquals(EVENT.toString(), headers.get("ce_id").asText());
        assertEquals("audit-b-2", headers.get("ce_subject").asText());
        assertEquals("7", headers.get("ce_sequence").asText());
        assertEquals(
                "audit.safeguarding-concern-raised.v1", headers.get("ce_type").asText());
        assertEquals("{\"audit\":\"a-1\"}", TEMPLATE.payload());
    }
}
