package org.practiceaudit.moderation.meetings;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.practiceaudit.moderation.Others.header;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.CloudEventHeaders;
import org.practiceaudit.moderation.Bodies;
import org.practiceaudit.moderation.Others;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.testing.Rule;
import org.practiceaudit.testing.ServiceStackResource;

/** A moderation meeting over HTTP, and the moderations that it completes. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStackResource.class,
        initArgs = @ResourceArg(name = "service", value = "moderation"))
class MeetingHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Others others = new Others();
    private final List<String> audits =
            List.of("a-1-" + UUID.randomUUID(), "a-2-" + UUID.randomUUID(), "a-3-" + UUID.randomUUID());

    @BeforeEach
    void threeAuditsAreIn() {
        others.send(
                others.programme("camden", Programmes.shipped("camden")),
                others.member("director", "divisional-director", null),
                others.member("qa", "head-of-quality-assurance", null));
        var at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        for (var audit : audits) {
            others.send(
                    others.allocated(audit, true, "camden"),
                    others.graded(audit, "good", at),
                    others.submitted(audit, at));
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> others.team()
                        .get("/v1/moderations?state=requested")
                        .then()
                        .body("items", hasSize(3)));
    }

    private String plan() {
        return others.sending("planner", "audit-team")
                .body(Map.of(
                        "cycle", Others.CYCLE, "plannedFor", LocalDate.now().toString()))
                .post("/v1/meetings")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private ValidatableResponse discuss(String meeting, String audit, String grade, String rationale) {
        return others.sending("qa", "head-of-quality-assurance")
                .body(Map.of(
                        "audit",
                        audit,
                        "grade",
                        grade,
                        "rationale",
                        rationale,
                        "sections",
                        grade.equals("good")
                                ? List.of()
                                : List.of(
                                        Map.of("section", "risk", "grade", grade, "rationale", "The Zebedees moved."))))
                .post(meeting + "/discussions")
                .then();
    }

    private ValidatableResponse hold(String meeting, Map<String, ?> body) {
        return others.sending("planner", "audit-team")
                .header("If-Match", others.team().get(meeting).header("ETag"))
                .body(body)
                .post(meeting + "/held")
                .then();
    }

    private static Map<String, Object> minutes() {
        return Map.of(
                "heldOn",
                LocalDate.now().toString(),
                "chairedBy",
                "director",
                "attended",
                List.of("director", "qa", "auditor"),
                "themes",
                List.of(),
                "actionPlan",
                List.of(Map.of(
                        "what", "Practise direct work in the team day.",
                        "outcome", "Children are heard.",
                        "seenBy", "Feedback forms say so.",
                        "owner", "head",
                        "dueOn", LocalDate.now().plusMonths(2).toString(),
                        "theme", "assessment")),
                "comingAudits",
                List.of(Map.of(
                        "activity", "deep-dive",
                        "startsOn", LocalDate.now().plusMonths(1).toString(),
                        "focus", "Supervision")));
    }

    @Test
    @Rule("CA-06")
    void theMeetingCompletesWhatItWentOverAndLeavesTheRest() {
        var meeting = plan();
        others.team()
                .get(meeting)
                .then()
                .statusCode(200)
                .body("agenda", hasSize(3))
                .body("state", equalTo("planned"));
        discuss(meeting, audits.get(0), "requires-improvement", "Risk was not seen.")
                .statusCode(200);
        discuss(meeting, audits.get(1), "good", "Confirmed.").statusCode(200);
        discuss(meeting, audits.get(1), "good", " ").statusCode(422);
        discuss(meeting, "a-9", "good", "Confirmed.").statusCode(400).body("field", equalTo("audit"));
        hold(meeting, minutes()).statusCode(200);
        for (var audit : audits.subList(0, 2)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            others.team().get("/v1/moderations/" + audit).then().body("state", equalTo("completed")));
        }
        others.team()
                .get("/v1/moderations/" + audits.getFirst())
                .then()
                .body("result.grade", equalTo("requires-improvement"))
                .body("result.meeting", equalTo(meeting.substring("/v1/meetings/".length())))
                .body("result.completedBy", equalTo("qa"));
        others.team()
                .get("/v1/moderations/" + audits.getFirst() + "/grade-journey")
                .then()
                .body("grades.kind", contains("audited", "discussed", "moderated-in-meeting"));
        others.team().get("/v1/moderations/" + audits.getLast()).then().body("state", equalTo("requested"));
        others.as("auditor", "auditor")
                .get(meeting)
                .then()
                .statusCode(200)
                .body("state", equalTo("held"))
                .body("left", contains(audits.getLast()))
                .body("minutes.discussed.findAll { it.changed }.audit", contains(audits.getFirst()))
                .body("minutes.comingAudits.activity", contains("deep-dive"));
        hold(meeting, minutes()).statusCode(409);
        discuss(meeting, audits.getLast(), "good", "Confirmed.").statusCode(409);
        published(meeting.substring("/v1/meetings/".length()));
    }

    private void published(String meeting) {
        var held = others.heard(meeting);
        assertEquals(
                List.of("moderation.meeting-held.v1"),
                held.stream()
                        .map(message -> header(message, CloudEventHeaders.TYPE))
                        .toList());
        assertFalse(held.getFirst().value().contains("Zebedee"));
        for (var audit : audits.subList(0, 2)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertEquals(
                            1,
                            others.heard(audit).stream()
                                    .filter(message -> header(message, CloudEventHeaders.TYPE)
                                            .equals("moderation.completed.v1"))
                                    .count()));
        }
    }

    @Test
    @Rule("CA-06")
    void itIsOverseenByDirectorAndQualityAssurance() {
        var meeting = plan();
        hold(
                        meeting,
                        Map.of(
                                "heldOn",
                                LocalDate.now().toString(),
                                "chairedBy",
                                "auditor",
                                "attended",
                                List.of("auditor")))
                .statusCode(422)
                .body("problems.rule", contains("CA-06", "CA-06", "CA-06"));
    }

    @Test
    @Rule("CA-06")
    void nobodyCompletesAloneThere() {
        others.sending("moderator", "moderator")
                .header(
                        "If-Match",
                        others.team()
                                .get("/v1/moderations/" + audits.getFirst())
                                .header("ETag"))
                .body(Bodies.completion("good"))
                .post("/v1/moderations/" + audits.getFirst() + "/complete")
                .then()
                .statusCode(422)
                .body("rule", equalTo("CA-06"));
    }

    @Test
    void strangersReadNoneAndEmptyCyclesHaveNone() {
        var meeting = plan();
        others.as("auditor", "auditor").get(meeting).then().statusCode(403);
        others.as("auditor", "auditor").get("/v1/meetings").then().statusCode(403);
        others.team().get("/v1/meetings?state=planned").then().body("items", hasSize(1));
        others.team().get("/v1/meetings?state=odd").then().statusCode(400);
        others.team().get("/v1/meetings/none").then().statusCode(404);
        others.sending("planner", "audit-team")
                .body(Map.of("cycle", "2031-01", "plannedFor", LocalDate.now().toString()))
                .post("/v1/meetings")
                .then()
                .statusCode(400)
                .body("field", equalTo("cycle"));
        others.sending("planner", "audit-team").post(meeting + "/agenda").then().statusCode(200);
    }
}
