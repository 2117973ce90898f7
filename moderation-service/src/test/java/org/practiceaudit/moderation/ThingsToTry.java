package org.practiceaudit.moderation;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.practiceaudit.contracts.AllocationEvent.AuditAllocated;
import org.practiceaudit.programme.Programmes;

/** Things of each room of this service, of Bradford and, where Bradford holds no meetings, of Camden. */
final class ThingsToTry {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Others bradford = new Others();

    /**
     * One that is there.
     *
     * @param id in its address
     * @param audit that it is about
     */
    record Thing(Others others, String id, String audit, String tag) {}

    ThingsToTry() {
        bradford.send(bradford.programme("bradford"));
    }

    Thing moderation(boolean completed) {
        var audit = asked(bradford, "bradford");
        if (completed) {
            complete(audit);
        }
        return thing(bradford, "/v1/moderations/", audit, audit);
    }

    /** Raised by the worker about the grade. */
    Thing dispute() {
        var audit = asked(bradford, "bradford");
        complete(audit);
        created(bradford.sending("worker", "practitioner")
                .body(Bodies.dispute(audit, "grade"))
                .post("/v1/disputes")
                .then());
        return thing(bradford, "/v1/disputes/", audit + "-grade-1", audit);
    }

    Thing meeting(boolean held) {
        var camden = new Others();
        camden.send(
                camden.programme("camden", Programmes.shipped("camden")),
                camden.member("director", "divisional-director", null),
                camden.member("qa", "head-of-quality-assurance", null));
        var audit = asked(camden, "camden");
        var location = created(camden.sending("planner", "audit-team")
                .body(Map.of(
                        "cycle", Others.CYCLE, "plannedFor", LocalDate.now().toString()))
                .post("/v1/meetings")
                .then());
        if (held) {
            hold(camden, location, audit);
        }
        return thing(camden, "/v1/meetings/", location.replace("/v1/meetings/", ""), audit);
    }

    private static void hold(Others camden, String meeting, String audit) {
        camden.sending("qa", "head-of-quality-assurance")
                .body(Map.of("audit", audit, "grade", "good", "rationale", "It holds."))
                .post(meeting + "/discussions")
                .then()
                .statusCode(200);
        camden.sending("planner", "audit-team")
                .header("If-Match", camden.team().get(meeting).header("ETag"))
                .body(Map.of(
                        "heldOn",
                        LocalDate.now().toString(),
                        "chairedBy",
                        "director",
                        "attended",
                        List.of("director", "qa", "auditor")))
                .post(meeting + "/held")
                .then()
                .statusCode(200);
    }

    private static String created(ValidatableResponse response) {
        return response.statusCode(201).extract().header("Location");
    }

    private static Thing thing(Others others, String room, String id, String audit) {
        var tag = others.team().get(room + id).then().statusCode(200).extract().header("ETag");
        return new Thing(others, id, audit, tag);
    }

    private void complete(String audit) {
        var path = "/v1/moderations/" + audit;
        bradford.sending("moderator", "moderator")
                .header("If-Match", bradford.team().get(path).header("ETag"))
                .body(Bodies.completion("requires-improvement"))
                .post(path + "/complete")
                .then()
                .statusCode(200);
    }

    /** Handed in, and asked to be moderated. */
    private static String asked(Others others, String programme) {
        var audit = "a-" + UUID.randomUUID();
        var at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        others.send(
                others.said(allocated(audit), "allocation-" + audit, audit, programme, at),
                others.graded(audit, "good", at),
                others.submitted(audit, at));
        await().atMost(PATIENCE)
                .untilAsserted(() -> others.team()
                        .get("/v1/moderations/" + audit)
                        .then()
                        .statusCode(200)
                        .body("state", equalTo("requested")));
        return audit;
    }

    private static AuditAllocated allocated(String audit) {
        return new AuditAllocated(
                audit,
                "child-of-" + audit,
                "case-audit",
                "auditor",
                "moderator",
                true,
                "north-2",
                "safeguarding",
                "worker",
                "manager",
                "service",
                "head",
                "iro",
                "chair",
                LocalDate.parse("2026-09-30"),
                false,
                null,
                false);
    }
}
