package org.practiceaudit.actions.heard;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceaudit.actions.Others;
import org.practiceaudit.actions.Service;
import org.practiceaudit.contracts.AllocationEvent.AuditReallocated;
import org.practiceaudit.contracts.AuditEvent.AuditCancelled;
import org.practiceaudit.contracts.AuditEvent.AuditFinalised;
import org.practiceaudit.contracts.AuditEvent.AuditInvalidated;
import org.practiceaudit.contracts.ModerationEvent.ModerationMeetingHeld;
import org.practiceaudit.contracts.WiderWorkEvent.RecommendationsAgreed;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.testing.Rule;

/** What is heard becomes actions and pathways, in whatever order the topics bring it. */
@QuarkusTest
class ReactionTest extends Service {
    private Others others;
    private Instant now;
    private LocalDate due;

    @BeforeEach
    void begin() {
        others = new Others(prefix);
        now = clock.now();
        due = WorkingDays.dateOf(now).plusDays(20);
        others.recordStaff("auditor", "audit-lead", now);
    }

    private Instant after(int minutes) {
        return now.plus(Duration.ofMinutes(minutes));
    }

    private void state(String action, String state) {
        eventually(() -> get("s-qa", "audit-team", "/v1/actions/" + others.action(action))
                .then()
                .statusCode(200)
                .body("state", equalTo(state)));
    }

    private String pathway() {
        return "/v1/pathways/" + others.audit;
    }

    private void pathway(String state, String gradeOfRecord) {
        eventually(() -> get("s-qa", "audit-team", pathway())
                .then()
                .statusCode(200)
                .body("gradeOfRecord.grade", equalTo(gradeOfRecord))
                .body("pathways.state", equalTo(state.isEmpty() ? List.of() : List.of(state))));
    }

    private List<String> told() {
        return told(others.audit).stream().map(Told::type).toList();
    }

    @Test
    @Rule("BR-10")
    void supervisionPullsThroughWhatAuditAndModerationAskUntilItIsClosed() {
        others.allocate(now);
        others.submit(now, others.proposed("by-audit", "worker", due));
        others.moderate(
                "inadequate", after(5), List.of(others.proposed("by-mod", "partner", due.minusDays(1))), List.of());
        state("by-audit", "open");
        state("by-mod", "open");

        var supervision = "/v1/supervision/" + others.staff("worker");
        get(others.staff("team-manager"), "team-manager", supervision)
                .then()
                .statusCode(200)
                .body("actions.action", contains(others.action("by-mod"), others.action("by-audit")));
        get(others.staff("partner"), "practitioner", "/v1/supervision/" + others.staff("partner"))
                .then()
                .body("actions.action", contains(others.action("by-mod")));
        get("s-stranger", "team-manager", supervision).then().body("actions", equalTo(List.of()));

        var action = "/v1/actions/" + others.action("by-audit");
        post(
                others.staff("team-manager"),
                "team-manager",
                action + "/reviews",
                null,
                Map.of("supervisionOn", WorkingDays.dateOf(clock.now()).toString()));
        post(others.staff("worker"), "practitioner", action + "/completion", "\"2\"", Map.of("how", "Done"));
        get(others.staff("worker"), "practitioner", supervision)
                .then()
                .body("actions.state", contains("open", "completed"));
        post(others.staff("team-manager"), "team-manager", action + "/assurance", "\"3\"", Map.of())
                .then()
                .statusCode(200);
        get(others.staff("worker"), "practitioner", supervision)
                .then()
                .body("actions.action", contains(others.action("by-mod")));
    }

    @Test
    @Rule({"CA-15", "CA-16"})
    void recommendationsAreFollowedLikeAnyOtherAction() {
        others.publishProgramme(now);
        others.about(
                "jointaudit-" + others.audit,
                now,
                new RecommendationsAgreed(
                        others.audit,
                        "multi-agency",
                        "multi-agency-2026-06",
                        "childrens-social-care",
                        1,
                        List.of(others.proposed("rec", "partner", due)),
                        others.staff("monitor"),
                        others.staff("independent"),
                        now));
        state("rec", "open");
        get(others.staff("partner"), "auditor", "/v1/actions/" + others.action("rec"))
                .then()
                .statusCode(200)
                .body("source", equalTo("multi-agency"))
                .body("audit", equalTo(others.audit))
                .body("cycle", equalTo("multi-agency-2026-06"));
        eventually(() -> assertEquals(List.of("actions.action-opened.v1"), told()));
    }

    @Test
    @Rule("CA-06")
    void thePlanOfAModerationMeetingIsFollowedLikeAnyAction() {
        others.recordStaff("head", "director", now);
        var held = new ModerationMeetingHeld(
                others.audit,
                WorkingDays.dateOf(now),
                others.staff("director"),
                List.of(others.staff("director"), others.staff("auditor")),
                List.of("a-1"),
                List.of(),
                List.of(),
                now,
                List.of(others.proposed("plan-1", "head", due), others.proposed("plan-2", "partner", due)));
        others.about("meeting-" + others.audit, now, held);
        // Told again under another number, it opens nothing twice.
        others.about("meeting-" + others.audit, now, held);
        state("plan-2", "open");
        get(others.staff("head"), "head-of-service", "/v1/actions/" + others.action("plan-1"))
                .then()
                .statusCode(200)
                .body("source", equalTo("meeting"))
                .body("audit", equalTo(others.audit));
        get(others.staff("director"), "divisional-director", "/v1/actions/" + others.action("plan-2"))
                .then()
                .statusCode(200);
        eventually(() -> assertEquals(List.of("actions.action-opened.v1", "actions.action-opened.v1"), told()));
    }

    @Test
    @Rule("BR-14")
    void theAuditorsOwnActionsGoToTheAuditorsSupervision() {
        others.allocate(now);
        others.moderate("inadequate", now, List.of(), List.of(others.proposed("learn", "auditor", due)));
        state("learn", "open");

        var supervision = "/v1/supervision/" + others.staff("auditor");
        get(others.staff("audit-lead"), "head-of-quality-assurance", supervision)
                .then()
                .body("actions.source", contains("moderation-for-auditor"));
        get(others.staff("audit-lead"), "team-manager", supervision)
                .then()
                .body("actions.action", contains(others.action("learn")));
        get(others.staff("team-manager"), "team-manager", supervision).then().body("actions", equalTo(List.of()));
        get(others.staff("team-manager"), "team-manager", "/v1/actions/" + others.action("learn"))
                .then()
                .statusCode(403);
        get("s-qa", "audit-team", "/v1/supervision/" + others.staff("worker"))
                .then()
                .body("actions", equalTo(List.of()));

        var action = "/v1/actions/" + others.action("learn");
        post(others.staff("auditor"), "auditor", action + "/completion", "\"1\"", Map.of("how", "Shadowed an audit"))
                .then()
                .statusCode(200);
        post(others.staff("team-manager"), "team-manager", action + "/assurance", "\"2\"", Map.of())
                .then()
                .statusCode(403)
                .body("rule", equalTo("BR-14"));
        post(others.staff("audit-lead"), "audit-manager", action + "/assurance", "\"2\"", Map.of())
                .then()
                .statusCode(200);
    }

    @Test
    void whatComesBeforeItsAuditWaitsForIt() {
        others.moderate("good", after(5), List.of(others.proposed("early", "worker", due)), List.of());
        others.grade("inadequate", now);
        others.withdraw(after(9), others.action("early"));
        others.allocate(now);

        state("early", "cancelled");
        // Which of the waiting grades is let go first is open; in the end the moderated one stands.
        eventually(() -> get("s-qa", "audit-team", pathway())
                .then()
                .statusCode(200)
                .body("grades.source", contains("auditor", "moderation"))
                .body("gradeOfRecord.grade", equalTo("good"))
                .body("pathways.state", not(hasItem("open"))));
        eventually(() -> assertEquals(
                List.of("actions.action-opened.v1", "actions.action-cancelled.v1"),
                told().stream()
                        .filter(type -> type.startsWith("actions.action-"))
                        .toList()));
    }

    @Test
    void aWithdrawalThatComesBeforeItsActionWaitsForIt() {
        others.allocate(now);
        others.withdraw(after(9), others.action("late"));
        others.submit(now, others.proposed("late", "worker", due), others.proposed("stays", "worker", due));

        state("late", "cancelled");
        state("stays", "open");
    }

    @Test
    @Rule("BR-12")
    void anInadequateGradeOpensThePathwayAndConfirmationMovesNothing() {
        others.allocate(now);
        others.grade("inadequate", now);
        pathway("open", "inadequate");
        others.moderate("inadequate", after(60), List.of(), List.of());
        others.decideGrade("inadequate", after(120));

        eventually(() -> get("s-qa", "audit-team", pathway())
                .then()
                .body("grades.source", contains("auditor", "moderation", "decision"))
                .body("pathways[0].plans.number", contains(1))
                .body("pathways[0].plans[0].steps[0].responsible", equalTo(others.staff("head-of-service")))
                .body("pathways[0].plans[0].steps[0].why.rule", equalTo("BR-12"))
                .body("pathways[0].plans[0].steps[0].why.programme", equalTo("bradford")));
        eventually(() -> assertEquals(List.of("actions.pathway-opened.v1"), told()));
    }

    @Test
    void aDecisionHeardBeforeModerationStands() {
        others.allocate(now);
        others.decideGrade("inadequate", after(120));
        pathway("open", "inadequate");
        others.moderate("good", after(60), List.of(), List.of());
        others.grade("inadequate", now);

        eventually(() -> get("s-qa", "audit-team", pathway())
                .then()
                .body("grades.source", contains("auditor", "moderation", "decision"))
                .body("pathways.state", contains("open"))
                .body("pathways[0].plans.number", contains(1))
                .body("pathways[0].plans[0].gradeSource", equalTo("decision")));
    }

    @Test
    void theAuditorsGradeHeardAfterModerationReopensNothing() {
        others.allocate(now);
        others.moderate("requires-improvement", after(60), List.of(), List.of());
        pathway("", "requires-improvement");
        others.grade("inadequate", now);

        eventually(() -> get("s-qa", "audit-team", pathway())
                .then()
                .body("grades.source", contains("auditor", "moderation"))
                .body("gradeOfRecord.grade", equalTo("requires-improvement"))
                .body("pathways", equalTo(List.of())));
    }

    @Test
    void aPathwayClosesAndOpensAgainWithItsGrade() {
        others.allocate(now);
        others.grade("inadequate", now);
        pathway("open", "inadequate");
        others.moderate("good", after(60), List.of(), List.of());
        pathway("closed", "good");
        others.decideGrade("inadequate", after(120));
        pathway("open", "inadequate");

        get("s-qa", "audit-team", pathway()).then().body("pathways[0].plans.number", contains(1, 2));
        eventually(() -> assertEquals(
                List.of("actions.pathway-opened.v1", "actions.pathway-closed.v1", "actions.pathway-opened.v1"),
                told()));
    }

    @Test
    void whatFinalisationSaysIsNoted() {
        others.allocate(now);
        others.grade("good", now);
        others.about("audit-" + others.audit, after(10), new AuditFinalised(others.audit, "good", after(10)));

        eventually(() ->
                get("s-qa", "audit-team", pathway()).then().body("grades.source", contains("auditor", "finalisation")));
    }

    @Test
    void anInvalidatedAuditAsksNothingMore() {
        others.allocate(now);
        others.grade("inadequate", now);
        others.submit(now, others.proposed("void", "worker", due));
        state("void", "open");
        others.about(
                "audit-" + others.audit,
                after(30),
                new AuditInvalidated(others.audit, "never-contacted", "s-qa", after(30), List.of()));
        state("void", "cancelled");
        pathway("closed", "inadequate");
        others.moderate("inadequate", after(60), List.of(others.proposed("after", "worker", due)), List.of());
        others.about("audit-" + others.audit, after(90), new AuditFinalised(others.audit, "inadequate", after(90)));

        var after = new Others(prefix);
        after.allocate(now);
        after.submit(now, after.proposed("act", "worker", due));
        eventually(() -> assertEquals(
                200,
                get("s-qa", "audit-team", "/v1/actions/" + after.action("act")).statusCode()));
        get("s-qa", "audit-team", "/v1/actions?audit=" + others.audit)
                .then()
                .body("items.state", contains("cancelled"));
    }

    @Test
    @Rule("TH-14")
    void whatAReturnedAuditDropsIsWithdrawnAndItsGradeFollows() {
        others.allocate(now);
        others.grade("inadequate", now);
        others.submit(now, others.proposed("keep", "worker", due), others.proposed("drop", "worker", due));
        state("drop", "open");
        pathway("open", "inadequate");
        others.grade("good", after(60));
        others.submit(after(60), others.proposed("keep", "worker", due), others.proposed("add", "worker", due));
        state("add", "open");
        state("drop", "cancelled");
        state("keep", "open");
        pathway("closed", "good");
    }

    @Test
    @Rule("PQ-22")
    void aCancelledAuditAsksNothingMore() {
        others.allocate(now);
        others.grade("inadequate", now);
        others.submit(now, others.proposed("void", "worker", due));
        state("void", "open");
        others.about(
                "audit-" + others.audit,
                after(30),
                new AuditCancelled(others.audit, "record-not-available", "s-qa", after(30), List.of()));
        state("void", "cancelled");
        pathway("closed", "inadequate");
    }

    @Test
    void aReallocatedAuditHasAnotherAuditorFromThen() {
        others.allocate(now);
        others.about(
                "allocation-" + others.audit,
                now,
                new AuditReallocated(
                        others.audit,
                        others.staff("other"),
                        others.staff("moderator"),
                        others.staff("auditor"),
                        others.staff("moderator"),
                        "exempted",
                        due,
                        "s-qa",
                        now));
        others.submit(now, others.proposed("act", "worker", due));
        state("act", "open");

        get(others.staff("other"), "auditor", "/v1/actions/" + others.action("act"))
                .then()
                .statusCode(200)
                .body("people.auditor", equalTo(others.staff("other")));
    }
}
