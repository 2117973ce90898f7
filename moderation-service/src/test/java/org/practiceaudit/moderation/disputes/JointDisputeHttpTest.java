package org.practiceaudit.moderation.disputes;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.CloudEventHeaders;
import org.practiceaudit.moderation.Bodies;
import org.practiceaudit.moderation.Others;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.testing.Rule;
import org.practiceaudit.testing.ServiceStackResource;

/** TH-26 over HTTP. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStackResource.class,
        initArgs = @ResourceArg(name = "service", value = "moderation"))
class JointDisputeHttpTest {
    private ModeratedAudit it;

    @BeforeEach
    void anAuditOfItsOwn() {
        it = new ModeratedAudit("tower-hamlets", Programmes.shipped("tower-hamlets"));
    }

    private ValidatableResponse send(String staff, String role, String step) {
        return it.others.sending(staff, role).post(it.ofGrade + "/" + step).then();
    }

    private List<String> told() {
        return it.others.heard(it.audit).stream()
                .map(message -> Others.header(message, CloudEventHeaders.TYPE))
                .filter(type -> type.contains("grade-"))
                .toList();
    }

    @Test
    @Rule("TH-26")
    void itIsJoinedGoneThroughWithTheModeratorAndDecidedFinally() {
        it.moderate();
        it.raise("worker", "practitioner", Bodies.dispute(it.audit, "grade")).statusCode(201);
        it.others
                .as("head", "head-of-service")
                .get(it.ofGrade)
                .then()
                .body("state", equalTo("proposed"))
                .body("toJoin", contains("head-of-service", "team-manager"));
        it.decide(it.ofGrade, "planner", "audit-team", ModeratedAudit.grade("good"))
                .statusCode(409)
                .body("rule", equalTo("TH-26"));
        send("manager", "team-manager", "join").statusCode(200);
        assertEquals(List.of(), told());
        send("head", "head-of-service", "join").statusCode(200);
        it.others
                .sending("moderator", "moderator")
                .header("If-Match", it.etag(it.ofGrade))
                .body(Map.of("heldOn", LocalDate.now().toString(), "notes", "Nobody moved."))
                .post(it.ofGrade + "/discussion")
                .then()
                .statusCode(200);
        it.decide(it.ofGrade, "head-2", "head-of-service", ModeratedAudit.grade("good"))
                .statusCode(403);
        it.decide(it.ofGrade, "psw", "principal-social-worker", ModeratedAudit.grade("good"))
                .statusCode(200);
        it.others
                .as("worker", "practitioner")
                .get(it.ofGrade)
                .then()
                .body("state", equalTo("decided"))
                .body("decidedBy", contains("audit-team", "principal-social-worker"))
                .body("joined.staff", contains("manager", "head"))
                .body("talk.notes", equalTo("Nobody moved."));
        it.others
                .as("worker", "practitioner")
                .get("/v1/moderations/" + it.audit + "/grade-journey")
                .then()
                .body("grades.kind", contains("audited", "moderated", "decided"))
                .body("gradeOfRecord", equalTo("good"));
        await().atMost(ModeratedAudit.PATIENCE)
                .untilAsserted(() ->
                        assertEquals(List.of("moderation.grade-disputed.v1", "moderation.grade-decided.v1"), told()));
    }

    @Test
    void whatTheOthersDoNotJoinIsWithdrawnAndMayBeRaisedAgain() {
        it.moderate();
        it.raise("worker", "practitioner", Bodies.dispute(it.audit, "grade")).statusCode(201);
        it.raise("manager", "team-manager", Bodies.dispute(it.audit, "grade")).statusCode(409);
        send("manager", "team-manager", "withdraw").statusCode(403);
        send("worker", "practitioner", "withdraw").statusCode(200);
        it.raise("manager", "team-manager", Bodies.dispute(it.audit, "grade"))
                .statusCode(201)
                .header("Location", equalTo("/v1/disputes/" + it.audit + "-grade-2"));
        it.others.team().get("/v1/disputes/none/join").then().statusCode(405);
        it.others
                .sending("worker", "practitioner")
                .post("/v1/disputes/none/join")
                .then()
                .statusCode(404);
    }
}
