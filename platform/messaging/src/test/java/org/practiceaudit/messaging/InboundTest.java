package org.practiceaudit.messaging;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.CloudEventHeaders;
import org.practiceaudit.contracts.Topics;
import org.practiceaudit.testing.ServiceStackResource;
import org.practiceaudit.testing.Stack;

/** A whole consuming service: Kafka, the guard, its database, and what operators see of it. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "messaging"))
class InboundTest {
    private static final Stack STACK = Stack.running();

    @Inject
    ConsumerProgress progress;

    @Inject
    OldestMessages oldest;

    @Inject
    TopicSetup topics;

    @Inject
    Effects effects;

    @Inject
    Seen seen;

    @ConfigProperty(name = "practice-audit.topic-prefix")
    String prefix;

    private final String stream = "audit-" + UUID.randomUUID();

    private void send(List<Sent> events) {
        STACK.topics().send(events.stream().map(event -> event.record(prefix)).toList());
        await().atMost(Seen.PATIENCE).until(() -> progress.reachedEnd().await().atMost(Seen.PATIENCE));
    }

    private static String operator(String authority) {
        return STACK.token("o-1", authority, "operator");
    }

    @Test
    void repeatedAndShuffledDeliveriesHaveEachEffectOnceAndInOrder() {
        var sent = new ArrayList<Sent>();
        var all = LongStream.rangeClosed(1, 15).boxed().toList();
        var random = new Random(7);
        for (var s = 0; s < 20; s++) {
            for (var sequence : all) {
                var event = Sent.audit(stream + "-" + s, sequence);
                sent.addAll(Collections.nCopies(1 + random.nextInt(3), event));
            }
        }
        Collections.shuffle(sent, random);
        send(sent);
        for (var s = 0; s < 20; s++) {
            assertEquals(all, seen.effects(stream + "-" + s));
        }
    }

    @Test
    void aMessageThatNamesNoStreamIsKeptByItsPlaceInTheTopic() {
        send(List.of(Sent.audit(stream, 1).with(CloudEventHeaders.AUTHORITY, null), Sent.audit(stream, 1)));
        assertEquals(List.of(1L), seen.effects(stream));
        wellness()
                .statusCode(503)
                .body(
                        "checks.find { it.name == 'streams of other services' }.data.toString()",
                        containsString("parked: no stream can be told from the headers"));
    }

    @Test
    void operatorsSeeParkedStreamsOfTheirAuthorityAndReleaseThem() {
        effects.poisoned.add(stream);
        send(List.of(Sent.audit(stream, 1), Sent.audit(stream, 2)));
        given().auth()
                .oauth2(operator("bradford"))
                .get("/v1/operations/streams?standing=parked&limit=200")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.stream == '" + stream + "' }.reason",
                        equalTo("IllegalStateException: refused by the test"))
                .body("items.find { it.stream == '" + stream + "' }.held", equalTo(2));
        effects.poisoned.remove(stream);
        release("leeds").statusCode(404);
        release("bradford").statusCode(200).body("standing", equalTo("open"));
        assertEquals(List.of(1L, 2L), seen.effects(stream));
    }

    @Test
    void nobodyElseSeesThem() {
        given().auth()
                .oauth2(STACK.token("s-1", "bradford", "auditor"))
                .get("/v1/operations/streams?standing=parked")
                .then()
                .statusCode(403);
    }

    @Test
    void aStandingThatThereIsNotIsAProblem() {
        given().auth()
                .oauth2(operator("bradford"))
                .get("/v1/operations/streams?standing=open")
                .then()
                .statusCode(400)
                .body("field", equalTo("standing"));
    }

    @Test
    void parkedStreamsDoNotTakeTheServiceOutOfUse() {
        effects.poisoned.add(stream);
        send(List.of(Sent.audit(stream, 1)));
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
        wellness().statusCode(503);
    }

    @Test
    void topicsAreMadeBeforeTheyAreUsed() {
        assertTrue(topics.isVerified());
        for (var topic : List.of(Topics.ALLOCATION, Topics.ALLOCATION_STAFF, Topics.AUDIT, Topics.MODERATION)) {
            assertTrue(STACK.topics().names().contains(prefix + topic));
        }
    }

    @Test
    void whatIsNotYetTakenIsNotReached() {
        var ends = progress.ends().await().atMost(Seen.PATIENCE);
        ends.replaceAll((_, end) -> end + 1_000_000);
        assertEquals(false, progress.reached(ends).await().atMost(Seen.PATIENCE));
    }

    @Test
    void whatWaitsIsCountedByPartitionWithTheAgeOfTheFirst() {
        var ends = progress.ends().await().atMost(Seen.PATIENCE);
        var written = ends.entrySet().stream()
                .filter(end -> end.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, _ -> 0L));
        assertFalse(written.isEmpty(), "something was said before");

        var sent = oldest.at(written);

        assertEquals(written.keySet(), sent.keySet());
        var now = Instant.now();
        sent.values()
                .forEach(at -> assertTrue(at.isBefore(now) && at.isAfter(now.minus(Duration.ofHours(1))), "" + at));
        assertTrue(oldest.at(ends).isEmpty(), "nothing waits at the ends");
        assertEquals(List.of(), progress.behind().await().atMost(Seen.PATIENCE));
    }

    @Test
    void operatorsSeeTheFiguresAsMetrics() {
        var shown = given().get("/q/metrics").then().statusCode(200).extract().asString();
        for (var name : List.of(
                "practice_audit_streams_waiting", "practice_audit_streams_parked", "practice_audit_consumer_lag")) {
            assertTrue(shown.contains(name), name);
        }
    }

    private static ValidatableResponse wellness() {
        return given().get("/q/health/well").then();
    }

    private ValidatableResponse release(String authority) {
        return given().auth()
                .oauth2(operator(authority))
                .post("/v1/operations/streams/audit/" + stream + "/release")
                .then();
    }
}
