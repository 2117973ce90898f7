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

/** An audit of an authority of its own, and what people do about its moderation over HTTP. */
final class ModeratedAudit {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    final Others others = new Others();
    final String audit = "a-" + UUID.randomUUID();
    final String ofGrade = "/v1/disputes/" + audit + "-grade-1";
    final String ofActions = "/v1/disputes/" + audit + "-actions-1";

    /** The audit is handed in, drawn for moderation, and its moderation is asked for. */
    ModeratedAudit() {
        others.send(others.programme("bradford"));
        others.submit(audit, true, "good", Instant.now().truncatedTo(ChronoUnit.SECONDS));
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
                .body(Bodies.completion("requires-improvement"))
                .post("/v1/moderations/" + audit + "/complete")
                .then()
                .statusCode(200);
        return others.team().get("/v1/moderations/" + audit).then().extract().path("result.serviceActions[0].action");
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
