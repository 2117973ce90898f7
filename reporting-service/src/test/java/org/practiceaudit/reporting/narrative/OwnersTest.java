package org.practiceaudit.reporting.narrative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a real server that answers as owners do. */
class OwnersTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static HttpServer server;

    @BeforeAll
    static void start() throws IOException {
        server = OwnersAt.answering(OwnersTest::answer);
    }

    @AfterAll
    static void stop() {
        server.stop(0);
        VERTX.closeAndAwait();
    }

    private static void answer(HttpExchange asked) throws IOException {
        var path = asked.getRequestURI().getPath();
        if (path.equals("/v1/slow")) {
            return;
        }
        var mine =
                List.of("Bearer of-the-reader").equals(asked.getRequestHeaders().get("Authorization"));
        var body = said(asked.getRequestURI()).getBytes(StandardCharsets.UTF_8);
        var status =
                switch (path) {
                    case "/v1/theirs" -> 403;
                    case "/v1/none" -> 404;
                    case "/v1/broken" -> 500;
                    default -> mine ? 200 : 401;
                };
        asked.sendResponseHeaders(status, body.length);
        asked.getResponseBody().write(body);
        asked.close();
    }

    /** Three pages of a cycle, the second of them empty. */
    private static String said(URI asked) {
        var query = String.valueOf(asked.getQuery());
        if (!asked.getPath().endsWith("/words")) {
            return "{\"about\":\"words\"}";
        }
        if (!query.contains("cursor")) {
            return "{\"items\":[{\"audit\":\"a1\"},{\"audit\":\"a2\"}],\"next\":\"n1\"}";
        }
        return query.contains("cursor=n1")
                ? "{\"items\":[],\"next\":\"n2\"}"
                : asked.getPath().contains("cut") ? "broken" : "{\"items\":[{\"audit\":\"a3\"}]}";
    }

    private static Told<List<JsonNode>> pages(Owner owner, String path) {
        return owners("of-the-reader").askPages(owner, path).await().atMost(Duration.ofSeconds(10));
    }

    @Test
    void readsAllPagesOfACycleOrNone() {
        var all = assertInstanceOf(Told.Found.class, pages(Owner.AUDIT, "/v1/cycles/c/words"));
        assertEquals(
                List.of("a1", "a2", "a3"),
                ((List<?>) all.words())
                        .stream()
                                .map(each -> ((JsonNode) each).path("audit").asText())
                                .toList());
        assertInstanceOf(Told.Away.class, pages(Owner.AUDIT, "/v1/cycles/cut/words"), "the last page is broken");
        assertInstanceOf(Told.Refused.class, pages(Owner.AUDIT, "/v1/theirs"));
        assertInstanceOf(Told.Away.class, pages(Owner.ACTIONS, "/v1/cycles/c/words"));
        assertInstanceOf(Told.Away.class, pages(Owner.AUDIT, "/v1/none"), "an owner that has no such pages yet");
    }

    private static Owners owners(String token) {
        var here = "http://127.0.0.1:" + server.getAddress().getPort();
        return OwnersAt.of(VERTX, token, here, here, "http://127.0.0.1:1");
    }

    private static Told<JsonNode> ask(Owner owner, String path) {
        return owners("of-the-reader").ask(owner, path).await().atMost(Duration.ofSeconds(10));
    }

    @Test
    void asksInTheNameOfTheReader() {
        var told = assertInstanceOf(Told.Found.class, ask(Owner.AUDIT, "/v1/mine"));
        assertEquals("words", ((JsonNode) told.words()).path("about").asText());
        assertInstanceOf(
                Told.Refused.class,
                owners("of-somebody-else").ask(Owner.AUDIT, "/v1/mine").await().atMost(Duration.ofSeconds(10)));
        assertInstanceOf(
                Told.Refused.class,
                owners(null).ask(Owner.AUDIT, "/v1/mine").await().atMost(Duration.ofSeconds(10)));
    }

    @Test
    void tellsWhatIsNotThereFromWhatIsRefusedAndFromWhoIsAway() {
        assertInstanceOf(Told.Refused.class, ask(Owner.AUDIT, "/v1/theirs"));
        assertInstanceOf(Told.Nothing.class, ask(Owner.AUDIT, "/v1/none"));
        assertInstanceOf(Told.Away.class, ask(Owner.AUDIT, "/v1/broken"));
        assertInstanceOf(Told.Away.class, ask(Owner.ACTIONS, "/v1/mine"));
        assertInstanceOf(Told.Away.class, ask(Owner.AUDIT, "/v1/slow"));
    }
}
