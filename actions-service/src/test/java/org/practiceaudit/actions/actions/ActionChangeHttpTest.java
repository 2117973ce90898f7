package org.practiceaudit.actions.actions;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceaudit.actions.Others;
import org.practiceaudit.actions.Service;
import org.practiceaudit.contracts.WiderWorkEvent.RecommendationsAgreed;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.testing.Rule;
import org.practiceaudit.testing.Stack;

/** Actions that change hands, day or shape, through the front door. */
@QuarkusTest
class ActionChangeHttpTest extends Service {
    private Others others;
    private LocalDate today;
    private String path;

    @BeforeEach
    void anAuditHasAskedForTwoActions() {
        others = new Others(prefix);
        today = WorkingDays.dateOf(clock.now());
        path = "/v1/actions/" + others.action("act");
        others.recordStaff("auditor", "audit-lead", clock.now());
        others.allocate(clock.now());
        others.submit(
                clock.now(),
                others.proposed("act", "worker", today.plusDays(14)),
                others.proposed("second", "worker", today.plusDays(10)));
        eventually(() -> assertEquals(
                200,
                get("s-qa", "audit-team", "/v1/actions/" + others.action("second"))
                        .statusCode()));
    }

    private Response change(String what, Map<String, ?> body) {
        var etag = get("s-qa", "audit-team", path).header("ETag");
        return post(others.staff("team-manager"), "team-manager", path + what, etag, body);
    }

    private Map<String, Object> smart(String what) {
        var body = new HashMap<String, Object>();
        body.put("what", what);
        body.put("outcome", "Her wishes shape the plan");
        body.put("seenBy", "Her words are in the plan");
        return body;
    }

    private List<String> told() {
        return told(others.audit).stream().map(Told::type).toList();
    }

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
    @Rule("BR-22")
    void severalStandInItsPlaceOrNone() {
        change(
                        "/split",
                        Map.of(
                                "reason",
                                "Too large",
                                "into",
                                List.of(smart("Visit her at home twice"), smart("Visit"))))
                .then()
                .statusCode(422)
                .body("rule", equalTo("BR-22"))
                .body("field", equalTo("into[1].what"));
        assertEquals(2, (int)
                get("s-qa", "audit-team", "/v1/actions?audit=" + others.audit).path("items.size()"));

        change(
                        "/split",
                        Map.of(
                                "reason",
                                "Too large",
                                "into",
                                List.of(smart("Visit her at home twice"), smart("Ask the school for its view"))))
                .then()
                .statusCode(200);
        List<String> parts = get("s-qa", "audit-team", path).path("replacedBy");
        assertEquals(2, parts.size());
        get("s-qa", "audit-team", path).then().body("state", equalTo("replaced"));
        for (var part : parts) {
            get(others.staff("worker"), "practitioner", "/v1/actions/" + part)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("open"))
                    .body("source", equalTo("audit"))
                    .body("reference", equalTo("lp-1"))
                    .body("replaces.action", contains(others.action("act")));
        }
        eventually(() -> assertEquals(
                List.of(
                        "actions.action-opened.v1",
                        "actions.action-opened.v1",
                        "actions.action-split.v1",
                        "actions.action-opened.v1",
                        "actions.action-opened.v1"),
                told()));
    }

    @Test
    @Rule("TH-14")
    void whatStandsForAnActionStaysAsLongAsTheAuditAsksForIt() {
        change(
                "/split",
                Map.of(
                        "reason",
                        "Too large",
                        "into",
                        List.of(smart("Visit her at home twice"), smart("Ask the school for its view"))));
        List<String> parts = get("s-qa", "audit-team", path).path("replacedBy");
        others.submit(clock.now(), others.proposed("act", "worker", today.plusDays(14)));
        eventually(() -> get("s-qa", "audit-team", "/v1/actions/" + others.action("second"))
                .then()
                .body("state", equalTo("cancelled")));
        parts.forEach(
                part -> get("s-qa", "audit-team", "/v1/actions/" + part).then().body("state", equalTo("open")));

        others.withdraw(clock.now(), others.action("act"));
        eventually(() -> parts.forEach(
                part -> get("s-qa", "audit-team", "/v1/actions/" + part).then().body("state", equalTo("cancelled"))));
    }

    @Test
    void oneStandsForSeveralOfTheSameAudit() {
        change(
                        "/merger",
                        Map.of(
                                "reason",
                                "One visit does both",
                                "with",
                                List.of(others.action("second")),
                                "into",
                                smart("Visit her at home twice")))
                .then()
                .statusCode(200);
        List<String> into = get("s-qa", "audit-team", path).path("replacedBy");
        get("s-qa", "audit-team", "/v1/actions/" + others.action("second"))
                .then()
                .body("state", equalTo("replaced"))
                .body("replacedBy", equalTo(into));
        get("s-qa", "audit-team", "/v1/actions/" + into.getFirst())
                .then()
                .body("state", equalTo("open"))
                .body("replaces.action", contains(others.action("act"), others.action("second")))
                .body("replaces.reference", contains("lp-1", "lp-1"));
        get("s-qa", "audit-team", "/v1/actions?state=replaced&audit=" + others.audit)
                .then()
                .body("items.size()", equalTo(2));
    }

    @Test
    void theSameSplitIsDoneOnce() {
        var body = Map.of(
                "reason",
                "Too large",
                "into",
                List.of(smart("Visit her at home twice"), smart("Ask the school for its view")));
        var manager = others.staff("team-manager");
        post(manager, "team-manager", path + "/split", "\"1\"", "split-once", body)
                .then()
                .statusCode(200);
        post(manager, "team-manager", path + "/split", "\"1\"", "split-once", body)
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true");
        get("s-qa", "audit-team", "/v1/actions?state=open&audit=" + others.audit)
                .then()
                .body("items.size()", equalTo(3));
    }

    @Test
    void nothingIsMergedWhereOneIsNotOpen() {
        var second = "/v1/actions/" + others.action("second");
        post(others.staff("worker"), "practitioner", second + "/completion", "\"1\"", Map.of("how", "Done"));
        change(
                        "/merger",
                        Map.of(
                                "reason",
                                "One visit does both",
                                "with",
                                List.of(others.action("second")),
                                "into",
                                smart("Visit her at home twice")))
                .then()
                .statusCode(409);
        get("s-qa", "audit-team", path).then().body("state", equalTo("open"));
        assertEquals(2, (int)
                get("s-qa", "audit-team", "/v1/actions?audit=" + others.audit).path("items.size()"));
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

    private boolean overdue(String action) {
        return get("s-qa", "audit-team", "/v1/actions/" + action).path("overdue");
    }

    @Test
    void whatIsOverdueIsSoByTheClockOfTheDayAndShapeThatItHasNow() {
        change("/rescheduling", Map.of("dueOn", today.plusDays(30).toString(), "reason", "The school is closed"));
        var second = others.action("second");
        var part = smart("Visit her at home twice");
        post(
                        others.staff("team-manager"),
                        "team-manager",
                        "/v1/actions/" + second + "/split",
                        "\"1\"",
                        Map.of("reason", "Too large", "into", List.of(part, part)))
                .then()
                .statusCode(200);
        List<String> parts = get("s-qa", "audit-team", "/v1/actions/" + second).path("replacedBy");

        clock.moveTo(WorkingDays.endOfDay(today.plusDays(14)).plusSeconds(60));
        eventually(() -> parts.forEach(each -> assertEquals(true, overdue(each))));
        assertEquals(false, overdue(second));
        assertEquals(false, overdue(others.action("act")));

        clock.moveTo(WorkingDays.endOfDay(today.plusDays(30)).plusSeconds(60));
        eventually(() -> assertEquals(true, overdue(others.action("act"))));
        // Which of the three is told first is open.
        eventually(() -> assertEquals(
                3, told().stream().filter("actions.action-overdue.v1"::equals).count()));
        change("/rescheduling", Map.of("dueOn", today.plusDays(60).toString(), "reason", "The school has moved"))
                .then()
                .statusCode(200);
        assertEquals(false, overdue(others.action("act")));
    }
}
