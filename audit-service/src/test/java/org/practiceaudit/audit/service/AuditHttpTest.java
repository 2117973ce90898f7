package org.practiceaudit.audit.service;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.audit.service.Api.contact;
import static org.practiceaudit.audit.service.Api.opened;
import static org.practiceaudit.audit.service.Api.problem;
import static org.practiceaudit.audit.service.Api.started;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.practiceaudit.testing.ServiceStackResource;
import org.practiceaudit.testing.Stack;

/** The audit's way over HTTP, on a real database and a real broker. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class AuditHttpTest {
    @BeforeAll
    static void programme() {
        Others.publish("bradford");
    }

    @Test
    void nobodyReadsWithoutAToken() {
        problem(401, "unauthenticated", given().get("/v1/audits"));
    }

    @Test
    void anotherAuthoritysAuditIsNotThere() {
        var audit = opened();
        var elsewhere = new Api(Stack.running().token("team", "elsewhere", "audit-team"));
        problem(404, "not-found", elsewhere.get("/v1/audits/" + audit));
    }

    @Test
    void aDraftIsNotForTheWorker() {
        problem(403, "forbidden", Api.as("worker", "practitioner").get("/v1/audits/" + opened()));
    }

    @Test
    void aStepNeedsIfMatch() {
        var audit = opened();
        problem(428, "precondition-required", Api.auditorOf(audit).add("/v1/audits/" + audit + "/start", "{}"));
    }

    @Test
    void aStepNeedsAKey() {
        var audit = opened();
        problem(
                400,
                "idempotency-key-required",
                Api.auditorOf(audit).request().header("If-Match", "\"1\"").post("/v1/audits/" + audit + "/start"));
    }

    @Test
    void aStaleStepIsRefusedWithTheStandingVersion() {
        var audit = started();
        var stale = Api.auditorOf(audit)
                .request()
                .header("If-Match", "\"1\"")
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/v1/audits/" + audit + "/submit");
        problem(412, "stale", stale);
        assertEquals("\"2\"", stale.header("ETag"));
    }

    @Test
    void aRepeatedStepGetsTheFirstAnswer() {
        var audit = opened();
        var key = UUID.randomUUID();
        var statuses = new TreeSet<String>();
        for (var i = 0; i < 2; i++) {
            var answer = Api.auditorOf(audit)
                    .request()
                    .header("If-Match", "\"1\"")
                    .header("Idempotency-Key", key)
                    .post("/v1/audits/" + audit + "/start");
            statuses.add(answer.statusCode() + " " + answer.header("ETag"));
        }
        assertEquals(Set.of("200 \"2\""), statuses);
    }

    @Test
    void aKeyIsForOneBody() {
        var audit = started();
        var path = "/v1/audits/" + audit + "/contact-attempts";
        var keyed = Api.auditorOf(audit).request().header("Idempotency-Key", "k-" + audit);
        assertEquals(200, keyed.body(contact()).post(path).statusCode());
        problem(
                422,
                "idempotency-key-reused",
                Api.auditorOf(audit)
                        .request()
                        .header("Idempotency-Key", "k-" + audit)
                        .body(contact().replace("family", "practitioner"))
                        .post(path));
    }

    @Test
    void nobodyWorksOnWhatIsNotThere() {
        problem(404, "not-found", Api.as("anybody", "auditor").add("/v1/audits/nowhere/contact-attempts", contact()));
        problem(404, "not-found", Api.as("anybody", "auditor").get("/v1/audits/n%20o"));
    }

    @Test
    void anotherAuditorDoesNotStartIt() {
        problem(403, "forbidden", Api.as("stranger", "auditor", "audit-team").step(opened(), "start"));
    }

    @Test
    void aRoleIsNeeded() {
        var audit = opened();
        problem(
                403,
                "forbidden",
                Api.as("auditor-" + audit, "practitioner")
                        .add("/v1/audits/" + audit + "/contact-attempts", "{\"with\": \"family\"}"));
    }

    @Test
    void anUnknownFieldIsRefused() {
        var audit = started();
        var answer = Api.auditorOf(audit).put(audit, "look-back", "{\"since\": \"2026-01-01\"}");
        assertEquals(400, answer.statusCode(), answer.asString());
    }
}
