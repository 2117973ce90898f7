package org.practiceaudit.reporting.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.practiceaudit.reporting.facts.LearningFacts;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.facts.WiderFacts;
import org.practiceaudit.reporting.known.Sample;
import org.practiceaudit.reporting.narrative.OwnersAt;
import org.practiceaudit.reporting.narrative.Told;

/**
 * Against a real server that answers as owners do: of three reports, one of them of another cycle's samples, it leaves one out, which
 * is not for this reader.
 */
class BoardNarrativeTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Queue<String> ASKED = new ConcurrentLinkedQueue<>();
    private static final Map<String, String> ANSWERS = Map.of(
            "/v1/cycles/now/enquiry-meeting",
            """
            {"meeting": {"goingWell": "Visits."}, "lines": [{"code": "drift", "question": "Do plans lead anywhere?"}]}
            """,
            "/v1/cycles/now/dip-sample-reports",
            """
            {"items": [{"report": "r-1", "text": {"findings": "Drift.", "conclusions": "Review sooner."}},
                       {"report": "r-9", "text": {"findings": "Else.", "conclusions": "Else."}}]}
            """,
            "/v1/cycles/then/dip-sample-reports",
            """
            {"items": [{"report": "r-3", "text": {"findings": "None.", "conclusions": "Go on."}}]}
            """,
            "/v1/cycles/now/improvements",
            """
            {"items": [{"id": "p-2", "about": "Two."}, {"id": "p-1", "about": "One."}]}
            """);

    private static HttpServer server;

    @BeforeAll
    static void start() throws IOException {
        server = OwnersAt.answering(BoardNarrativeTest::answer);
    }

    @AfterAll
    static void stop() {
        server.stop(0);
        VERTX.closeAndAwait();
    }

    private static void answer(HttpExchange asked) throws IOException {
        var path = asked.getRequestURI().getPath();
        ASKED.add(path);
        var body = ANSWERS.getOrDefault(path, "{}").getBytes(StandardCharsets.UTF_8);
        asked.sendResponseHeaders(ANSWERS.containsKey(path) ? 200 : 404, body.length);
        asked.getResponseBody().write(body);
        asked.close();
    }

    private static BoardReport report() {
        var loose = Stream.concat(
                Stream.of("r-1", "r-2", "r-3")
                        .map(report -> new WiderFacts.DipSampleReport(
                                report,
                                report.equals("r-3") ? "then" : "now",
                                "drift",
                                12,
                                Map.of("good", 12),
                                List.of("planning"),
                                Sample.AT)),
                Stream.of("p-1", "p-2")
                        .map(plan -> new LearningFacts.Improvement(
                                plan, "now", "planning", null, "s-lead", LocalDate.of(2026, 12, 1), false, null)));
        var now = Sample.known(Sample.cycle("now", Sample.STARTS));
        var then = Sample.known(Sample.cycle("then", Sample.STARTS));
        return BoardReport.of(Sample.authority(List.of(now, then), loose.toArray(StreamFacts[]::new)), "now");
    }

    @Test
    void asksEachOwnerOnceForACycleHoweverManyReportsAndImprovementsThereAre() {
        var here = "http://127.0.0.1:" + server.getAddress().getPort();
        var told = BoardNarrative.of(report(), OwnersAt.of(VERTX, "of-the-reader", here, here, here))
                .await()
                .atMost(Duration.ofSeconds(10));

        assertEquals(
                ANSWERS.keySet().stream().sorted().toList(),
                ASKED.stream().sorted().toList());
        assertEquals(
                new Told.Found<>(new BoardNarrative.Findings("Drift.", "Review sooner.")),
                told.findings().get("r-1"));
        assertInstanceOf(Told.Refused.class, told.findings().get("r-2"));
        assertEquals(
                new Told.Found<>(new BoardNarrative.Findings("None.", "Go on.")),
                told.findings().get("r-3"));
        assertEquals(Map.of("p-1", new Told.Found<>("One."), "p-2", new Told.Found<>("Two.")), told.improvements());
        assertInstanceOf(Told.Found.class, told.enquiry());
    }

    @Test
    void saysOfEachThatAnOwnerWasAway() {
        var told = BoardNarrative.of(
                        report(),
                        OwnersAt.of(
                                VERTX,
                                "of-the-reader",
                                "http://127.0.0.1:1",
                                "http://127.0.0.1:1",
                                "http://127.0.0.1:1"))
                .await()
                .atMost(Duration.ofSeconds(10));

        assertEquals(List.of("r-1", "r-2", "r-3"), List.copyOf(told.findings().keySet()));
        told.findings().values().forEach(each -> assertInstanceOf(Told.Away.class, each));
        told.improvements().values().forEach(each -> assertInstanceOf(Told.Away.class, each));
    }
}
