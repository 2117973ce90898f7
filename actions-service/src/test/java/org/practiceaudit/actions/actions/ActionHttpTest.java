package org.practiceaudit.actions.actions;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceaudit.actions.Others;
import org.practiceaudit.actions.Service;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.testing.Rule;

/** Actions through the front door: who may do what, with which headers, and what is answered. */
@QuarkusTest
class ActionHttpTest extends Service {
    private static final Map<String, String> HOW = Map.of("how", "Seen twice; her wishes are in the plan.");

    private Others others;
    private LocalDate today;
    private String path;

    @BeforeEach
    void anAuditHasAskedForAnAction() {
        others = new Others(prefix);
        var now = clock.now();
        today = WorkingDays.dateOf(now);
        path = "/v1/actions/" + others.action("act");
        others.recordStaff("auditor", "audit-lead", now);
        others.allocate(now);
        others.submit(now, others.proposed("act", "partner", today.plusDays(14)));
        eventually(() -> assertEquals(200, get("s-qa", "audit-team", path).statusCode()));
    }

    private String etag() {
        return get("s-qa", "audit-team", path).header("ETag");
    }

    private Response completed() {
        return post(others.staff("partner"), "practitioner", path + "/completion", etag(), HOW);
    }

    @Test
    void anActionIsRead() {
        get(others.staff("worker"), "practitioner", path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("audit", equalTo(others.audit))
                .body("state", equalTo("open"))
                .body("overdue", equalTo(false))
                .body("source", equalTo("audit"))
                .body("reference", equalTo("lp-1"))
                .body("owner", equalTo(others.staff("partner")))
                .body("dueOn", equalTo(today.plusDays(14).toString()))
                .body("dueAt", equalTo(WorkingDays.endOfDay(today.plusDays(14)).toString()))
                .body("people.team-manager", equalTo(others.staff("team-manager")))
                .body("text", nullValue())
                .body("completion", nullValue());
    }

    @Test
    void whoHasNothingToDoWithItDoesNotReadIt() {
        get("s-stranger", "practitioner", path)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:practice-audit:problem:forbidden"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        get("s-qa", "audit-team", "/v1/actions/nothing").then().statusCode(404);
        get("s-qa", "audit-team", "/v1/actions/-").then().statusCode(404);
        post("s-tm", "team-manager", "/v1/actions/nothing/assurance", "\"1\"", Map.of())
                .then()
                .statusCode(404);
    }

    @Test
    @Rule("BR-11")
    void theOwnerCompletesAndTheTeamManagerCloses() {
        completed().then().statusCode(200).header("ETag", "\"2\"");
        post(
                        others.staff("team-manager"),
                        "team-manager",
                        path + "/assurance",
                        "\"2\"",
                        Map.of("note", "Read the record"))
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"");

        get(others.staff("head-of-service"), "head-of-service", path)
                .then()
                .body("state", equalTo("closed"))
                .body("completion.how", equalTo(HOW.get("how")))
                .body("completion.doneOn", equalTo(today.toString()))
                .body("completion.late", equalTo(false))
                .body("assurance.assuredBy", equalTo(others.staff("team-manager")));
    }

    @Test
    @Rule("BR-11")
    void nobodyElseClosesIt() {
        completed();

        post(others.staff("partner"), "team-manager", path + "/assurance", etag(), Map.of())
                .then()
                .statusCode(403)
                .body("rule", equalTo("BR-11"));
        post(others.staff("worker"), "practitioner", path + "/assurance", etag(), Map.of())
                .then()
                .statusCode(403)
                .body("rule", equalTo("ACCESS"));
    }

    @Test
    @Rule("BR-11")
    void itsOwnerComesFirst() {
        post(others.staff("team-manager"), "team-manager", path + "/assurance", etag(), Map.of())
                .then()
                .statusCode(409)
                .body("rule", equalTo("BR-11"));
        post(others.staff("team-manager"), "team-manager", path + "/completion", etag(), HOW)
                .then()
                .statusCode(403)
                .body("rule", equalTo("BR-11"));
    }

    @Test
    @Rule("BR-11")
    void aRefusalOpensItAgainWithItsReason() {
        completed();
        post(
                        others.staff("team-manager"),
                        "team-manager",
                        path + "/refusal",
                        etag(),
                        Map.of("reason", "Nothing in the plan yet"))
                .then()
                .statusCode(200);

        get(others.staff("partner"), "practitioner", path)
                .then()
                .body("state", equalTo("open"))
                .body("refusals.reason", contains("Nothing in the plan yet"));
    }

    @Test
    void aChangeNamesTheVersionItChangesAndHasAKey() {
        var owner = others.staff("partner");
        post(owner, "practitioner", path + "/completion", null, HOW)
                .then()
                .statusCode(428)
                .contentType("application/problem+json");
        post(owner, "practitioner", path + "/completion", "\"7\"", HOW)
                .then()
                .statusCode(412)
                .header("ETag", "\"1\"");
        post(owner, "practitioner", path + "/completion", "\"1\"", null, HOW)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:practice-audit:problem:idempotency-key-required"));
    }

    @Test
    void theSameRequestGetsTheSameAnswerAndAnotherBodyNone() {
        var owner = others.staff("partner");
        post(owner, "practitioner", path + "/completion", "\"1\"", "once", HOW);

        post(owner, "practitioner", path + "/completion", "\"1\"", "once", HOW)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .header("Idempotent-Replayed", "true");
        post(owner, "practitioner", path + "/completion", "\"1\"", "once", Map.of("how", "Otherwise"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:practice-audit:problem:idempotency-key-reused"));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        post(
                        others.staff("partner"),
                        "practitioner",
                        path + "/completion",
                        etag(),
                        Map.of("doneOn", today.plusDays(1).toString()))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:practice-audit:problem:broken-rule"))
                .body("problems.field", contains("doneOn", "how"));
        post(others.staff("partner"), "practitioner", path + "/completion", etag(), Map.of("when", "now"))
                .then()
                .statusCode(400)
                .body("field", equalTo("when"));
    }

    @Test
    @Rule("BR-10")
    void supervisionIsRecordedByTheManagers() {
        var body = Map.of("supervisionOn", today.toString(), "progress", "blocked", "note", "Waits for the school");
        post(others.staff("team-manager"), "team-manager", path + "/reviews", null, body)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");

        get(others.staff("worker"), "practitioner", path)
                .then()
                .body("reviews.supervisionOn", contains(today.toString()))
                .body("reviews.progress", contains("blocked"))
                .body("reviews.note", contains("Waits for the school"));
        post(others.staff("service-manager"), "service-manager", path + "/reviews", null, Map.of())
                .then()
                .statusCode(400)
                .body("field", equalTo("supervisionOn"));
    }
}
