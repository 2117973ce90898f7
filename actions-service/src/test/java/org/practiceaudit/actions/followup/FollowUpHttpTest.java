package org.practiceaudit.actions.followup;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceaudit.actions.Others;
import org.practiceaudit.actions.Service;
import org.practiceaudit.contracts.AuditEvent.AuditInvalidated;
import org.practiceaudit.contracts.ModerationEvent.ModerationGradesCommitted;
import org.practiceaudit.contracts.ModerationEvent.ModerationRequested;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.testing.Rule;

/** Audits that wait for confirmations, through the front door. */
@QuarkusTest
class FollowUpHttpTest extends Service {
    private Others others;
    private LocalDate today;
    private String path;

    @BeforeEach
    void anAuditIsAllocated() {
        others = new Others(prefix, "performance-and-quality");
        today = WorkingDays.dateOf(clock.now());
        path = "/v1/follow-ups/" + others.audit;
        others.allocate(clock.now());
    }

    private void state(String state) {
        eventually(() -> get("s-qa", "audit-team", path).then().statusCode(200).body("state", equalTo(state)));
    }

    private List<String> told() {
        return told(others.audit).stream()
                .map(Told::type)
                .filter(type -> type.startsWith("actions.follow-up"))
                .toList();
    }

    private void close(String name) {
        var action = "/v1/actions/" + others.action(name);
        post(others.staff("worker"), "practitioner", action + "/completion", "\"1\"", Map.of("how", "Seen at home"))
                .then()
                .statusCode(200);
        post(others.staff("team-manager"), "team-manager", action + "/assurance", "\"2\"", Map.of())
                .then()
                .statusCode(200);
    }

    @Test
    @Rule({"PQ-18", "PQ-21"})
    void anAuditIsOpenUntilTheLastActionIsConfirmedAndAgainWithANewOne() {
        others.submit(clock.now(), others.proposed("act", "worker", today.plusDays(14)));
        others.finalise(clock.now());
        state("open");
        get(
                        others.staff("head-of-service"),
                        "head-of-service",
                        "/v1/follow-ups?state=open&team=north&cycle=" + others.cycle)
                .then()
                .statusCode(200)
                .body("items.audit", contains(others.audit))
                .body("items.outstanding", contains(List.of(others.action("act"))))
                .body("items.since", hasItem(notNullValue()));

        close("act");
        state("ended");
        get("s-qa", "audit-team", path).then().body("reason", equalTo("last-action-confirmed"));
        get("s-qa", "audit-team", "/v1/follow-ups?state=open&cycle=" + others.cycle)
                .then()
                .body("items", empty());
        get("s-qa", "audit-team", "/v1/follow-ups?state=ended&service=family-support&cycle=" + others.cycle)
                .then()
                .body("items.audit", contains(others.audit));

        others.moderate("good", clock.now(), List.of(others.proposed("more", "worker", today.plusDays(9))), List.of());
        state("open");
        close("more");
        state("ended");
        eventually(() -> assertEquals(
                List.of("actions.follow-up-ended.v1", "actions.follow-up-reopened.v1", "actions.follow-up-ended.v1"),
                told()));
    }

    @Test
    @Rule("PQ-18")
    void anAuditThatAsksForNothingEndsWhenItIsFinal() {
        others.submit(clock.now());
        state("open");
        others.finalise(clock.now());
        state("ended");
        get("s-qa", "audit-team", path).then().body("reason", equalTo("no-action"));
    }

    @Test
    void whatStandsForASplitActionIsToBeConfirmed() {
        others.submit(clock.now(), others.proposed("act", "worker", today.plusDays(14)));
        others.finalise(clock.now());
        state("open");
        var part = Map.of(
                "what", "Visit her at home and ask what she wants",
                "outcome", "Her wishes shape the plan",
                "seenBy", "Her words are in the plan");
        post(
                        others.staff("team-manager"),
                        "team-manager",
                        "/v1/actions/" + others.action("act") + "/split",
                        "\"1\"",
                        Map.of("reason", "Too large", "into", List.of(part, part)))
                .then()
                .statusCode(200);
        List<String> parts =
                get("s-qa", "audit-team", "/v1/actions/" + others.action("act")).path("replacedBy");
        eventually(() -> assertEquals(
                parts.stream().sorted().toList(),
                get("s-qa", "audit-team", path).path("outstanding")));
    }

    @Test
    void anInvalidatedAuditIsFollowedUpNoMore() {
        others.submit(clock.now(), others.proposed("act", "worker", today.plusDays(14)));
        state("open");
        others.about(
                "audit-" + others.audit,
                clock.now(),
                new AuditInvalidated(others.audit, "wrong-record", "s-qa", clock.now(), List.of()));
        state("ended");
        eventually(() -> get(others.staff("worker"), "practitioner", "/v1/supervision/" + others.staff("worker"))
                .then()
                .body("findings", empty())
                .body("actions", empty()));
    }

    @Test
    void itIsForThoseOfTheCaseAndNotForWhoeverModeratesBlind() {
        others.submit(clock.now(), others.proposed("act", "worker", today.plusDays(14)));
        state("open");
        var moderator = others.staff("moderator");
        others.about(
                "moderation-" + others.audit,
                clock.now(),
                new ModerationRequested(
                        others.audit,
                        others.audit,
                        others.child,
                        others.staff("auditor"),
                        moderator,
                        "sample",
                        today.plusDays(5),
                        true));
        get("s-stranger", "practitioner", path).then().statusCode(403);
        get("s-stranger", "practitioner", "/v1/follow-ups?cycle=" + others.cycle)
                .then()
                .body("items", empty());
        eventually(() -> assertEquals(403, get(moderator, "audit-team", path).statusCode()));
        get(moderator, "audit-team", "/v1/follow-ups?cycle=" + others.cycle)
                .then()
                .body("items", empty());
        get(moderator, "audit-team", "/v1/supervision/" + others.staff("worker"))
                .then()
                .body("actions", empty())
                .body("findings", empty());
        others.about(
                "moderation-" + others.audit,
                clock.now(),
                new ModerationGradesCommitted(others.audit, others.audit, moderator, clock.now()));
        eventually(() -> assertEquals(200, get(moderator, "audit-team", path).statusCode()));
    }

    @Test
    void whatIsAskedWronglyIsSaid() {
        get("s-qa", "audit-team", "/v1/follow-ups?state=late")
                .then()
                .statusCode(400)
                .body("field", equalTo("state"));
        get("s-qa", "audit-team", "/v1/follow-ups/nothing").then().statusCode(404);
        get("s-qa", "audit-team", "/v1/follow-ups/-").then().statusCode(404);
    }
}
