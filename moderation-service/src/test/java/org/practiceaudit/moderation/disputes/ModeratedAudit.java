package org.practiceaudit.moderation.disputes;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.practiceaudit.moderation.Bodies;
import org.practiceaudit.moderation.Others;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Programmes;

/** An audit of an authority of its own, and what people do about its moderation over HTTP. */
final class ModeratedAudit {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    final Others others = new Others();
    private final String programme;
    final String audit = "a-" + UUID.randomUUID();
    final String ofGrade = "/v1/disputes/" + audit + "-grade-1";
    final String ofActions = "/v1/disputes/" + audit + "-actions-1";

    /** The audit is handed in, drawn for moderation, and its moderation is asked for. */
    ModeratedAudit() {
        this("bradford", Programmes.shipped("bradford"));
    }

    ModeratedAudit(String programme, ProgrammePolicy policy) {
        this.programme = programme;
        var at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        others.send(
                others.programme(programme, policy),
                others.allocated(audit, true, programme),
                others.graded(audit, "good", at),
                others.submitted(audit, at));
        await().atMost(PATIENCE)
                .untilAsserted(() -> others.team()
                        .get("/v1/moderations/" + audit)
                        .then()
                        .statusCode(200)
                        .body("state", equalTo("requested")));
    }

    /** Answers the id of the action that the moderator has added. */
    String moderate() {
        others.sending("moderator", "moderator")
                .header("If-Match", etag("/v1/moderations/" + audit))
                .body(completion())
                .post("/v1/moderations/" + audit + "/complete")
                .then()
                .statusCode(200);
        return others.team().get("/v1/moderations/" + audit).then().extract().path("result.serviceActions[0].action");
    }

    /** Themes and sections of actions are those of one programme's tool; others are moderated without. */
    private Map<String, Object> completion() {
        var body = Bodies.completion("requires-improvement");
        if (!programme.equals("bradford")) {
            body.put("serviceActions", List.of());
            body.put("auditorActions", List.of());
        }
        return body;
    }

    String etag(String path) {
        return others.team().get(path).then().statusCode(200).extract().header("ETag");
    }

    ValidatableResponse raise(String staff, String role, Map<String, Object> body) {
        return others.sending(staff, role).body(body).post("/v1/disputes").then();
    }

    ValidatableResponse decide(String path, String staff, String role, Map<String, Object> body) {
        return others.sending(staff, role)
                .header("If-Match", etag(path))
                .body(body)
                .post(path + "/decision")
                .then();
    }

    static Map<String, Object> grade(String grade) {
        return Map.of("grade", grade, "rationale", "The renewed plan of the Zebedees is on the record.");
    }

    static Map<String, Object> withdrawing(String... actions) {
        return Map.of("withdrawnActions", List.of(actions), "rationale", "It was done before.");
    }
}
