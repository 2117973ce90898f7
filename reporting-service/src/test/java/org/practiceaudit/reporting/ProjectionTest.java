package org.practiceaudit.reporting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.practiceaudit.messaging.Received;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.testing.ServiceStackResource;
import org.practiceaudit.testing.Stack;

/** Whatever the order and number of deliveries, the projection is what a rebuild and the log itself say. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class ProjectionTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ConfigProperty(name = "practice-audit.topic-prefix")
    String prefix;

    private static String token() {
        return Stack.running().token("s-head-qa", History.AUTHORITY, "head-of-quality-assurance", "operator");
    }

    private static JsonNode get(String path) {
        try {
            var answer = given().auth().oauth2(token()).get(path);
            return answer.statusCode() == 200 ? MAPPER.readTree(answer.asString()) : MAPPER.nullNode();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode report(String cycle, String query) {
        var report = get("/v1/reports/cycles/" + cycle + query);
        if (report instanceof ObjectNode object) {
            object.remove("knownUntil");
        }
        return report;
    }

    private void send(List<Received> events) {
        Stack.running().topics().send(Messages.of(prefix, events));
    }

    private static void awaitTakenIn() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> get("/v1/operations/projection").path("upToDate").asBoolean());
    }

    private static void rebuild() {
        given().auth()
                .oauth2(token())
                .post("/v1/operations/projection/rebuild")
                .then()
                .statusCode(202);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> get("/v1/operations/projection")
                        .path("rebuild")
                        .path("state")
                        .asText()
                        .equals("switched"));
    }

    @Test
    void duplicatedAndShuffledDeliveriesLeaveWhatARebuildAndTheLogSay() {
        send(History.of("2026-09", 30, 11));
        var deliveries = new ArrayList<>(History.of("2026-10", 30, 12));
        var inOrder = List.copyOf(deliveries);
        deliveries.addAll(inOrder.subList(0, inOrder.size() / 2));
        Collections.shuffle(deliveries, new Random(3));
        send(deliveries);
        send(History.of("2026-11", 30, 12));
        awaitTakenIn();

        var live = report("2026-10", "");

        assertEquals(30, live.at("/total/audits/allocated").asInt());
        assertEquals(live, report("2026-10", "?asAt=2027-12-31"));
        assertEquals(live.get("total"), report("2026-11", "").get("total"), "the same history in order");
        rebuild();
        assertEquals(live, report("2026-10", ""));
    }

    @Test
    void tellsAPastDayAsItWasKnownThen() {
        var history = History.of("2026-12", 20, 5);
        send(history);
        awaitTakenIn();
        var day = LocalDate.of(2026, 9, 2);
        var known = history.stream()
                .filter(it -> it.metadata().recordedTime().isBefore(WorkingDays.endOfDay(day)))
                .filter(it -> it.metadata().type().equals("allocation.audit-allocated.v1"))
                .count();

        var then = report("2026-12", "?asAt=" + day);

        assertEquals(known, then.at("/total/audits/allocated").asLong());
        assertFalse(then.at("/total").equals(report("2026-12", "").at("/total")), "more is known now");
    }

    @Test
    void tellsTheTimelineOfEachInadequateCase() {
        send(History.of("2027-01", 40, 9));
        awaitTakenIn();

        var timelines = get("/v1/reports/cycles/2027-01/timelines").get("items");

        assertFalse(timelines.isEmpty());
        for (var timeline : timelines) {
            assertFalse(timeline.get("entries").isEmpty());
            var alone = get("/v1/timelines/" + timeline.get("audit").asText());
            assertEquals(timeline, alone);
        }
        assertEquals(timelines, pages("/v1/reports/cycles/2027-01/timelines?limit=2"));
    }

    /** What stands on a page and on those that follow it. */
    private static JsonNode pages(String path) {
        var items = MAPPER.createArrayNode();
        var next = "";
        do {
            var page = get(path + (next.isEmpty() ? "" : "&cursor=" + next));
            page.get("items").forEach(items::add);
            next = page.path("next").asText();
        } while (!next.isEmpty());
        return items;
    }

    @Test
    void saysHowFarBehindItIsAndWhichStreamsWait() {
        var history = History.of("2027-04", 2, 8);
        var missing = history.getFirst().metadata();
        send(history.subList(1, history.size()));
        awaitTakenIn();

        var told = get("/v1/projection");

        assertEquals(0, told.get("messagesBehind").asInt());
        assertTrue(told.get("oldest").isNull(), told.toString());
        assertTrue(told.at("/streams/waiting").asInt() >= 1, told.toString());
        var waiting = new HashSet<String>();
        get("/v1/operations/projection").get("troubled").forEach(stream -> {
            if (stream.get("heard").asLong() > stream.get("last").asLong()) {
                waiting.add(stream.get("stream").asText());
            }
        });
        assertTrue(waiting.contains(missing.stream()), waiting.toString());
        var health = given().get("/q/health/well").asString();
        assertTrue(health.contains("\"streams waiting\""), health);
        send(List.of(history.getFirst()));
        awaitTakenIn();
        assertEquals(2, report("2027-04", "").at("/total/audits/allocated").asInt());
    }

    @Test
    void goesOnThroughTheReAuditsOfACase() {
        var first = History.of("2027-02", 3, 4);
        send(first);
        send(History.reAudits("2027-03", first.getLast().metadata().key(), 5));
        awaitTakenIn();

        var audit = first.getLast().metadata().key();
        var timeline = get("/v1/timelines/" + audit);

        assertEquals(
                "[\"2027-03-001\",\"2027-03-002\"]", timeline.get("reAudits").toString());
        assertEquals(audit, timeline.get("audit").asText());
        var told = new HashSet<String>();
        timeline.get("entries").forEach(entry -> told.add(entry.get("audit").asText()));
        assertEquals(Set.of(audit, "2027-03-001", "2027-03-002"), told);
    }

    @Test
    void answersWithProblemsThatNameFieldAndRemedy() {
        var asked = given().auth().oauth2(token());

        var problem = asked.get("/v1/reports/cycles/2026-09?asAt=yesterday");

        assertEquals(400, problem.statusCode());
        assertEquals("application/problem+json", problem.contentType().split(";")[0]);
        assertEquals("asAt", problem.path("field"));
    }

    @Test
    void refusesThoseWhoMayNotSeeCases() {
        var worker = Stack.running().token("s-worker", History.AUTHORITY, "practitioner");

        given().auth()
                .oauth2(worker)
                .get("/v1/reports/cycles/2026-09/timelines")
                .then()
                .statusCode(403);
    }

    @Test
    void seesNothingOfAnotherAuthority() {
        var elsewhere = Stack.running().token("s-head-qa", "enfield", "head-of-quality-assurance");

        given().auth()
                .oauth2(elsewhere)
                .get("/v1/reports/cycles/2026-09")
                .then()
                .statusCode(404);
    }
}
