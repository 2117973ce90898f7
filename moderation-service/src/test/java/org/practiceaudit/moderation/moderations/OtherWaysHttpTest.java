package org.practiceaudit.moderation.moderations;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.moderation.Others.header;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.AuditEvent.AuditInvalidated;
import org.practiceaudit.contracts.AuditEvent.ChallengeUnresolved;
import org.practiceaudit.contracts.CloudEventHeaders;
import org.practiceaudit.moderation.Bodies;
import org.practiceaudit.moderation.Others;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.testing.Rule;
import org.practiceaudit.testing.ServiceStackResource;

/** Audits that come back, are challenged or count no more, over HTTP. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStackResource.class,
        initArgs = @ResourceArg(name = "service", value = "moderation"))
class OtherWaysHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Others others = new Others();
    private final String audit = "a-" + UUID.randomUUID();
    private final String path = "/v1/moderations/" + audit;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private void becomes(String state) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> others.team().get(path).then().statusCode(200).body("state", equalTo(state)));
    }

    private ValidatableResponse post(String staff, String role, String step, Map<String, ?> body) {
        return others.sending(staff, role)
                .header("If-Match", others.team().get(path).header("ETag"))
                .body(body)
                .post(path + "/" + step)
                .then();
    }

    @Test
    @Rule("TH-17")
    void anIncompleteAuditGoesBackAndIsModeratedWhenItIsInAgain() {
        others.send(others.programme("bradford"));
        others.submit(audit, true, "good", now);
        becomes("requested");
        post(
                        "moderator",
                        "moderator",
                        "findings",
                        Map.of(
                                "scenario",
                                "completion-request",
                                "what",
                                "Impact is empty.",
                                "sections",
                                List.of("impact")))
                .statusCode(422)
                .body("field", equalTo("dueOn"));
        post(
                        "moderator",
                        "moderator",
                        "findings",
                        Map.of(
                                "scenario",
                                "completion-request",
                                "what",
                                "Impact is empty.",
                                "sections",
                                List.of("impact"),
                                "dueOn",
                                LocalDate.now().plusDays(2).toString()))
                .statusCode(200);
        others.as("auditor", "auditor")
                .get(path)
                .then()
                .body("state", equalTo("returned"))
                .body("returned.reasons", contains("completion-request"))
                .body("findings[0].what", equalTo("Impact is empty."));
        others.team().get("/v1/moderations?state=returned").then().body("items", hasSize(1));
        others.send(others.graded(audit, "inadequate", now), others.submitted(audit, now));
        becomes("requested");
        others.team().get(path).then().body("auditorGrade", equalTo("inadequate"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(
                        List.of("moderation.requested.v1", "moderation.returned.v1", "moderation.requested.v1"),
                        others.heard(audit).stream()
                                .map(message -> header(message, CloudEventHeaders.TYPE))
                                .toList()));
    }

    @Test
    @Rule("TH-17")
    void whereNobodySpokeToThePractitionerTheAuditTeamAnswersOrInvalidates() {
        others.send(others.programme("bradford"));
        others.submit(audit, true, "good", now);
        becomes("requested");
        post(
                        "moderator",
                        "moderator",
                        "findings",
                        Map.of("scenario", "practitioner-not-contacted", "what", "No contact is recorded."))
                .statusCode(200);
        others.team()
                .get("/v1/moderations?referral=practitioner-not-contacted")
                .then()
                .body("items.audit", contains(audit));
        post("moderator", "moderator", "complete", Bodies.completion("good"))
                .statusCode(422)
                .body("rule", equalTo("TH-17"));
        post("moderator", "moderator", "referral-answers", Map.of("scenario", "practitioner-not-contacted"))
                .statusCode(403);
        others.send(others.ofAudit(
                new AuditInvalidated(audit, "practitioner-not-contacted", "planner", now, List.of()), now));
        becomes("ended");
        others.team().get(path).then().body("ended.how", equalTo("invalidated"));
        post("moderator", "moderator", "complete", Bodies.completion("good")).statusCode(409);
    }

    @Test
    @Rule("PQ-17")
    void anUnresolvedChallengeGoesToASeniorManagerOfAnUnconnectedService() {
        others.send(
                others.programme("performance-and-quality", Programmes.shipped("performance-and-quality")),
                others.member("gm-1", "group-manager", "safeguarding"),
                others.member("gm-2", "group-manager", "looked-after"),
                others.member("gm-9", "group-manager", "looked-after"),
                others.involved(audit, "gm-2"),
                others.allocated(audit, false, "performance-and-quality"),
                others.graded(audit, "good", now),
                others.submitted(audit, now));
        becomes("not-moderated");
        others.team().get(path).then().body("notModerated", equalTo("not-challenged"));
        others.send(others.ofAudit(new ChallengeUnresolved(audit, "chal-1", "manager", now), now));
        becomes("awaiting-moderator");
        others.team().get("/v1/moderations?state=awaiting-moderator").then().body("items", hasSize(1));
        for (var connected : List.of("gm-1", "gm-2", "nobody", "auditor")) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> post("planner", "audit-team", "moderator", Map.of("moderator", connected))
                            .statusCode(422)
                            .body("rule", equalTo("PQ-17")));
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> post("planner", "audit-team", "moderator", Map.of("moderator", "gm-9"))
                        .statusCode(200));
        var completion = new HashMap<>(Bodies.completion("requires-improvement"));
        completion.put("serviceActions", List.of());
        completion.put("auditorActions", List.of());
        post("moderator", "moderator", "complete", completion).statusCode(403);
        post("gm-9", "moderator", "complete", completion).statusCode(200);
        others.team()
                .get(path)
                .then()
                .body("reason", equalTo("challenge"))
                .body("moderator", equalTo("gm-9"))
                .body("result.grade", equalTo("requires-improvement"));
    }
}
