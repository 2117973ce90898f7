package org.practiceaudit.actions.actions;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.testing.Rule;

/** Actions in place of others, through the front door. */
@QuarkusTest
class ActionShapeHttpTest extends TwoActions {
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
