package org.practiceaudit.moderation.moderations;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.practiceaudit.moderation.Others.header;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.CloudEventHeaders;
import org.practiceaudit.moderation.Others;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.testing.ServiceStackResource;

/**
 * A blind moderator, through every endpoint there is: the auditor's grades come to light once their own are committed. The
 * endpoints are read out of the API document, so that a new one fails here until it has been thought of.
 */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStackResource.class,
        initArgs = @ResourceArg(name = "service", value = "moderation"))
class BlindHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The auditor's grade in these tests; nothing else that this service says has this word in it. */
    private static final String SECRET = "outstanding";

    /** Everything that could be asked, with what a blind moderator would ask for. */
    private static final Map<String, String> READS = Map.of(
            "/v1/moderations", "/v1/moderations?state=requested",
            "/v1/moderations/{audit}", "/v1/moderations/%s",
            "/v1/moderations/{audit}/grade-journey", "/v1/moderations/%s/grade-journey",
            "/v1/disputes", "/v1/disputes?audit=%s",
            "/v1/disputes/{dispute}", "/v1/disputes/%s-grade-1",
            "/v1/meetings", "/v1/meetings",
            "/v1/meetings/{meeting}", "/v1/meetings/m-1");

    /** What has nothing to do with one audit. */
    private static final Set<String> OF_OPERATION = Set.of("/v1/operations/streams", "/v1/business-time", "/v1/reads");

    private final Others others = new Others();
    private final String audit = "a-" + UUID.randomUUID();
    private final String path = "/v1/moderations/" + audit;

    @BeforeEach
    void aBlindModerationIsAskedFor() {
        var blind = Programmes.fromYaml(
                "blind.yaml", Programmes.shippedYaml("bradford").replace("  blind: false", "  blind: true"));
        var at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        others.send(
                others.programme("bradford", blind),
                others.allocated(audit, true, "bradford", true),
                others.graded(audit, SECRET, at),
                others.submitted(audit, at));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> others.team().get(path).then().statusCode(200).body("state", equalTo("requested")));
    }

    private static Set<String> gettable() throws IOException {
        var document = new YAMLMapper()
                .readTree(Path.of("../docs/openapi/moderation.yaml").toFile());
        var paths = new TreeSet<String>();
        document.path("paths").properties().forEach(each -> {
            if (each.getValue().has("get")) {
                paths.add(each.getKey());
            }
        });
        return paths;
    }

    @Test
    void everyEndpointHasBeenThoughtOf() throws IOException {
        var unknown = gettable().stream()
                .filter(each ->
                        !READS.containsKey(each) && !each.startsWith("/v1/operations") && !OF_OPERATION.contains(each))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), unknown);
        assertEquals(
                Set.of(),
                READS.keySet().stream()
                        .filter(each -> {
                            try {
                                return !gettable().contains(each);
                            } catch (IOException unreadable) {
                                return true;
                            }
                        })
                        .collect(Collectors.toSet()));
    }

    private void nothingLeaks(String... roles) {
        for (var ask : READS.values()) {
            var answer = others.as("moderator", roles)
                    .get(ask.formatted(audit))
                    .then()
                    .extract()
                    .asString();
            assertFalse(answer.contains(SECRET), ask + " as " + List.of(roles) + ": " + answer);
        }
    }

    @Test
    void noEndpointTellsTheGradeWhateverOtherOfficeTheModeratorHolds() {
        others.team().get(path).then().body("auditorGrade", equalTo(SECRET));
        nothingLeaks("moderator");
        nothingLeaks("moderator", "audit-team", "head-of-quality-assurance", "audit-manager");
    }

    @Test
    void norDoesARefusalOfWhatTheySend() {
        for (var step : List.of("complete", "commit", "findings")) {
            var answer = post(step, Map.of("grade", "good")).extract().asString();
            assertFalse(answer.contains(SECRET), answer);
        }
    }

    @Test
    void theSectionsToGradeAreNamedWithoutGrades() {
        others.as("moderator", "moderator")
                .get(path)
                .then()
                .body("sections.section", contains("risk", "impact"))
                .body("sections[0].auditorGrade", nullValue());
    }

    private ValidatableResponse post(String step, Map<String, ?> body) {
        return others.sending("moderator", "moderator")
                .header("If-Match", others.team().get(path).header("ETag"))
                .body(body)
                .post(path + "/" + step)
                .then();
    }

    private static Map<String, Object> grades(String grade) {
        return Map.of(
                "grade",
                grade,
                "rationale",
                "The evidence carries it.",
                "sections",
                List.of(
                        Map.of("section", "risk", "grade", grade, "rationale", "The plan was kept."),
                        Map.of("section", "impact", "grade", "good")));
    }

    @Test
    void onceTheirGradesAreCommittedBothAreShownAndTheModerationIsCompletedInASecondStep() {
        var completion = new HashMap<String, Object>(Map.of(
                "grade",
                "good",
                "rationale",
                "Having seen both, good stands.",
                "discussedOn",
                LocalDate.now().toString(),
                "discussion",
                "Gone through section by section."));
        post("complete", completion).statusCode(409);
        post("commit", grades("good")).statusCode(200);
        others.as("moderator", "moderator")
                .get(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("committed"))
                .body("auditorGrade", equalTo(SECRET))
                .body("committed.grade", equalTo("good"))
                .body("sections[0].auditorGrade", equalTo(SECRET));
        others.as("auditor", "auditor").get(path).then().body("committed.grade", equalTo("good"));
        post("commit", grades("inadequate")).statusCode(409);
        post("complete", completion).statusCode(200);
        others.as("worker", "practitioner")
                .get(path + "/grade-journey")
                .then()
                .statusCode(200)
                .body("grades.kind", contains("audited", "moderated"))
                .body("grades.by", contains("auditor", "moderator"))
                .body("gradeOfRecord", equalTo("good"))
                .body("grades[1].sections[0].why", equalTo("The plan was kept."));
        others.team()
                .get(path + "/grade-journey")
                .then()
                .body("grades.kind", contains("audited", "committed", "moderated"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(
                        List.of("moderation.requested.v1", "moderation.grades-committed.v1", "moderation.completed.v1"),
                        others.heard(audit).stream()
                                .map(message -> header(message, CloudEventHeaders.TYPE))
                                .toList()));
        var committed = others.heard(audit).get(1).value();
        assertFalse(committed.contains("good"), committed);
    }
}
