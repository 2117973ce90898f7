package org.practiceaudit.operations.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.practiceaudit.operations.RunningPlatform;
import org.practiceaudit.operations.Said;
import org.practiceaudit.testing.AllocatedAudit;
import org.practiceaudit.testing.Http;

/** What the services log says what it belongs to and nothing about a child. */
class LogsIT {
    private static final String WORDS = "Grandmother Zebulon said that nobody came";
    private static final JsonMapper JSON = new JsonMapper();

    private final RunningPlatform platform = RunningPlatform.get();
    private final Said said = new Said(platform, "logged");

    private List<String> lines(String service) {
        return platform.process(service).log().lines().toList();
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException notJson) {
            throw new AssertionError("not JSON: " + line, notJson);
        }
    }

    @Test
    void noWordOfWhatWasWrittenIsInALogWhetherItWasTakenOrRefused() {
        said.allocated("a-logged");
        var body = "{\"code\":\"%s\",\"severity\":\"%s\",\"text\":\"" + WORDS + "\"}";
        assertEquals(201, raise(body.formatted("neglect", "high")));
        assertRefused(raise(body.formatted("neglect", WORDS)));
        assertRefused(raise(body.formatted(WORDS, "high")));
        assertRefused(raise("{\"" + WORDS + "\":1}"));
        assertRefused(raise("{\"text\": " + WORDS));
        assertRefused(raise("\u0000" + WORDS));
        broken(() -> assertEquals(500, raise(body.formatted("neglect", "high"))));

        for (var service : RunningPlatform.SERVICES) {
            var log = platform.process(service).log();
            for (var word : List.of("Zebulon", "Grandmother")) {
                assertFalse(
                        log.contains(word),
                        () -> service + " logs: "
                                + log.lines()
                                        .filter(line -> line.contains(word))
                                        .findFirst()
                                        .orElseThrow());
            }
        }
    }

    private int raise(String body) {
        return said.concern("a-logged", body, "").statusCode();
    }

    private static void assertRefused(int status) {
        assertTrue(status >= 400 && status < 500, () -> "answered " + status);
    }

    @Test
    void everyLineIsJsonAndSaysFromWhere() {
        for (var service : RunningPlatform.SERVICES) {
            var lines = lines(service);
            assertFalse(lines.isEmpty(), service);
            for (var line : lines) {
                var parsed = json(line);
                assertTrue(parsed.hasNonNull("timestamp"), line);
                assertTrue(parsed.hasNonNull("level"), line);
                assertTrue(parsed.hasNonNull("loggerName"), line);
                assertTrue(parsed.hasNonNull("message"), line);
            }
        }
    }

    /** A failure that nobody thought of: the database refuses what the service writes. */
    private void broken(Runnable request) {
        platform.change("audit", "alter table idempotency rename to idempotency_away");
        try {
            request.run();
        } finally {
            platform.change("audit", "alter table idempotency_away rename to idempotency");
        }
    }

    /** Whoever asks about a failure is helped by the correlation id of the answer. */
    @Test
    void aLineOfARequestSaysWhoseItIs() {
        said.allocated("a-logged");
        var correlation = UUID.randomUUID().toString();
        broken(() -> {
            var answer = Http.send(said.asAuditor("a-logged", "/concerns")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("X-Correlation-Id", correlation)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("""
                            {"code":"neglect","severity":"high","text":"The child was not seen"}""")));
            assertEquals(500, answer.statusCode(), answer.body());
        });
        var line = lines("audit").stream()
                .map(LogsIT::json)
                .filter(each -> each.path("mdc").path("correlation").asText().equals(correlation))
                .findFirst()
                .orElseThrow();
        assertEquals("logged", line.path("mdc").path("authority").asText());
        assertEquals(AllocatedAudit.AUDITOR, line.path("mdc").path("actor").asText());
        assertEquals(32, line.path("mdc").path("traceId").asText().length());
    }
}
