package org.practiceaudit.local.operate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that answers as reporting does. */
class RebuildMainTest {
    private static final String PROGRESS = """
            {"upToDate":true,"streams":{"waiting":0},"rebuild":{"state":"%s","beganAt":"2026-11-21T17:00:00Z","endedAt":null,
            "events":%d,"allEvents":2000,"streams":%d,"allStreams":900}}""";

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final ArrayDeque<String> answers = new ArrayDeque<>();
    private HttpServer server;
    private int begun = 202;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/operations/projection", exchange -> {
            var authorised = "Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            var asked = exchange.getRequestMethod().equals("POST");
            var body = (asked || !authorised ? "{}" : answers.remove()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(!authorised ? 401 : asked ? begun : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private int run(String token) {
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        return RebuildMain.run(
                new String[] {"--url", url}, Map.of("PRACTICE_AUDIT_TOKEN", token), new PrintStream(shown, true));
    }

    @Test
    void showsHowFarItIsAndEndsWellWhenItHasSwitched() {
        answers.addAll(List.of(PROGRESS.formatted("running", 1_000, 450), PROGRESS.formatted("switched", 2_000, 900)));

        assertEquals(0, run("t"));

        var lines = shown.toString().lines().toList();
        assertEquals(
                "running  450 of about 900 streams, 1,000 of 2,000 events, since 2026-11-21T17:00:00Z",
                lines.getFirst());
        assertTrue(lines.getLast().startsWith("switched 900 of"), lines.getLast());
    }

    @Test
    void endsBadlyWhenItFailed() {
        answers.add(PROGRESS.formatted("failed", 10, 4));

        assertEquals(1, run("t"));
    }

    @Test
    void saysWhyItWasNotBegun() {
        begun = 409;

        assertEquals(2, run("t"));
        assertTrue(shown.toString().contains("409"), shown.toString());
    }

    @Test
    void isRefusedWithoutAToken() {
        assertEquals(2, run(""));
        assertTrue(shown.toString().contains("401"), shown.toString());
    }

    @Test
    void tellsHowItIsUsed() {
        assertEquals(2, RebuildMain.run(new String[] {"--what"}, Map.of(), new PrintStream(shown, true)));
        assertTrue(shown.toString().contains("usage: ./dev rebuild"), shown.toString());
    }
}
