package org.practiceaudit.audit.service;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.Section;
import org.practiceaudit.testing.ApiOperations.Operation;
import org.practiceaudit.testing.Door;
import org.practiceaudit.testing.Door.Answer;
import org.practiceaudit.testing.Stack;

/** The service as one person uses it. */
record Api(String token) {
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    static final Duration PATIENCE = Duration.ofSeconds(30);

    static Api as(String staff, String... roles) {
        return new Api(TOKENS.computeIfAbsent(
                staff + String.join(",", roles), _ -> Stack.running().token(staff, Others.AUTHORITY, roles)));
    }

    static Api auditorOf(String audit) {
        return as("auditor-" + audit, "auditor");
    }

    static Api team() {
        return as("team", "audit-team");
    }

    /** Waits until the audit is here. */
    static String arrived(String audit) {
        await().atMost(PATIENCE).until(() -> team().get("/v1/audits/" + audit).statusCode() == 200);
        return audit;
    }

    static String opened() {
        return arrived(Others.allocate(false));
    }

    static String started(String programme, String kind) {
        var audit = arrived(Others.allocate(programme, kind));
        assertEquals(200, auditorOf(audit).step(audit, "start").statusCode());
        return audit;
    }

    static String started() {
        var audit = opened();
        assertEquals(200, auditorOf(audit).step(audit, "start").statusCode());
        return audit;
    }

    static void problem(int status, String slug, Response response) {
        assertEquals(status, response.statusCode(), response.asString());
        assertEquals("application/problem+json", response.contentType());
        assertEquals("urn:practice-audit:problem:" + slug, response.path("type"));
    }

    static String contact() {
        return """
                {"with": "family", "on": "%s", "means": "telephone", "outcome": "spoken-to"}
                """.formatted(Others.today());
    }

    RequestSpecification request() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** The operation at an address, on what stands there by this tag. */
    Answer ask(Operation operation, String address, String tag) {
        var headers = Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", tag);
        return Door.ask(
                token, operation.method(), address, headers, operation.body().map(JsonNode::toString));
    }

    Response get(String path, Object... parameters) {
        return request().get(path, parameters);
    }

    String etag(String path) {
        return get(path).header("ETag");
    }

    /** A POST with a key of its own and no If-Match. */
    Response add(String path, String body) {
        return request().header("Idempotency-Key", UUID.randomUUID()).body(body).post(path);
    }

    /** A POST on what stands now. */
    Response step(String audit, String step) {
        return request()
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", etag("/v1/audits/" + audit))
                .post("/v1/audits/" + audit + "/" + step);
    }

    /** A PUT on what stands now. */
    Response put(String audit, String part, String body) {
        return request()
                .header("If-Match", etag("/v1/audits/" + audit))
                .body(body)
                .put("/v1/audits/" + audit + "/" + part);
    }

    Response putSection(String audit, String section, String body) {
        var path = "/v1/audits/" + audit + "/sections/" + section;
        return request().header("If-Match", etag(path)).body(body).put(path);
    }

    /** Everything that a submission needs. */
    void audit(String audit, String grade) {
        var today = Others.today();
        step(audit, "start");
        put(audit, "practitioner", """
                {"conversation": {"firstContactOn": "%s", "heldOn": "%s"},
                 "account": "The journey.", "response": "Agrees."}
                """.formatted(today, today));
        put(audit, "family-preparation", """
                {"workerAskedOn": "%s", "familyTold": true, "phoneNumbersConfirmed": false}
                """.formatted(today));
        add("/v1/audits/" + audit + "/family-feedback", """
                {"respondent": {"relationship": "mother", "parentalResponsibility": true}, "heardOn": "%s",
                 "text": "Calmer at home.", "messages": [{"kind": "compliment", "text": "Thank you."}],
                 "passedOn": "%s"}
                """.formatted(today, today));
        put(audit, "look-back", """
                {"from": "%s", "substantialHistory": false}
                """.formatted(today.minusMonths(7)));
        Programmes.shipped("bradford").tool().sections().forEach(section -> {
            putSection(audit, section.code(), section(section, grade));
            if (!grade.equals("good")) {
                add("/v1/audits/" + audit + "/learning-points", learning(section.code()));
            }
        });
        put(audit, "overall", "{\"grade\": \"%s\", \"reason\": \"Throughout.\"}".formatted(grade));
    }

    static String section(Section section, String grade) {
        var answers = section.questions().stream()
                .map(question -> "\"" + question + "\": " + grade.equals("good"))
                .toList();
        return """
                {"answers": {%s}, "grade": "%s", "strengths": "Seen weekly.", "learning": "%s",
                 "rationale": "The visits bear it out.",
                 "evidence": [{"document": "Review minutes", "date": "2026-08-20", "note": "Page two."}]}
                """.formatted(String.join(", ", answers), grade, grade.equals("good") ? "" : "Ask what changed.");
    }

    static String learning(String section) {
        return """
                {"section": "%s", "theme": "risk-and-safeguarding", "text": "Ask what changed.",
                 "action": {"what": "Worker and mother rewrite the plan", "outcome": "The child knows whom to call",
                            "seenBy": "The child can name both people", "owner": "worker", "dueOn": "%s"}}
                """.formatted(section, Others.today().plusDays(20));
    }
}
