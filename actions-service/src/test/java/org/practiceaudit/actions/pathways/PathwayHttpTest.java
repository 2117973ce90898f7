package org.practiceaudit.actions.pathways;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceaudit.actions.Others;
import org.practiceaudit.actions.Service;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.testing.Rule;

/** Pathways through the front door, and their clocks and those of actions. */
@QuarkusTest
class PathwayHttpTest extends Service {
    private Others others;
    private Instant graded;
    private String path;
    private String step;

    @BeforeEach
    void anAuditIsInadequate() {
        others = new Others(prefix);
        graded = clock.now();
        path = "/v1/pathways/" + others.audit;
        step = path + "/steps/case-planning-discussion/completion";
        others.allocate(graded);
        others.grade("inadequate", graded);
        eventually(
                () -> get("s-qa", "audit-team", path).then().statusCode(200).body("pathways.state", contains("open")));
    }

    private Map<String, ?> held(LocalDate doneOn) {
        return Map.of(
                "doneOn", doneOn.toString(),
                "attendees", List.of(others.staff("team-manager"), others.staff("worker")),
                "note", "The plan is safe with two changes.");
    }

    private Response headOfService(String ifMatch, Map<String, ?> body) {
        return post(others.staff("head-of-service"), "head-of-service", step, ifMatch, body);
    }

    private String etag() {
        return get("s-qa", "audit-team", path).header("ETag");
    }

    private LocalDate today() {
        return WorkingDays.dateOf(clock.now());
    }

    private LocalDate due() {
        return LocalDate.parse(get("s-qa", "audit-team", path).path("pathways[0].plans[-1].steps[0].dueOn"));
    }

    private String stepState() {
        return get("s-qa", "audit-team", path).path("pathways[0].plans[-1].steps[0].state");
    }

    @Test
    @Rule("BR-12")
    void everyDateSaysWhy() {
        var days = Programmes.shipped("bradford").workingDays().withinWorkingDays(WorkingDays.dateOf(graded), 5);

        get(others.staff("head-of-service"), "head-of-service", path)
                .then()
                .statusCode(200)
                .body("pathways[0].code", equalTo("inadequate"))
                .body("pathways[0].plans[0].steps[0].state", equalTo("due"))
                .body("pathways[0].plans[0].steps[0].role", equalTo("head-of-service"))
                .body("pathways[0].plans[0].steps[0].dueOn", equalTo(days.date().toString()))
                .body(
                        "pathways[0].plans[0].steps[0].dueAt",
                        equalTo(WorkingDays.endOfDay(days.date()).toString()))
                .body("pathways[0].plans[0].steps[0].why.rule", equalTo("BR-12"))
                .body("pathways[0].plans[0].steps[0].why.trigger", startsWith("audit.graded.v1 of "))
                .body("pathways[0].plans[0].steps[0].why.arithmetic", equalTo(days.explain()))
                .body("pathways[0].plans[0].steps[0].why.programmeVersion", equalTo(1));
    }

    @Test
    @Rule("BR-12")
    void theHeadOfServiceRecordsTheDiscussion() {
        headOfService(etag(), held(today())).then().statusCode(200);

        get(others.staff("worker"), "practitioner", path)
                .then()
                .body("pathways[0].state", equalTo("closed"))
                .body("pathways[0].closedBecause", equalTo("steps-completed"))
                .body("pathways[0].plans[0].steps[0].state", equalTo("done"))
                .body("pathways[0].plans[0].steps[0].late", equalTo(false))
                .body("pathways[0].plans[0].steps[0].note", equalTo("The plan is safe with two changes."))
                .body("pathways[0].plans[0].steps[0].meeting.attended", hasItem(others.staff("worker")));
        eventually(() -> assertEquals(
                List.of(
                        "actions.pathway-opened.v1",
                        "actions.pathway-step-completed.v1",
                        "actions.meeting-held.v1",
                        "actions.pathway-closed.v1"),
                told(others.audit).stream().map(Told::type).toList()));
    }

    @Test
    @Rule("BR-12")
    void nobodyElseRecordsIt() {
        post(others.staff("team-manager"), "team-manager", step, etag(), held(today()))
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("rule", equalTo("BR-12"));
        post("s-other", "head-of-service", step, etag(), held(today())).then().statusCode(403);
    }

    @Test
    void whatIsWrongIsToldAtOnce() {
        headOfService(etag(), Map.of("doneOn", today().plusDays(1).toString()))
                .then()
                .statusCode(422)
                .body("problems.field", contains("doneOn", "note", "attendees"));
        headOfService(null, held(today())).then().statusCode(428);
        headOfService("\"99\"", held(today())).then().statusCode(412).header("ETag", etag());
    }

    @Test
    void whoHasNothingToDoWithItDoesNotReadIt() {
        get("s-stranger", "team-manager", path).then().statusCode(403);
        get("s-qa", "audit-team", "/v1/pathways/nothing").then().statusCode(404);
        get("s-qa", "audit-team", "/v1/pathways/-").then().statusCode(404);
        post("s-hos", "head-of-service", "/v1/pathways/nothing/steps/x/completion", "\"1\"", Map.of())
                .then()
                .statusCode(404);
    }

    @Test
    void listsShowWhatIsOpenAndWhatIsMissed() {
        var mine = "/v1/pathways?state=open&cycle=" + others.cycle;
        get(others.staff("head-of-service"), "head-of-service", mine)
                .then()
                .body("items.audit", contains(others.audit))
                .body("items[0].missed", equalTo(false))
                .body("items[0].nextDueOn", equalTo(due().toString()));
        get("s-stranger", "head-of-service", mine).then().body("items", equalTo(List.of()));
        get("s-qa", "audit-team", "/v1/pathways?state=closed&cycle=" + others.cycle)
                .then()
                .body("items", equalTo(List.of()))
                .body("next", nullValue());
        get("s-qa", "audit-team", "/v1/pathways?state=odd").then().statusCode(400);
    }

    @Test
    @Rule("BR-12")
    void aStepIsMissedByTheClockAndCorrectedByLateProof() {
        var due = due();
        var tooLate = WorkingDays.endOfDay(due);
        clock.moveTo(tooLate.minusSeconds(120));
        assertEquals("due", stepState());
        clock.moveTo(tooLate.plusSeconds(3_600));
        eventually(() -> assertEquals("missed", stepState()));

        headOfService(etag(), held(due)).then().statusCode(200);
        get("s-qa", "audit-team", path)
                .then()
                .body("pathways[0].plans[0].steps[0].state", equalTo("done"))
                .body("pathways[0].plans[0].steps[0].missed", equalTo(true))
                .body("pathways[0].plans[0].steps[0].late", equalTo(false));
        eventually(() -> assertEquals(
                List.of(
                        "actions.pathway-opened.v1",
                        "actions.pathway-step-missed.v1",
                        "actions.pathway-step-completed.v1",
                        "actions.meeting-held.v1",
                        "actions.pathway-closed.v1"),
                pathwaysTold().stream().map(Told::type).toList()));
        assertEquals(tooLate, pathwaysTold().get(1).at());
        assertEquals(false, pathwaysTold().get(2).says().getBoolean("late"));
    }

    /** Without the reminder, which the clock may pass too. */
    private List<Told> pathwaysTold() {
        return told(others.audit).stream()
                .filter(told -> !told.type().equals("actions.reminder-due.v1"))
                .toList();
    }

    @Test
    void anActionFallsOverdueByTheClockAndNotByViewing() {
        var dueOn = today().plusDays(1);
        var action = "/v1/actions/" + others.action("act");
        others.submit(graded, others.proposed("act", "worker", dueOn));
        eventually(() -> assertEquals(200, get("s-qa", "audit-team", action).statusCode()));
        clock.moveTo(WorkingDays.endOfDay(dueOn).plusSeconds(60));

        eventually(() -> get("s-qa", "audit-team", "/v1/actions?state=overdue&audit=" + others.audit)
                .then()
                .body("items.overdue", contains(true)));
        get(others.staff("worker"), "practitioner", action)
                .then()
                .header("ETag", "\"2\"")
                .body("state", equalTo("open"));
        eventually(() -> assertEquals(
                WorkingDays.endOfDay(dueOn),
                told(others.audit).stream()
                        .filter(told -> told.type().equals("actions.action-overdue.v1"))
                        .findFirst()
                        .orElseThrow()
                        .at()));
    }
}
