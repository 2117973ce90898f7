package org.practiceaudit.moderation.disputes;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceaudit.moderation.Bodies;
import org.practiceaudit.moderation.Others;
import org.practiceaudit.testing.ServiceStackResource;

/** Who sees disputes, how they are listed, and what cannot be asked. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStackResource.class,
        initArgs = @ResourceArg(name = "service", value = "moderation"))
class DisputeReadingHttpTest {
    private ModeratedAudit it;

    @BeforeEach
    void anAuditOfItsOwn() {
        it = new ModeratedAudit();
    }

    @Test
    void strangersNeitherRaiseNorReadOne() {
        it.moderate();
        it.raise("worker-2", "practitioner", Bodies.dispute(it.audit, "grade"))
                .statusCode(403)
                .body("rule", equalTo("BR-26"));
        it.raise("o-1", "operator", Bodies.dispute(it.audit, "grade")).statusCode(403);
        it.raise("worker", "practitioner", Bodies.dispute(it.audit, "grade")).statusCode(201);
        it.others.as("worker-2", "practitioner").get(it.ofGrade).then().statusCode(403);
        it.others.as("worker-2", "practitioner").get("/v1/disputes").then().body("items", hasSize(0));
        new Others().team().get(it.ofGrade).then().statusCode(404);
    }

    @Test
    void disputesAreListedByCycleStateAuditAndSubject() {
        it.moderate();
        it.raise("worker", "practitioner", Bodies.dispute(it.audit, "grade")).statusCode(201);
        it.raise("worker", "practitioner", Bodies.dispute(it.audit, "actions")).statusCode(201);
        it.decide(it.ofGrade, "qa", "head-of-quality-assurance", ModeratedAudit.grade("good"))
                .statusCode(200);
        it.others
                .as("head", "head-of-service")
                .get("/v1/disputes?cycle=2026-09&state=open")
                .then()
                .statusCode(200)
                .body("items.dispute", contains(it.audit + "-actions-1"))
                .body("items[0].route", equalTo("head-of-service"));
        it.others
                .team()
                .get("/v1/disputes?state=decided")
                .then()
                .body("items.dispute", contains(it.audit + "-grade-1"));
        it.others
                .team()
                .get("/v1/disputes?subject=grade&audit=" + it.audit)
                .then()
                .body("items", hasSize(1));
        it.others.team().get("/v1/disputes?cycle=2026-10").then().body("items", hasSize(0));
        it.others.team().get("/v1/disputes?state=odd").then().statusCode(400).body("field", equalTo("state"));
        it.others.team().get("/v1/disputes?subject=odd").then().statusCode(400).body("field", equalTo("subject"));
    }

    @Test
    void aRepeatedRequestIsAnsweredAsBefore() {
        it.moderate();
        var key = UUID.randomUUID().toString();
        for (var replayed : new String[] {null, "true"}) {
            it.others
                    .as("worker", "practitioner")
                    .header("Idempotency-Key", key)
                    .body(Bodies.dispute(it.audit, "grade"))
                    .post("/v1/disputes")
                    .then()
                    .statusCode(201)
                    .header("Location", equalTo(it.ofGrade))
                    .header("Idempotent-Replayed", equalTo(replayed));
        }
        it.others
                .as("worker", "practitioner")
                .body(Bodies.dispute(it.audit, "actions"))
                .post("/v1/disputes")
                .then()
                .statusCode(400)
                .body("field", equalTo("Idempotency-Key"));
    }

    @Test
    void whatCannotBeReadIsTold() {
        it.moderate();
        it.raise("worker", "practitioner", Map.of("reason", "So."))
                .statusCode(400)
                .body("problems", hasSize(2));
        it.raise("worker", "practitioner", Bodies.dispute("nothing", "grade")).statusCode(404);
        it.raise("worker", "practitioner", Bodies.dispute("-odd-", "grade")).statusCode(404);
        it.raise("worker", "practitioner", Map.of("audit", it.audit, "subject", "grade"))
                .statusCode(422)
                .body("field", equalTo("reason"));
        it.raise("worker", "practitioner", Bodies.dispute(it.audit, "grade")).statusCode(201);
        it.decide(it.ofGrade, "qa", "head-of-quality-assurance", Map.of("rationale", "So."))
                .statusCode(400);
        it.decide(
                        it.ofGrade,
                        "qa",
                        "head-of-quality-assurance",
                        Map.of("rationale", "So.", "grade", "good", "withdrawnActions", List.of()))
                .statusCode(400);
        it.others
                .sending("qa", "head-of-quality-assurance")
                .body(ModeratedAudit.grade("good"))
                .post(it.ofGrade + "/decision")
                .then()
                .statusCode(428);
        it.others
                .sending("qa", "head-of-quality-assurance")
                .header("If-Match", "\"0\"")
                .body(ModeratedAudit.grade("good"))
                .post("/v1/disputes/nothing/decision")
                .then()
                .statusCode(404);
        it.others.team().get("/v1/disputes/nothing").then().statusCode(404);
        it.others.team().get("/v1/disputes/-odd-").then().statusCode(404);
    }
}
