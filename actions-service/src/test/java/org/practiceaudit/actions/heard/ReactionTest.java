package org.practiceaudit.actions.heard;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.AuditEvent.AuditReturned;
import org.practiceaudit.contracts.AuditEvent.AuditSubmitted;
import org.practiceaudit.contracts.ModerationEvent.ModerationMeetingHeld;
import org.practiceaudit.contracts.WiderWorkEvent.RecommendationsAgreed;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.testing.Rule;

/** What is heard becomes actions, in whatever order the topics bring it. */
@QuarkusTest
class ReactionTest extends WithOthers {
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
        others.moderateUnheard("good", after(5), List.of(others.proposed("early", "worker", due)), List.of());
        others.grade("inadequate", now);
        others.withdraw(after(9), others.action("early"));
        others.allocate(now);

        state("early", "cancelled");
        eventually(() -> get("s-qa", "audit-team", pathway())
                .then()
                .statusCode(200)
                .body("grades.source", contains("auditor", "moderation"))
                .body("gradeOfRecord.grade", equalTo("good"))
                .body("pathways.state", contains("closed")));
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
    void aReallocatedAuditHasAnotherAuditorFromThen() {
        others.allocate(now);
        others.takenOverBy("other", now);
        heard("allocation-" + others.audit, 2);
        submitByTheOther(now);
        state("act", "open");

        get(others.staff("other"), "auditor", "/v1/actions/" + others.action("act"))
                .then()
                .statusCode(200)
                .body("people.auditor", equalTo(others.staff("other")));
    }

    @Test
    @Rule("TH-14")
    void aReturnedAuditKeepsItsDayWhenItGoesToAnotherAuditor() {
        var stream = "audit-" + others.audit;
        others.allocate(now);
        others.submit(now);
        others.about(
                stream,
                after(10),
                new AuditReturned(others.audit, List.of("evidence-missing"), due, "s-qa", after(10), List.of()));
        heard(stream, 2);

        others.takenOverBy("other", after(20));

        eventually(() -> assertEquals(
                others.staff("other") + " " + due + " open",
                one(
                        "select concat(staff, ' ', due_on, ' ', standing) from due_date where kind = 'audit' and audit = ?",
                        others.audit)));
    }

    /** Of two topics the later word may be heard first. */
    @Test
    void aSubmissionHeardBeforeItsReallocationHasItsNewAuditorToo() {
        others.allocate(now);
        submitByTheOther(after(2));
        state("act", "open");
        heard("audit-" + others.audit, 1);
        auditedByTheOther();

        others.takenOverBy("other", now);
        heard("allocation-" + others.audit, 2);
        auditedByTheOther();
    }

    private void submitByTheOther(Instant at) {
        others.about(
                "audit-" + others.audit,
                at,
                new AuditSubmitted(
                        others.audit,
                        others.child,
                        others.staff("other"),
                        at,
                        true,
                        List.of(others.proposed("act", "worker", due)),
                        List.of()));
    }

    private void auditedByTheOther() {
        var act = "/v1/actions/" + others.action("act");
        get(others.staff("other"), "auditor", act)
                .then()
                .statusCode(200)
                .body("people.auditor", equalTo(others.staff("other")));
        get(others.staff("auditor"), "auditor", act).then().statusCode(403);
    }
}
