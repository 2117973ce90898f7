package org.practiceaudit.actions.actions;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practiceaudit.actions.Others;
import org.practiceaudit.contracts.WiderWorkEvent.RecommendationsAgreed;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.testing.Rule;
import org.practiceaudit.testing.Stack;

/** Actions that change hands or day, through the front door. */
@QuarkusTest
class ActionChangeHttpTest extends TwoActions {
    @Test
    @Rule("BR-11")
    void anActionGoesToSomebodyOfAnotherTeamAndTheReadersFollow() {
        assertEquals(403, get(others.staff("partner"), "practitioner", path).statusCode());
        change("/reassignment", Map.of("owner", others.staff("partner")))
                .then()
                .statusCode(422)
                .body("field", equalTo("reason"));
        change("/reassignment", Map.of("owner", others.staff("partner"), "reason", "The school leads on it"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));

        get(others.staff("partner"), "practitioner", path)
                .then()
                .statusCode(200)
                .body("owner", equalTo(others.staff("partner")))
                .body("changes.what", contains("reassigned"))
                .body("changes.from", contains(others.staff("worker")))
                .body("changes.reason", contains("The school leads on it"));
        get(others.staff("partner"), "practitioner", "/v1/supervision/" + others.staff("partner"))
                .then()
                .body("actions.action", contains(others.action("act")));
        eventually(() -> assertEquals("actions.action-reassigned.v1", told().getLast()));
    }

    @Test
    void anotherDayMovesTheClock() {
        var later = today.plusDays(30);
        change("/rescheduling", Map.of("dueOn", later.toString(), "reason", "The school is closed"))
                .then()
                .statusCode(200);
        get("s-qa", "audit-team", path)
                .then()
                .body("dueOn", equalTo(later.toString()))
                .body("dueAt", equalTo(WorkingDays.endOfDay(later).toString()))
                .body("changes.to", contains(later.toString()));
        change("/rescheduling", Map.of("dueOn", today.minusDays(1).toString()))
                .then()
                .statusCode(422)
                .body("problems.field", containsInAnyOrder("reason", "dueOn"));
        eventually(() -> assertEquals("actions.action-rescheduled.v1", told().getLast()));
    }

    @Test
    void onlyWhoAssuresItChangesIt() {
        var body = Map.of("owner", others.staff("partner"), "reason", "Because");
        post(others.staff("worker"), "practitioner", path + "/reassignment", "\"1\"", body)
                .then()
                .statusCode(403);
        post(others.staff("head-of-service"), "head-of-service", path + "/reassignment", "\"1\"", body)
                .then()
                .statusCode(403)
                .body("rule", equalTo("BR-11"));
        post(others.staff("team-manager"), "team-manager", path + "/reassignment", "\"9\"", body)
                .then()
                .statusCode(412);
    }

    @Test
    @Rule({"CA-15", "CA-16"})
    void whoFollowsAPlanAddsToItAndChangesIt() {
        others.about(
                "jointaudit-" + others.audit,
                clock.now(),
                new RecommendationsAgreed(
                        "plan-" + others.audit,
                        "multi-agency",
                        "multi-agency-2026-06",
                        "childrens-social-care",
                        1,
                        List.of(others.proposed("rec", "partner", today.plusDays(9))),
                        others.staff("monitor"),
                        others.staff("independent"),
                        clock.now()));
        var rec = "/v1/actions/" + others.action("rec");
        eventually(() -> assertEquals(200, get("s-qa", "audit-team", rec).statusCode()));
        var body = smart("Train every officer in how to refer");
        body.put("audit", "plan-" + others.audit);
        body.put("outcome", "Every officer knows how to refer");
        body.put("owner", others.staff("partner"));
        body.put("dueOn", today.plusDays(20).toString());
        body.put("theme", "partnership");
        var opened = post(others.staff("monitor"), "audit-manager", "/v1/actions", null, body);
        opened.then().statusCode(201);
        get(others.staff("monitor"), "audit-manager", opened.header("Location"))
                .then()
                .body("source", equalTo("multi-agency"))
                .body("audit", equalTo("plan-" + others.audit));
        post(others.staff("team-manager"), "team-manager", "/v1/actions", null, body)
                .then()
                .statusCode(403)
                .body("rule", equalTo("CA-15"));
        post(
                        others.staff("monitor"),
                        "audit-manager",
                        rec + "/rescheduling",
                        "\"1\"",
                        Map.of("dueOn", today.plusDays(12).toString(), "reason", "The course is full"))
                .then()
                .statusCode(200);
    }

    @Test
    @Rule("BR-11")
    void theTeamManagerActsAsThatThoughTheyAuditToo() {
        postAs(
                        others.staff("team-manager"),
                        List.of("auditor", "head-of-service", "team-manager"),
                        path + "/reassignment",
                        "\"1\"",
                        Map.of("owner", others.staff("partner"), "reason", "The school leads on it"))
                .then()
                .statusCode(200);
        eventually(() -> {
            var last = Stack.running().topics().readAll(prefix + "actions").stream()
                    .filter(message -> message.key().equals(Others.AUTHORITY + "/" + others.audit))
                    .toList()
                    .getLast();
            assertEquals(
                    "actions.action-reassigned.v1",
                    new String(last.headers().lastHeader("ce_type").value()));
            assertEquals(
                    "team-manager",
                    new String(last.headers().lastHeader("ce_actorrole").value()));
        });
        get("s-qa", "audit-team", "/v1/actions?audit=" + others.audit)
                .then()
                .body("items.owner", hasItem(others.staff("partner")));
    }
}
