package org.practiceaudit.actions.supervision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practiceaudit.actions.Others;
import org.practiceaudit.actions.Service;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.testing.Rule;

/** Whole supervisions through the front door, under the programmes that ask for them. */
@QuarkusTest
class SupervisionHttpTest extends Service {
    private Others others;
    private LocalDate today;

    private void submitted(String programme) {
        others = new Others(prefix, programme);
        today = WorkingDays.dateOf(clock.now());
        others.recordStaff("worker", "line", clock.now());
        others.recordStaff("auditor", "audit-lead", clock.now());
        others.allocate(clock.now());
        others.submit(clock.now(), others.proposed("act", "worker", today.plusDays(14)));
        eventually(() -> {
            assertEquals(200, get("s-qa", "audit-team", action()).statusCode());
            assertEquals(
                    200,
                    get("s-qa", "audit-team", "/v1/follow-ups/" + others.audit).statusCode());
            // Who manages whom has been heard, too.
            assertEquals(
                    200, get(others.staff("line"), "team-manager", action()).statusCode());
        });
    }

    private String action() {
        return "/v1/actions/" + others.action("act");
    }

    private String supervision(String part) {
        return "/v1/supervision/" + others.staff(part);
    }

    private Response hold(String supervisor, String part, Map<String, ?> body) {
        return post(others.staff(supervisor), "team-manager", supervision(part) + "/sessions", null, body);
    }

    private Map<String, Object> reviewed(String action) {
        return Map.of("action", others.action(action), "progress", "on-track", "note", "She has begun");
    }

    private Map<String, Object> session(List<?> actions, List<?> findings) {
        return Map.of("heldOn", today.toString(), "actions", actions, "findings", findings);
    }

    private Map<String, Object> discussed() {
        return Map.of("audit", others.audit, "discussion", "What the family said was read together");
    }

    private List<String> told(String key, String type) {
        return told(key).stream().map(Told::type).filter(type::equals).toList();
    }

    @Test
    @Rule({"BR-10", "PQ-19"})
    void aSessionPullsEverythingThroughThatIsOpen() {
        submitted("performance-and-quality");
        get(others.staff("worker"), "practitioner", supervision("worker"))
                .then()
                .statusCode(200)
                .body("actions.action", contains(others.action("act")))
                .body("findings.audit", contains(others.audit))
                .body("sessions", empty());
        hold("line", "worker", session(List.of(), List.of()))
                .then()
                .statusCode(422)
                .body("problems.field", contains("actions", "findings"))
                .body("problems.rule", contains("our default", "PQ-19"));
        get(others.staff("worker"), "practitioner", action()).then().body("reviews", empty());

        var held = hold("line", "worker", session(List.of(reviewed("act")), List.of(discussed())));
        held.then().statusCode(201);
        get(others.staff("worker"), "practitioner", action())
                .then()
                .body("reviews.progress", contains("on-track"))
                .body("reviews.note", contains("She has begun"));
        get(others.staff("worker"), "practitioner", "/v1/follow-ups/" + others.audit)
                .then()
                .body("supervisions.text", contains("What the family said was read together"))
                .body("supervisions.supervisor", contains(others.staff("line")));
        get(others.staff("worker"), "practitioner", supervision("worker"))
                .then()
                .body("actions.action", contains(others.action("act")))
                .body("findings", empty())
                .body("sessions.supervisor", contains(others.staff("line")));
        get(others.staff("worker"), "practitioner", held.header("Location"))
                .then()
                .statusCode(200)
                .body("looked.kind", contains("action", "findings"))
                .body("looked.reached", contains(true, true));
        eventually(() -> {
            assertEquals(1, told(others.audit, "actions.findings-discussed.v1").size());
            assertEquals(
                    1,
                    told(others.staff("worker"), "actions.supervision-held.v1").size());
        });
    }

    @Test
    @Rule("BR-10")
    void whatWasNotReachedIsBeforeTheNextOneAgain() {
        submitted("bradford");
        var notReached = Map.of("action", others.action("act"), "notReached", "The visit took the time");
        var left = Map.of("audit", others.audit, "notReached", "The visit took the time");
        hold("team-manager", "worker", session(List.of(notReached), List.of(left)))
                .then()
                .statusCode(201);
        get(others.staff("worker"), "practitioner", action())
                .then()
                .body("changes.what", contains("not-reached"))
                .body("changes.reason", contains("The visit took the time"));
        hold("line", "worker", session(List.of(), List.of()))
                .then()
                .statusCode(422)
                .body("problems.rule", contains("BR-10", "BR-10"));
        hold("line", "worker", session(List.of(reviewed("act"), reviewed("act")), List.of(discussed())))
                .then()
                .statusCode(422)
                .body("rule", equalTo("INPUT"));
    }

    @Test
    @Rule("BR-10")
    void onlyWhoSupervisesRecordsIt() {
        submitted("bradford");
        var body = session(List.of(reviewed("act")), List.of(discussed()));
        hold("stranger", "worker", body).then().statusCode(403).body("rule", equalTo("ACCESS"));
        post(others.staff("worker"), "practitioner", supervision("worker") + "/sessions", null, body)
                .then()
                .statusCode(403);
        hold("line", "worker", Map.of("actions", List.of(Map.of("action", "x", "progress", "fine"))))
                .then()
                .statusCode(400);
        get(others.staff("stranger"), "team-manager", supervision("worker"))
                .then()
                .body("actions", empty())
                .body("findings", empty())
                .body("sessions", empty());
        get(others.staff("stranger"), "team-manager", supervision("worker") + "/sessions/x")
                .then()
                .statusCode(404);
    }

    @Test
    @Rule("BR-14")
    void theAuditorsOwnLearningIsForTheAuditorsSupervision() {
        submitted("bradford");
        others.moderate(
                "good", clock.now(), List.of(), List.of(others.proposed("learn", "auditor", today.plusDays(9))));
        eventually(() -> get(others.staff("auditor"), "auditor", supervision("auditor"))
                .then()
                .body("actions.action", contains(others.action("learn")))
                .body("findings", empty()));
        var body = session(List.of(reviewed("learn")), List.of());
        hold("team-manager", "auditor", body).then().statusCode(403);
        hold("audit-lead", "auditor", session(List.of(), List.of())).then().statusCode(422);
        hold("audit-lead", "auditor", body).then().statusCode(201);
        // It stays out of the worker's.
        get(others.staff("worker"), "practitioner", supervision("worker"))
                .then()
                .body("actions.action", contains(others.action("act")));
    }

    @Test
    @Rule("TH-25")
    void theHeadOfServiceSupervisesTheTeamManagerAboutTheirCases() {
        submitted("tower-hamlets");
        others.moderate(
                "requires-improvement",
                clock.now(),
                List.of(others.proposed("oversight", "team-manager", today.plusDays(9))),
                List.of());
        eventually(() -> get(others.staff("team-manager"), "team-manager", supervision("team-manager"))
                .then()
                .body("actions.action", contains(others.action("oversight"))));
        var body = session(List.of(reviewed("oversight")), List.of());
        hold("team-manager", "team-manager", body).then().statusCode(403);
        postAs(
                        others.staff("head-of-service"),
                        List.of("auditor", "team-manager", "head-of-service"),
                        supervision("team-manager") + "/sessions",
                        null,
                        body)
                .then()
                .statusCode(201);
    }

    private Map<String, Object> smart() {
        var body = new HashMap<String, Object>();
        body.put("audit", others.audit);
        body.put("what", "Visit her at home and ask what she wants");
        body.put("outcome", "Her wishes shape the plan");
        body.put("owner", others.staff("worker"));
        body.put("dueOn", today.plusDays(7).toString());
        body.put("seenBy", "Her words are in the plan");
        body.put("theme", "voice-of-the-child");
        return body;
    }

    @Test
    @Rule({"CA-13", "CA-19"})
    void theTeamManagerOutlinesActionsAndIsSatisfiedInTheEnd() {
        submitted("camden");
        var vague = smart();
        vague.put("what", "Improve recording");
        post(others.staff("team-manager"), "team-manager", "/v1/actions", null, vague)
                .then()
                .statusCode(422)
                .body("rule", equalTo("CA-19"));
        post(others.staff("head-of-service"), "service-manager", "/v1/actions", null, smart())
                .then()
                .statusCode(201);
        var opened = post(others.staff("team-manager"), "team-manager", "/v1/actions", null, smart());
        opened.then().statusCode(201);
        var followUp = "/v1/follow-ups/" + others.audit;
        eventually(
                () -> assertEquals(3, (int) get("s-qa", "audit-team", followUp).path("outstanding.size()")));

        satisfied("team-manager").then().statusCode(409).body("rule", equalTo("CA-13"));
        List<String> open = get("s-qa", "audit-team", followUp).path("outstanding");
        open.forEach(this::closed);
        eventually(() -> get("s-qa", "audit-team", followUp)
                .then()
                .body("outstanding", empty())
                .body("state", equalTo("open")));
        hold("team-manager", "worker", session(List.of(), List.of(discussed())))
                .then()
                .statusCode(201);
        get(others.staff("worker"), "practitioner", supervision("worker"))
                .then()
                .body("actions", empty())
                .body("findings.awaitsSatisfaction", contains(true));

        satisfied("head-of-service").then().statusCode(403).body("rule", equalTo("CA-13"));
        satisfied("team-manager").then().statusCode(200);
        others.finalise(clock.now());
        eventually(() -> get("s-qa", "audit-team", followUp)
                .then()
                .body("state", equalTo("ended"))
                .body("reason", equalTo("standards-met"))
                .body("satisfaction.note", equalTo("Her plan is hers")));
        get(others.staff("worker"), "practitioner", supervision("worker"))
                .then()
                .body("findings", empty());
        eventually(() ->
                assertEquals(1, told(others.audit, "actions.follow-up-ended.v1").size()));
    }

    private Response satisfied(String by) {
        return post(
                others.staff(by),
                by,
                "/v1/follow-ups/" + others.audit + "/satisfaction",
                null,
                Map.of("note", "Her plan is hers"));
    }

    private void closed(String action) {
        var path = "/v1/actions/" + action;
        post(others.staff("worker"), "practitioner", path + "/completion", "\"1\"", Map.of("how", "Seen at home"))
                .then()
                .statusCode(200);
        post(others.staff("team-manager"), "team-manager", path + "/assurance", "\"2\"", Map.of())
                .then()
                .statusCode(200);
    }
}
