package org.practiceaudit.actions.actions;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
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
import org.practiceaudit.contracts.ModerationEvent.ModerationGradesCommitted;
import org.practiceaudit.contracts.ModerationEvent.ModerationRequested;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.testing.Rule;

/** Actions that managers open, and lists. */
@QuarkusTest
class ActionListHttpTest extends Service {
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

    private Map<String, Object> smart() {
        var body = new HashMap<String, Object>();
        body.put("audit", others.audit);
        body.put("what", "Do direct work on the plan");
        body.put("outcome", "Her wishes shape the plan");
        body.put("owner", others.staff("worker"));
        body.put("dueOn", today.plusDays(7).toString());
        body.put("seenBy", "Her words are in the plan");
        body.put("theme", "voice-of-the-child");
        return body;
    }

    private Response open(String part, String role, Map<String, ?> body) {
        return post(others.staff(part), role, "/v1/actions", null, body);
    }

    @Test
    @Rule("BR-22")
    void aManagerOpensAnActionOfTheirOwn() {
        var opened = open("team-manager", "team-manager", smart());
        opened.then().statusCode(201).header("ETag", "\"1\"").header("Location", notNullValue());

        get(others.staff("worker"), "practitioner", opened.header("Location"))
                .then()
                .statusCode(200)
                .body("source", equalTo("team-manager"))
                .body("text.what", equalTo("Do direct work on the plan"))
                .body("text.outcome", equalTo("Her wishes shape the plan"))
                .body("text.seenBy", equalTo("Her words are in the plan"));
    }

    @Test
    @Rule("BR-22")
    void aVagueActionIsRefusedWithWhatIsMissing() {
        open("head-of-service", "head-of-service", Map.of("audit", others.audit))
                .then()
                .statusCode(422)
                .body("rule", equalTo("BR-22"))
                .body("problems.field", hasItems("what", "outcome", "owner", "dueOn", "seenBy", "theme"));
    }

    @Test
    void onlyTheManagersOfTheCaseOpenActions() {
        open("someone", "team-manager", smart()).then().statusCode(403).body("rule", equalTo("ACCESS"));
        open("worker", "practitioner", smart()).then().statusCode(403);
    }

    @Test
    void anActionIsAboutAnAuditThatIsKnown() {
        var body = smart();
        body.put("audit", "nothing");
        open("team-manager", "team-manager", body).then().statusCode(422).body("field", equalTo("audit"));
    }

    @Test
    void listsAreFilteredAndPaged() {
        open("team-manager", "team-manager", smart());
        open("team-manager", "team-manager", smart());
        var first = get("s-qa", "audit-team", "/v1/actions?limit=2&audit=" + others.audit);
        first.then().statusCode(200).body("items.size()", equalTo(2)).header("Link", notNullValue());
        get("s-qa", "audit-team", "/v1/actions?limit=2&audit=" + others.audit + "&cursor=" + first.path("next"))
                .then()
                .body("items.size()", equalTo(1))
                .body("next", nullValue());

        var mine = "/v1/actions?state=open&owner=" + others.staff("partner") + "&cycle=" + others.cycle + "&team=north";
        get(others.staff("head-of-service"), "head-of-service", mine)
                .then()
                .body("items.action", contains(others.action("act")));
        get(others.staff("head-of-service"), "head-of-service", mine + "&state=closed")
                .then()
                .statusCode(200);
        get("s-stranger", "practitioner", mine).then().statusCode(200).body("items", equalTo(List.of()));
        get("s-qa", "audit-team", "/v1/actions?state=vague")
                .then()
                .statusCode(400)
                .body("field", equalTo("state"));
        get("s-qa", "audit-team", "/v1/actions?state=overdue&audit=" + others.audit)
                .then()
                .body("items", equalTo(List.of()));
    }

    private List<String> listedFor(String staff, String role) {
        return get(staff, role, "/v1/actions?audit=" + others.audit).path("items.audit");
    }

    @Test
    void whoeverModeratesBlindSeesNothingThatTellsTheGradesUntilTheirOwnAreCommitted() {
        var now = clock.now();
        var moderator = others.staff("moderator");
        others.about(
                "moderation-" + others.audit,
                now,
                new ModerationRequested(
                        others.audit,
                        others.audit,
                        others.child,
                        others.staff("auditor"),
                        moderator,
                        "sample",
                        today.plusDays(5),
                        true));
        eventually(() -> assertEquals(403, get(moderator, "audit-team", path).statusCode()));
        assertEquals(List.of(), listedFor(moderator, "audit-team"));
        assertEquals(
                403,
                get(moderator, "audit-team", "/v1/pathways/" + others.audit).statusCode());
        assertEquals(200, get("s-qa", "audit-team", path).statusCode());
        others.about(
                "moderation-" + others.audit,
                now,
                new ModerationGradesCommitted(others.audit, others.audit, moderator, now));
        eventually(() -> assertEquals(200, get(moderator, "audit-team", path).statusCode()));
        assertEquals(List.of(others.audit), listedFor(moderator, "audit-team"));
    }
}
