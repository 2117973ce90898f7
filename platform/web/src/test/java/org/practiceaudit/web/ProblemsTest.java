package org.practiceaudit.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Tokens.class)
class ProblemsTest {
    private static final String THING = """
            {"name": "a", "role": "auditor", "count": 1, "lines": [{"text": "b", "due": "2026-04-30"}], "code": null}""";

    private static RequestSpecification asked() {
        return given().auth().oauth2(Tokens.of("auditor")).header("Idempotency-Key", "k-1");
    }

    private static ValidatableResponse posted(String body) {
        return asked().contentType("application/json")
                .body(body)
                .when()
                .post("/v1/things")
                .then();
    }

    private static ValidatableResponse isProblem(ValidatableResponse response, int status, String slug) {
        return response.statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("urn:practice-audit:problem:" + slug))
                .body("status", equalTo(status));
    }

    private static void invalid(String body, String field, String remedy) {
        isProblem(posted(body), 400, "invalid-input")
                .body("rule", equalTo("INPUT"))
                .body("field", equalTo(field))
                .body("remedy", equalTo(remedy));
    }

    @Test
    void aRequestInOrderIsAnswered() {
        posted(THING).statusCode(200).body(matchesPattern("k-1 [0-9a-f]{64} [0-9a-f-]{36}"));
    }

    @Test
    void anUnknownFieldIsNamed() {
        invalid(THING.replace("\"name\"", "\"nome\""), "nome", "Known here: code, count, lines, name, role.");
    }

    @Test
    void anUnknownFieldWithinAListIsNamedByItsPath() {
        invalid(THING.replace("\"text\"", "\"txt\""), "lines[0].txt", "Known here: due, text.");
    }

    @Test
    void anUnknownCodeIsToldTheAllowedOnes() {
        invalid(
                THING.replace("auditor", "boss"),
                "role",
                "Send one of: auditor, moderator, practitioner, team-manager, service-manager, group-manager,"
                        + " head-of-service, head-of-quality-assurance, head-of-learning-academy, audit-manager,"
                        + " audit-team, principal-social-worker, assistant-director, divisional-director,"
                        + " strategic-lead, iro, cp-chair, integrator, operator.");
    }

    @Test
    void aNumberIsNoCode() {
        posted(THING.replace("\"auditor\"", "0")).statusCode(400).body("field", equalTo("role"));
    }

    @Test
    void aTextIsNoNumber() {
        invalid(THING.replace("1,", "\"1\","), "count", "Send a whole number.");
    }

    @Test
    void aDateThatIsNoneIsNamedByItsPath() {
        invalid(THING.replace("2026-04-30", "30 April"), "lines[0].due", "Send a date such as 2026-04-30.");
    }

    @Test
    void aValueThatItsTypeRefusesIsToldTheTypesReason() {
        isProblem(posted(THING.replace("null", "{\"value\": \"A1\"}")), 400, "invalid-input")
                .body("field", equalTo("code"))
                .body("detail", equalTo("A code is small letters."));
    }

    @Test
    void anEmptyBodyIsToldSo() {
        posted("").statusCode(400).contentType(Problem.MEDIA_TYPE);
        posted("null").statusCode(400).contentType(Problem.MEDIA_TYPE);
    }

    @Test
    void whatIsNotJsonIsToldWhere() {
        isProblem(posted("{\"name\": "), 400, "invalid-input")
                .body("detail", matchesPattern("The body is not well-formed JSON \\(line 1, column [0-9]+\\)\\."));
    }

    @Test
    void aListForARecordIsRefused() {
        isProblem(posted("[]"), 400, "invalid-input");
    }

    @Test
    void everyInvalidFieldIsNamedAtOnce() {
        isProblem(
                        posted(
                                "{\"name\": \" \", \"count\": 0, \"lines\": [{\"text\": \"\", \"due\": \"2026-04-30\"}]}"),
                        400,
                        "invalid-input")
                .body("problems.field", equalTo(List.of("count", "lines[0].text", "name", "role")))
                .body("problems.rule", equalTo(List.of("INPUT", "INPUT", "INPUT", "INPUT")))
                .body("problems[3].detail", equalTo("role must not be null."));
    }

    @Test
    void aParameterThatCannotBeReadIsNamed() {
        isProblem(asked().when().get("/v1/things/by-day?day=soon").then(), 400, "invalid-input")
                .body("field", equalTo("day"));
    }

    @Test
    void aParameterOutOfBoundsIsNamed() {
        isProblem(asked().when().get("/v1/things/by-day?count=1").then(), 400, "invalid-input")
                .body("field", equalTo("count"));
    }

    @Test
    void severalBrokenRulesAreAllTold() {
        isProblem(asked().when().get("/v1/things/rules").then(), 422, "broken-rule")
                .body("rule", equalTo("BR-17"))
                .body("detail", equalTo("No overall grade. (2 problems in all)"))
                .body(
                        "problems",
                        equalTo(List.of(
                                Map.of(
                                        "rule", "BR-17",
                                        "field", "grade",
                                        "detail", "No overall grade.",
                                        "remedy", "Grade it."),
                                Map.of("rule", "BR-24", "detail", "No strengths.", "remedy", "Name one."))));
    }

    @Test
    void aPostWithoutAKeyIsRefused() {
        isProblem(
                        given().auth()
                                .oauth2(Tokens.of("auditor"))
                                .contentType("application/json")
                                .body(THING)
                                .when()
                                .post("/v1/things")
                                .then(),
                        400,
                        "idempotency-key-required")
                .body("field", equalTo("Idempotency-Key"));
    }

    @Test
    void aChangeWithoutAVersionIsRefused() {
        isProblem(asked().when().put("/v1/things/1").then(), 428, "precondition-required")
                .body("field", equalTo("If-Match"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {"*", "W/\"7\"", "7", "\"07\"", "\"7\", \"8\"", "\"x\""})
    void whatIsNotOneStrongTagIsRefused(String tag) {
        isProblem(asked().header("If-Match", tag).when().put("/v1/things/1").then(), 400, "invalid-if-match");
    }

    @Test
    void aStaleVersionIsToldTheStandingOne() {
        isProblem(asked().header("If-Match", "\"6\"").when().put("/v1/things/1").then(), 412, "stale")
                .header("ETag", "\"7\"")
                .body("rule", equalTo("VERSION"));
    }

    @Test
    void theStandingVersionIsTaken() {
        asked().header("If-Match", "\"7\"").when().put("/v1/things/1").then().statusCode(200);
    }

    @Test
    void whatIsNotThereIsAProblemToo() {
        isProblem(asked().when().get("/v1/nothing").then(), 404, "not-found")
                .body("detail", equalTo("There is nothing at /v1/nothing."));
        isProblem(asked().when().get("/nothing.html").then(), 404, "not-found");
        isProblem(asked().when().get("/q/nothing").then(), 404, "not-found");
    }

    @Test
    void aMethodThatIsNotOfferedIsAProblemToo() {
        isProblem(asked().when().delete("/v1/things").then(), 405, "method-not-allowed");
    }

    @Test
    void aMediaTypeThatIsNotTakenIsAProblemToo() {
        isProblem(
                asked().contentType("application/xml")
                        .body("<a/>")
                        .when()
                        .post("/v1/things")
                        .then(),
                415,
                "unsupported-media-type");
        isProblem(asked().accept("text/csv").when().get("/v1/things").then(), 406, "not-acceptable");
    }

    @Test
    void aBodyThatIsTooLargeIsAProblemToo() {
        isProblem(posted(THING.replace("\"a\"", "\"" + "a".repeat(200_000) + "\"")), 413, "too-large");
    }

    @Test
    void aBodyWhoseLengthIsNotSaidIsMeasured() throws Exception {
        var body = THING.replace("\"a\"", "\"" + "a".repeat(200_000) + "\"").getBytes();
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/things"))
                .header("Authorization", "Bearer " + Tokens.of("auditor"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();

        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertEquals(413, answer.statusCode());
        }
    }

    @Test
    void aFailureGivesNothingAwayAndCanBeFoundInTheLog() {
        isProblem(asked().when().get("/v1/things/broken").then(), 500, "internal-error")
                .body("instance", matchesPattern("urn:uuid:[0-9a-f-]{36}"))
                .body(not(containsString("secret")))
                .body("rule", nullValue());
    }

    @Test
    void anAnswerThatWeGotWrongIsOurFailure() {
        isProblem(asked().when().get("/v1/things/promise").then(), 500, "internal-error");
    }

    @Test
    void whatIsUnreachableIsToldWhenToTryAgain() {
        isProblem(asked().when().get("/v1/things/away").then(), 503, "unavailable")
                .header("Retry-After", "5")
                .body(not(containsString("10.0.0.7")));
    }

    @Test
    void theCallersCorrelationComesBackAlsoOnProblems() {
        var id = "0b6cf3f2-59d1-4c3c-8a54-0e1cf07df0a1";

        var echoed = asked().header("X-Correlation-Id", id)
                .when()
                .get("/v1/things/broken")
                .header("X-Correlation-Id");

        assertEquals(id, echoed);
    }

    @Test
    void aCorrelationThatIsNoUuidIsReplaced() {
        asked().header("X-Correlation-Id", "mine")
                .when()
                .get("/v1/things")
                .then()
                .header("X-Correlation-Id", matchesPattern("[0-9a-f-]{36}"));
    }
}
