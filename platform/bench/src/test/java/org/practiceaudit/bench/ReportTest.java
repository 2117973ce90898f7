package org.practiceaudit.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Machine MACHINE = new Machine(2, "25", "Linux", 1.5);
    private static final Report REPORT = new Report(
            new Findings(
                    "append",
                    "appends",
                    List.of(Measure.of("over HTTP").with("a second", 120.0)),
                    new LinkedHashMap<>(Map.of("HTTP to bare", 0.25)),
                    List.of("A note.")),
            true,
            Instant.parse("2026-11-21T08:00:00.123Z"),
            MACHINE,
            MACHINE);

    @Test
    void theTextHasTableRatiosNotesAndLoad() {
        var text = REPORT.text();

        assertTrue(text.contains("append: appends (--quick)"), text);
        assertTrue(text.contains("over HTTP       120"), text);
        assertTrue(text.contains("ratio HTTP to bare: 0.25"), text);
        assertTrue(text.contains("A note."), text);
        assertTrue(text.contains("load average before 1.5, after 1.5, on 2 processors"), text);
    }

    @Test
    void theJsonHasTheSameFigures() throws IOException {
        var json = Json.MAPPER.readTree(REPORT.json());

        assertEquals("2026-11-21T08:00:00Z", json.get("at").asText());
        assertEquals(120.0, json.at("/measures/0/figures/a second").asDouble());
        assertEquals(0.25, json.at("/ratios/HTTP to bare").asDouble());
        assertEquals(2, json.at("/before/processors").asInt());
        assertTrue(json.get("quick").asBoolean());
    }
}
