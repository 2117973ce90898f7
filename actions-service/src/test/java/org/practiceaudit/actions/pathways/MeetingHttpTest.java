package org.practiceaudit.actions.pathways;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceaudit.actions.Others;
import org.practiceaudit.actions.Service;
import org.practiceaudit.contracts.ModerationEvent.ModerationRequested;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.testing.Rule;

/** Meetings, re-audits and closures of pathways through the front door and with what the other services say. */
@QuarkusTest
class MeetingHttpTest extends Service {
    private static final String HAMLETS = "tower-hamlets";
    private static final String RECORD = "They agreed how she is kept safe.";

    private Others others;
    private Instant now;
    private String path;

    @BeforeEach
    void anAuditIsModeratedInadequate() {
        others = new Others(prefix, HAMLETS);
        now = clock.now();
        path = "/v1/pathways/" + others.audit;
        others.allocate(now);
        others.grade("inadequate", now);
        // Grade and moderation come by different topics: heard the other way round, they make two plans.
        eventually(() -> get("s-qa", "audit-team", path).then().statusCode(200));
        others.moderate("inadequate", now.plusSeconds(60), List.of(), List.of());
        eventually(() -> get("s-qa", "audit-team", path)
                .then()
                .statusCode(200)
                .body("pathways[0].plans[0].steps.find { it.step == 'uopp' }.state", equalTo("due")));
    }

    private List<String> required() {
        return List.of(others.staff("team-manager"), others.staff("worker"), others.staff("auditor"));
    }

    private Response say(String what, Map<String, ?> body) {
        var etag = get("s-qa", "audit-team", path).header("ETag");
        return post("s-am", "audit-manager", path + "/steps/uopp/" + what, etag, body);
    }

    private Response hold(Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of("attendees", required(), "note", RECORD));
        body.putAll(more);
        return say("completion", body);
    }

    private Map<String, ?> plan() {
        return Map.of(
                "plan",
                Map.of(
                        "addedTo",
                        "Child in need plan of May",
                        "actions",
                        List.of(Map.of(
                                "action", others.action("uopp"),
                                "what", "See her alone each fortnight",
                                "outcome", "She is heard in her plan",
                                "seenBy", "Visits are recorded",
                                "owner", others.staff("worker"),
                                "dueOn", today().plusDays(30).toString(),
                                "theme", "direct-work"))));
    }

    private LocalDate today() {
        return WorkingDays.dateOf(clock.now());
    }

    @Test
    @Rule("TH-23")
    void aMeetingIsCalledWithEverybodyWhoHasToBeThere() {
        get("s-am", "audit-manager", path + "/steps/uopp/meeting")
                .then()
                .statusCode(200)
                .body("required.role", contains("team-manager", "practitioner", "auditor"))
                .body("required.staff", equalTo(required()))
                .body("suggested.role", contains("group-manager", "head-of-service"))
                .body("ledBy[0].role", equalTo("audit-manager"));
        say(
                        "meeting",
                        Map.of(
                                "meetsOn",
                                today().toString(),
                                "invited",
                                required().subList(0, 2)))
                .then()
                .statusCode(422)
                .body("rule", equalTo("TH-23"))
                .body("field", equalTo("invited"));
        say("meeting", Map.of("meetsOn", today().toString(), "invited", required()))
                .then()
                .statusCode(200);
        say("meeting/not-held", Map.of("reason", "The worker was called to court."))
                .then()
                .statusCode(200);
        get("s-am", "audit-manager", path)
                .then()
                .body("pathways[0].plans[0].steps.find { it.step == 'uopp' }.convened.notHeld", contains(true));
        eventually(() -> assertTrue(told(others.audit).stream()
                .anyMatch(told -> told.type().equals("actions.meeting-convened.v1")
                        && told.says().getList("invited").equals(required()))));
        get("s-am", "audit-manager", path + "/steps/notice/meeting").then().statusCode(404);
    }

    /** As each reads the pathway alone. */
    @Test
    @Rule("TH-22")
    void theRecordsOfACycleAreToldInOneAnswer() {
        hold(plan()).then().statusCode(200);
        var words = "/v1/cycles/" + others.cycle + "/words";
        var uopp = "items[0].records.findAll { it.step == 'uopp' }.note";

        get(others.staff("worker"), "practitioner", words)
                .then()
                .statusCode(200)
                .body("items.audit", contains(others.audit))
                .body(uopp, contains(RECORD));
        get("s-dd", "divisional-director", words)
                .then()
                .statusCode(200)
                .body("items.audit", contains(others.audit))
                .body(uopp, empty());
        get("s-stranger", "auditor", words).then().statusCode(200).body("items", empty());
        get("s-am", "audit-manager", "/v1/cycles/another/words")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    @Rule("TH-22")
    void itsPlanBecomesActionsAndTheChildsRecordSaysOnlyThatItTookPlace() {
        hold(Map.of()).then().statusCode(422).body("problems.field", hasItems("plan.actions", "plan.addedTo"));
        hold(plan()).then().statusCode(200);

        eventually(() -> get(others.staff("worker"), "practitioner", "/v1/actions/" + others.action("uopp"))
                .then()
                .statusCode(200)
                .body("source", equalTo("uopp"))
                .body("state", equalTo("open")));
        get(others.staff("worker"), "practitioner", path + "/child-record")
                .then()
                .statusCode(200)
                .body("entries.kind", contains("uopp"))
                .body("entries[0].filed", equalTo("took-place-only"))
                .body("entries[0].record", nullValue());
        var uopp = "pathways[0].plans[0].steps.find { it.step == 'uopp' }.";
        get(others.staff("worker"), "practitioner", path)
                .then()
                .body(uopp + "note", equalTo(RECORD))
                .body(uopp + "minutes.addedTo", equalTo("Child in need plan of May"));
        get("s-dd", "divisional-director", path)
                .then()
                .statusCode(200)
                .body(uopp + "state", equalTo("done"))
                .body(uopp + "note", nullValue())
                .body(uopp + "minutes", nullValue());
    }

    @Test
    @Rule("TH-35")
    void aReAuditIsAskedForAndItsResultComesBack() {
        hold(plan()).then().statusCode(200);
        eventually(() -> assertTrue(told(others.audit).stream()
                .anyMatch(told -> told.type().equals("actions.re-audit-requested.v1")
                        && told.says().getString("kind").equals("case-re-audit"))));
        var again = new Others(prefix, HAMLETS, others.audit);
        again.allocate(now.plusSeconds(120));
        var dip = "pathways[0].plans[0].steps.find { it.step == 'dip-audit' }.";
        eventually(() -> get("s-qa", "audit-team", path).then().body(dip + "reAudit.audit", equalTo(again.audit)));

        again.grade("requires-improvement", clock.now());
        again.finalise("requires-improvement", clock.now());
        eventually(() -> get("s-qa", "audit-team", path)
                .then()
                .body("pathways.find { it.code == 'inadequate' }.closedBecause", equalTo("improved"))
                .body("gradeOfRecord.grade", equalTo("inadequate")));
        get("s-qa", "audit-team", "/v1/pathways/" + again.audit).then().statusCode(404);
        eventually(() -> assertTrue(told(others.audit).stream()
                .anyMatch(told -> told.type().equals("actions.grade-raised.v1")
                        && told.says().getString("evidence").equals("re-audit"))));
    }

    @Test
    void nobodyRecordsWhatProvesItself() {
        var etag = get("s-qa", "audit-team", path).header("ETag");
        post(
                        "s-am",
                        "audit-manager",
                        path + "/steps/four-months/completion",
                        etag,
                        Map.of("note", "Escalated by hand."))
                .then()
                .statusCode(409)
                .body("rule", equalTo("TH-32"));
        hold(Map.of("raisedTo", "splendid")).then().statusCode(400);
    }

    @Test
    void aClosureAddedLaterMovesWhatIsDue() {
        var enfield = new Others(prefix, "enfield");
        var of = "/v1/pathways/" + enfield.audit;
        enfield.allocate(now);
        enfield.grade("inadequate", now);
        eventually(() -> get("s-qa", "audit-team", of).then().body("pathways.state", contains("open")));
        var due = "pathways[0].plans[0].steps[0].dueOn";
        var before = LocalDate.parse(get("s-qa", "audit-team", of).path(due));

        var closed = "closures: [{ from: " + before + ", to: " + before + ", name: Inset day }]";
        var yaml = Programmes.shippedYaml("enfield")
                .replaceFirst("(?m)^version: 1", "version: 2")
                .replaceFirst("closures: \\[]", closed);
        enfield.publish(Programmes.fromYaml("enfield.yaml", yaml), 2, clock.now());

        var after = Programmes.fromYaml("enfield.yaml", yaml).workingDays().onOrAfter(before);
        eventually(() -> get("s-qa", "audit-team", of).then().body(due, equalTo(after.toString())));
        eventually(() -> assertEquals(
                "closure-added", told(enfield.audit).getLast().says().getString("why")));
    }

    @Test
    void whoModeratesBlindLearnsNothingByRecording() {
        var moderator = others.staff("moderator");
        others.about(
                "moderation-again-" + others.audit,
                clock.now(),
                new ModerationRequested(
                        "again-" + others.action("m"),
                        others.audit,
                        others.child,
                        others.staff("auditor"),
                        moderator,
                        "sample",
                        today().plusDays(5),
                        true));
        eventually(() -> get(moderator, "moderator", path).then().statusCode(403));
        for (var step : List.of("notice", "nothing")) {
            post(moderator, "moderator", path + "/steps/" + step + "/completion", "\"1\"", Map.of("note", "x"))
                    .then()
                    .statusCode(403)
                    .body("detail", startsWith("You moderate this audit blind"));
        }
    }
}
