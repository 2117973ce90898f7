package org.practiceaudit.actions;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceaudit.testing.ApiOperations;
import org.practiceaudit.testing.ApiOperations.Operation;
import org.practiceaudit.testing.Rule;
import org.practiceaudit.testing.Stack;

/**
 * A blind moderator, through every endpoint there is: what came of the auditor's grades comes to light once their own are committed.
 * The endpoints are read out of the API document, so that a new one fails here until it has been thought of.
 */
@QuarkusTest
class BlindHttpTest extends Service {
    /** Everything about audits that could be asked; a feed is asked for by its own address. */
    private static final Map<String, String> READS = Map.ofEntries(
            Map.entry("/v1/actions", "/v1/actions?cycle={cycle}"),
            Map.entry("/v1/actions/{action}", "/v1/actions/{action}"),
            Map.entry("/v1/calendar/{token}.ics", "{feed}"),
            Map.entry("/v1/cycles/{cycle}/words", "/v1/cycles/{cycle}/words"),
            Map.entry("/v1/follow-ups", "/v1/follow-ups?cycle={cycle}"),
            Map.entry("/v1/follow-ups/{audit}", "/v1/follow-ups/{audit}"),
            Map.entry("/v1/inbox", "/v1/inbox?state=all"),
            Map.entry("/v1/notices/undeliverable", "/v1/notices/undeliverable?audit={audit}"),
            Map.entry("/v1/pathways", "/v1/pathways?cycle={cycle}"),
            Map.entry("/v1/pathways/{audit}", "/v1/pathways/{audit}"),
            Map.entry("/v1/pathways/{audit}/child-record", "/v1/pathways/{audit}/child-record"),
            Map.entry("/v1/pathways/{audit}/steps/{step}/meeting", "/v1/pathways/{audit}/steps/uopp/meeting"),
            Map.entry("/v1/supervision/{worker}", "/v1/supervision/{worker}"),
            Map.entry("/v1/supervision/{worker}/sessions/{session}", "/v1/supervision/{worker}/sessions/{session}"));

    /** What has nothing to do with one audit. */
    private static final Set<String> OF_NO_AUDIT = Set.of(
            "/v1/business-time",
            "/v1/campaigns",
            "/v1/campaigns/{id}",
            "/v1/cycles/{cycle}/improvements",
            "/v1/improvements",
            "/v1/improvements/{id}",
            "/v1/learning",
            "/v1/learning/{id}",
            "/v1/operations/streams",
            "/v1/webhooks",
            "/v1/webhooks/{webhook}/deliveries");

    private CaseToTry about;
    private final Map<String, String> ids = new HashMap<>();

    @BeforeEach
    void aBlindModerationIsWaitedFor() {
        about = new CaseToTry(prefix, clock, false);
        about.arrived();
        ids.put("cycle", about.others.cycle);
        ids.put("audit", about.others.audit);
        ids.put("action", about.others.action("act"));
        ids.put("worker", about.others.staff("worker"));
        ids.put("session", about.held());
        String address = post(about.others.staff("moderator"), "moderator", "/v1/calendar", null, null, Map.of())
                .path("address");
        ids.put("feed", address.substring(address.indexOf("/v1/")));
    }

    private String filled(String ask) {
        for (var each : ids.entrySet()) {
            ask = ask.replace("{" + each.getKey() + "}", each.getValue());
        }
        return ask;
    }

    /** Only work below standard leads to any of these in this programme; nothing else that is answered has these words in it. */
    private List<String> tellTales() {
        return List.of("inadequate", "below-good", "uopp", "pathway-step", "action-opened", ids.get("action"));
    }

    private String answer(String ask, String staff, String... roles) {
        var token = Stack.running().token(staff, Others.AUTHORITY, roles);
        return given().auth().oauth2(token).get(filled(ask)).asString();
    }

    @Test
    void everyEndpointHasBeenThoughtOf() {
        var asked = ApiOperations.of("actions").stream()
                .filter(operation -> operation.method().equals("GET"))
                .map(Operation::path)
                .collect(Collectors.toSet());
        assertEquals(
                asked,
                Stream.concat(READS.keySet().stream(), OF_NO_AUDIT.stream()).collect(Collectors.toSet()));
    }

    @Test
    @Rule("CA-11")
    void noEndpointTellsTheGradeWhateverOtherOfficeTheModeratorHolds() {
        eventually(() -> assertTrue(answer("/v1/inbox", about.others.staff("moderator"), "moderator")
                .contains("audit-submitted")));
        for (var ask : READS.values()) {
            nothingLeaks(ask, "moderator");
            nothingLeaks(ask, "moderator", "audit-team", "audit-manager", "head-of-quality-assurance", "operator");
            nothingLeaks(ask, "head-of-service", "team-manager", "group-manager", "head-of-learning-academy");
        }
    }

    private void nothingLeaks(String ask, String... roles) {
        var answer = answer(ask, about.others.staff("moderator"), roles);
        tellTales()
                .forEach(tale -> assertFalse(
                        answer.contains(tale),
                        filled(ask) + " as " + List.of(roles) + " tells " + tale + ": " + answer));
    }

    /** Without this the test above would hold of answers that tell nobody anything. */
    @Test
    void othersAreToldByTheSameEndpoints() {
        for (var path : List.of(
                "/v1/actions",
                "/v1/actions/{action}",
                "/v1/pathways/{audit}",
                "/v1/follow-ups",
                "/v1/supervision/{worker}")) {
            var answer = answer(READS.get(path), "s-am", "audit-manager");
            assertTrue(tellTales().stream().anyMatch(answer::contains), path + ": " + answer);
        }
        eventually(() -> get("s-qa", "audit-team", filled(READS.get("/v1/notices/undeliverable")))
                .then()
                .body("items.fact", hasItem("pathway-step-planned")));
    }

    @Test
    @Rule("CA-11")
    void norDoesAnAnswerToWhatTheySend() {
        for (var operation : ApiOperations.of("actions")) {
            var path = operation.path();
            if (operation.method().equals("POST") && (path.contains("{action}") || path.contains("{audit}"))) {
                var request = given().auth()
                        .oauth2(Stack.running()
                                .token(about.others.staff("moderator"), Others.AUTHORITY, "moderator", "team-manager"))
                        .contentType("application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-Match", "\"1\"")
                        .body(operation.body().map(Object::toString).orElse("{}"));
                assertEquals(
                        403,
                        request.post(filled(path).replace("{step}", "uopp")).statusCode(),
                        path);
            }
        }
    }
}
