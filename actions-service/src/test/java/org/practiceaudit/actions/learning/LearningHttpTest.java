package org.practiceaudit.actions.learning;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceaudit.actions.Others;
import org.practiceaudit.actions.Service;
import org.practiceaudit.contracts.AllocationEvent.CyclePlanned;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.testing.Rule;

/** What a cycle taught, through the front door. */
@QuarkusTest
class LearningHttpTest extends Service {
    private static final String THEME =
            Programmes.shipped("bradford").tool().themes().getFirst().code();

    private String cycle;
    private LocalDate today;

    @BeforeEach
    void aCycleIsPlanned() {
        var others = new Others(prefix);
        cycle = others.cycle;
        today = WorkingDays.dateOf(clock.now());
        others.publishProgramme(clock.now());
        others.about(
                "cycle-" + cycle,
                clock.now(),
                new CyclePlanned(cycle, "A month", today.minusDays(20), today.plusDays(10), today.plusDays(10)));
        eventually(() -> post("s-hos", "head-of-service", "/v1/learning", null, Map.of("cycle", cycle))
                .then()
                .body("problems.field", contains("themes", "service")));
    }

    private JsonPath said(String type, String id) {
        eventually(() -> assertEquals(
                1, told(id).stream().filter(told -> told.type().equals(type)).count()));
        return told(id).stream()
                .filter(told -> told.type().equals(type))
                .findFirst()
                .orElseThrow()
                .says();
    }

    private String made(String path, String staff, String role, Map<String, ?> body) {
        var location = post(staff, role, path, null, body)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    @Test
    @Rule("BR-27")
    void learningPassedOnIsRecordedListedSharedAndTold() {
        var id = made(
                "/v1/learning",
                "s-hos",
                "head-of-service",
                Map.of("cycle", cycle, "service", "family-support", "themes", List.of(THEME), "about", "Well heard."));

        get("s-worker", "practitioner", "/v1/learning?cycle=" + cycle)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id))
                .body("items[0].service", equalTo("family-support"))
                .body("items[0].about", nullValue());
        get("s-worker", "practitioner", "/v1/learning?cycle=" + cycle + "&service=other")
                .then()
                .body("items", hasSize(0));
        var passedOn = said("actions.learning-passed-on.v1", id);
        assertEquals(List.of(THEME), passedOn.getList("themes"));
        assertEquals("s-hos", passedOn.getString("passedOnBy"));

        var etag = get("s-hos", "head-of-service", "/v1/learning/" + id)
                .then()
                .statusCode(200)
                .body("about", equalTo("Well heard."))
                .extract()
                .header("ETag");
        post("s-hos", "head-of-service", "/v1/learning/" + id + "/sharing", etag, Map.of("how", "Sent to them."))
                .then()
                .statusCode(200);
        assertEquals(cycle, said("actions.learning-shared.v1", id).getString("cycle"));
        get("s-hos", "head-of-service", "/v1/campaigns/" + id).then().statusCode(404);
        get("s-hos", "head-of-service", "/v1/learning/no%20id").then().statusCode(404);
    }

    @Test
    @Rule("BR-27")
    void aWorkerCannotRecordItAndNothingIsKept() {
        post(
                        "s-worker",
                        "practitioner",
                        "/v1/learning",
                        null,
                        Map.of("cycle", cycle, "service", "family-support", "themes", List.of(THEME)))
                .then()
                .statusCode(403)
                .body("rule", equalTo("BR-27"));
        get("s-worker", "practitioner", "/v1/learning?cycle=" + cycle).then().body("items", hasSize(0));
    }

    @Test
    void anUnknownCycleIsAProblemOfItsField() {
        post(
                        "s-hos",
                        "head-of-service",
                        "/v1/learning",
                        null,
                        Map.of("cycle", "c-" + UUID.randomUUID(), "service", "fs", "themes", List.of(THEME)))
                .then()
                .statusCode(422)
                .body("field", equalTo("cycle"))
                .body("remedy", containsString("planned"));
    }

    @Test
    @Rule("TH-30")
    void aCampaignIsRecordedWithItsCycleHeldAndTold() {
        var id = made(
                "/v1/campaigns",
                "s-qa",
                "audit-team",
                Map.of(
                        "cycle",
                        cycle,
                        "kind",
                        "workshop",
                        "theme",
                        THEME,
                        "lead",
                        "s-lead",
                        "startsOn",
                        today.minusDays(3).toString(),
                        "endsOn",
                        today.toString(),
                        "about",
                        "How children are heard."));

        get("s-lead", "team-manager", "/v1/campaigns?cycle=" + cycle)
                .then()
                .body("items.kind", contains("workshop"))
                .body("items.lead", contains("s-lead"));
        assertEquals("workshop", said("actions.campaign-recorded.v1", id).getString("kind"));
        var etag = get("s-lead", "team-manager", "/v1/campaigns/" + id).header("ETag");
        post(
                        "s-lead",
                        "team-manager",
                        "/v1/campaigns/" + id + "/holding",
                        etag,
                        Map.of("doneOn", today.minusDays(1).toString()))
                .then()
                .statusCode(200);
        assertEquals(
                today.minusDays(1).toString(),
                said("actions.campaign-held.v1", id).getString("heldOn"));
        post("s-qa", "audit-team", "/v1/campaigns", null, Map.of("cycle", cycle, "kind", "party"))
                .then()
                .statusCode(400)
                .body("field", equalTo("kind"));
    }

    @Test
    @Rule("CA-14")
    void anImprovementFallsOverdueByItsClockAndIsAchievedLate() {
        var id = made(
                "/v1/improvements",
                "s-hos",
                "head-of-service",
                Map.of(
                        "cycle",
                        cycle,
                        "theme",
                        THEME,
                        "service",
                        "family-support",
                        "lead",
                        "s-lead",
                        "dueOn",
                        today.plusDays(2).toString(),
                        "about",
                        "Every plan quotes the child."));
        get("s-worker", "practitioner", "/v1/cycles/" + cycle + "/improvements")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items.about", contains("Every plan quotes the child."));
        assertEquals("s-lead", said("actions.improvement-planned.v1", id).getString("lead"));

        clock.moveTo(WorkingDays.endOfDay(today.plusDays(2)).plus(Duration.ofSeconds(5)));

        assertEquals(
                today.plusDays(2).toString(),
                said("actions.improvement-overdue.v1", id).getString("dueOn"));
        get("s-worker", "practitioner", "/v1/improvements/" + id).then().body("overdue", equalTo(true));
        var etag = get("s-lead", "team-manager", "/v1/improvements/" + id).header("ETag");
        post(
                        "s-lead",
                        "team-manager",
                        "/v1/improvements/" + id + "/achievement",
                        etag,
                        Map.of("how", "Twelve plans read."))
                .then()
                .statusCode(200);
        said("actions.improvement-achieved.v1", id);
        get("s-worker", "practitioner", "/v1/improvements/" + id)
                .then()
                .body("state", equalTo("done"))
                .body("overdue", equalTo(false))
                .body("done.late", equalTo(true));
    }
}
