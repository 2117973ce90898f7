package org.practiceaudit.moderation.moderations;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceaudit.moderation.Others;
import org.practiceaudit.testing.ServiceStackResource;

/** Moderations as they are read and listed, by those who are named on an audit and those who are not. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStackResource.class,
        initArgs = @ResourceArg(name = "service", value = "moderation"))
class ModerationHttpTest {
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

    @Test
    void theModeratorSeesWhatIsToBeModerated() {
        others.as("moderator", "moderator")
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("audit", equalTo(audit))
                .body("cycle", equalTo("2026-09"))
                .body("auditorGrade", equalTo("good"))
                .body("sections[0].section", equalTo("risk"))
                .body("blind", equalTo(false))
                .body("overdue", equalTo(false))
                .body("result", nullValue());
    }

    @Test
    void othersDoNot() {
        for (var staff : List.of("moderator-2", "worker", "manager", "head")) {
            others.as(staff, "moderator", "team-manager")
                    .get(path)
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:practice-audit:problem:forbidden"));
        }
    }

    @Test
    void anotherAuthorityKnowsNothingOfIt() {
        new Others().team().get(path).then().statusCode(404).body("rule", equalTo("STATE"));
    }

    @Test
    void withoutATokenThereIsNothing() {
        RestAssured.get(path).then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void idsThatCannotBeAreNotFound() {
        others.team().get("/v1/moderations/-odd-").then().statusCode(404);
    }

    @Test
    void moderatorsListTheirs() {
        others.as("moderator", "moderator")
                .get("/v1/moderations")
                .then()
                .statusCode(200)
                .body("items.audit", contains(audit))
                .body("items[0].state", equalTo("requested"))
                .body("items[0].reason", equalTo("sample"))
                .body("items[0].dueOn", notNullValue())
                .body("items[0].overdue", equalTo(false));
        others.as("moderator-2", "moderator").get("/v1/moderations").then().body("items", hasSize(0));
        others.as("worker", "practitioner").get("/v1/moderations").then().body("items", hasSize(0));
    }

    @Test
    void qualityAssuranceListsAllByCycleModeratorAndState() {
        var second = audit + "-2";
        request(second);
        others.submit(audit + "-3", false, "good", Instant.now());
        await().atMost(PATIENCE)
                .untilAsserted(() -> others.team()
                        .get("/v1/moderations?state=not-moderated")
                        .then()
                        .statusCode(200)
                        .body("items.audit", contains(audit + "-3")));
        for (var role : List.of("audit-team", "audit-manager", "head-of-quality-assurance")) {
            others.as("planner", role)
                    .get("/v1/moderations?cycle=2026-09&moderator=moderator&state=requested")
                    .then()
                    .statusCode(200)
                    .body("items.audit", hasItems(audit, second));
        }
        others.team().get("/v1/moderations?cycle=2026-10").then().body("items", hasSize(0));
        others.team().get("/v1/moderations?moderator=moderator-2").then().body("items", hasSize(0));
        others.team().get("/v1/moderations?state=completed").then().body("items", hasSize(0));
        others.team().get("/v1/moderations?state=odd").then().statusCode(400).body("field", equalTo("state"));
    }

    @Test
    void longListsComeInPages() {
        var second = audit + "-2";
        request(second);
        var next = others.team()
                .get("/v1/moderations?limit=1")
                .then()
                .body("items.audit", contains(audit))
                .extract()
                .path("next");
        others.team()
                .get("/v1/moderations?limit=1&cursor=" + next)
                .then()
                .body("items.audit", contains(second))
                .body("next", nullValue());
    }

    @Test
    void whoReadItOnWhatGroundIsKept() {
        others.as("moderator", "moderator").get(path).then().statusCode(200);
        others.as("moderator", "moderator").get(path + "/grade-journey").then().statusCode(200);
        others.as("worker", "practitioner").get(path).then().statusCode(403);
        others.team()
                .get("/v1/reads?audit=" + audit + "&staff=moderator")
                .then()
                .statusCode(200)
                .body("items.path", contains(path + "/grade-journey", path))
                .body("items[0].ground.role", equalTo("moderator"));
        others.team().get("/v1/reads?audit=" + audit + "&staff=worker").then().body("items", hasSize(0));
        others.as("moderator", "moderator").get("/v1/reads").then().statusCode(403);
    }
}
