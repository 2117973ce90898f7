package org.practiceaudit.moderation.moderations;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.practiceaudit.moderation.Others.header;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.CloudEventHeaders;
import org.practiceaudit.moderation.Bodies;
import org.practiceaudit.moderation.Others;
import org.practiceaudit.testing.Rule;
import org.practiceaudit.testing.ServiceStackResource;

/** Completing a moderation over HTTP. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStackResource.class,
        initArgs = @ResourceArg(name = "service", value = "moderation"))
class CompletionHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Others others = new Others();
    private final String audit = "a-" + UUID.randomUUID();
    private final String path = "/v1/moderations/" + audit;

    @BeforeEach
    void aModerationIsAskedFor() {
        others.send(others.programme("bradford"));
        request(audit);
    }

    private void request(String id) {
        others.submit(id, true, "good", Instant.now().truncatedTo(ChronoUnit.SECONDS));
        await().atMost(PATIENCE)
                .untilAsserted(() -> others.team()
                        .get("/v1/moderations/" + id)
                        .then()
                        .statusCode(200)
                        .body("state", equalTo("requested")));
    }

    private String etag() {
        return others.team().get(path).then().statusCode(200).extract().header("ETag");
    }

    private ValidatableResponse complete(String staff, Map<String, Object> body) {
        return others.sending(staff, "moderator")
                .header("If-Match", etag())
                .body(body)
                .post(path + "/complete")
                .then();
    }

    @Test
    @Rule("BR-14")
    void theResultReachesThoseItIsForAndTheAuditorsActionsTheAuditorAlone() {
        complete("moderator", Bodies.completion("requires-improvement"))
                .statusCode(200)
                .header("ETag", notNullValue());
        for (var staff : List.of("worker", "manager", "service", "head")) {
            others.as(staff, "practitioner")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("completed"))
                    .body("result.grade", equalTo("requires-improvement"))
                    .body("result.changed", equalTo(true))
                    .body("result.rationale", equalTo(Bodies.RATIONALE))
                    .body("result.serviceActions[0].what", equalTo(Bodies.WHAT))
                    .body("result.notified", contains("worker", "manager", "service"))
                    .body("result.caseNote", containsString("Moderated grade: requires improvement (auditor: good)"))
                    .body("result.auditorActions", nullValue())
                    .body("result.discussion", nullValue());
        }
        others.as("auditor", "auditor")
                .get(path)
                .then()
                .statusCode(200)
                .body("result.auditorActions[0].what", equalTo("Cite dates of documents."))
                .body("result.auditorActions[0].theme", equalTo("audit-practice"))
                .body("result.discussion", equalTo("Talked through with the auditor."));
    }

    @Test
    @Rule("BR-14")
    void theResultIsPublishedWithoutAWordOfText() {
        complete("moderator", Bodies.completion("requires-improvement")).statusCode(200);
        await().atMost(PATIENCE).until(() -> others.heard(audit).size() == 2);
        var message = others.heard(audit).getLast();
        assertEquals("moderation.completed.v1", header(message, CloudEventHeaders.TYPE));
        assertEquals("2", header(message, CloudEventHeaders.SEQUENCE));
        assertEquals("moderator", header(message, CloudEventHeaders.ACTOR));
        assertEquals("moderator", header(message, CloudEventHeaders.ACTOR_ROLE));
        assertFalse(message.value().contains("Zebedee"));
        var told = JsonPath.from(message.value());
        assertEquals("good", told.getString("auditorGrade"));
        assertEquals("requires-improvement", told.getString("moderatedGrade"));
        assertEquals(List.of("worker", "manager", "service"), told.getList("notified"));
        assertEquals("worker", told.getString("actions[0].owner"));
        assertEquals("auditor", told.getString("auditorActions[0].owner"));
    }

    @Test
    void onlyTheNamedModeratorCompletes() {
        complete("moderator-2", Bodies.completion("good")).statusCode(403).body("rule", equalTo("ACCESS"));
        complete("auditor", Bodies.completion("good")).statusCode(403).body("rule", equalTo("ACCESS"));
    }

    @Test
    void onlyModeratorsComplete() {
        others.sending("moderator", "auditor")
                .header("If-Match", etag())
                .body(Bodies.completion("good"))
                .post(path + "/complete")
                .then()
                .statusCode(403)
                .body("detail", containsString("moderator"));
    }

    @Test
    void everyMissingPartIsToldAtOnce() {
        var action = Bodies.serviceAction();
        action.remove("outcome");
        action.remove("dueOn");
        var body = Bodies.completion("good");
        body.remove("rationale");
        body.put("serviceActions", List.of(action));
        complete("moderator", body)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:practice-audit:problem:broken-rule"))
                .body("problems.rule", contains("BR-14", "BR-22", "BR-22"))
                .body("problems.field", contains("rationale", "serviceActions[0].outcome", "serviceActions[0].dueOn"));
    }

    @Test
    void aGradeThatThereIsNotIsUnreadable() {
        var body = Bodies.completion("splendid");
        body.remove("sections");
        complete("moderator", body).statusCode(400).body("field", equalTo("grade"));
    }

    @Test
    void aMissingGradeIsTold() {
        var body = Bodies.completion("good");
        body.remove("grade");
        complete("moderator", body).statusCode(400).body("field", equalTo("grade"));
    }

    @Test
    void aChangeNamesWhatItChanges() {
        others.sending("moderator", "moderator")
                .body(Bodies.completion("good"))
                .post(path + "/complete")
                .then()
                .statusCode(428);
        others.sending("moderator", "moderator")
                .header("If-Match", "\"1\"")
                .body(Bodies.completion("good"))
                .post(path + "/complete")
                .then()
                .statusCode(412)
                .header("ETag", equalTo(etag()));
        others.as("moderator", "moderator")
                .header("If-Match", etag())
                .body(Bodies.completion("good"))
                .post(path + "/complete")
                .then()
                .statusCode(400)
                .body("field", equalTo("Idempotency-Key"));
    }

    @Test
    void aRepeatedRequestIsAnsweredAsBefore() {
        var request = etag();
        var key = UUID.randomUUID().toString();
        var first = keyed(key, request, Bodies.completion("good"))
                .statusCode(200)
                .extract()
                .header("ETag");
        keyed(key, request, Bodies.completion("good"))
                .statusCode(200)
                .header("ETag", equalTo(first))
                .header("Idempotent-Replayed", equalTo("true"));
        keyed(key, request, Bodies.completion("inadequate")).statusCode(422);
        complete("moderator", Bodies.completion("good")).statusCode(409);
    }

    private ValidatableResponse keyed(String key, String etag, Map<String, Object> body) {
        return others.as("moderator", "moderator")
                .header("Idempotency-Key", key)
                .header("If-Match", etag)
                .body(body)
                .post(path + "/complete")
                .then();
    }

    @Test
    void whatIsNotThereIsNotCompleted() {
        others.sending("moderator", "moderator")
                .header("If-Match", "\"0\"")
                .body(Bodies.completion("good"))
                .post("/v1/moderations/nothing/complete")
                .then()
                .statusCode(404);
    }
}
