package org.practiceaudit.actions.heard;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceaudit.actions.Others;
import org.practiceaudit.contracts.AuditEvent.AuditCancelled;
import org.practiceaudit.contracts.AuditEvent.AuditFinalised;
import org.practiceaudit.contracts.AuditEvent.AuditInvalidated;
import org.practiceaudit.contracts.GradeChange;
import org.practiceaudit.contracts.ModerationEvent.ModerationMeetingHeld;
import org.practiceaudit.testing.Rule;

/** Grades that are heard, and how audits end, open and close pathways and withdraw actions. */
@QuarkusTest
class GradeReactionTest extends WithOthers {
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
        others.grade("good", now);
        others.decideGrade("inadequate", after(120));
        pathway("open", "inadequate");
        others.moderate("good", after(60), List.of(), List.of());

        eventually(() -> get("s-qa", "audit-team", pathway())
                .then()
                .body("grades.source", contains("auditor", "moderation", "decision"))
                .body("pathways.state", contains("open"))
                .body("pathways[0].plans.number", contains(1))
                .body("pathways[0].plans[0].gradeSource", equalTo("decision")));
    }

    /** The two come from two topics, which keep no order between them. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aModerationAndTheGradeItAgreesWithMakeOnePlanWhicheverIsHeardFirst(boolean moderationFirst) {
        others.allocate(now);
        inEitherOrder(moderationFirst, "inadequate");

        eventually(() -> get("s-qa", "audit-team", pathway())
                .then()
                .body("grades.source", contains("auditor", "moderation"))
                .body("pathways.state", contains("open"))
                .body("pathways[0].plans.number", contains(1))
                .body("pathways[0].plans[0].gradeSource", equalTo("auditor")));
        eventually(() -> assertEquals(List.of("actions.pathway-opened.v1"), told()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aModerationThatRaisesTheGradeEndsItsPathwayWhicheverIsHeardFirst(boolean moderationFirst) {
        others.allocate(now);
        inEitherOrder(moderationFirst, "requires-improvement");

        pathway("closed", "requires-improvement");
        eventually(() -> assertEquals(List.of("actions.pathway-opened.v1", "actions.pathway-closed.v1"), told()));
    }

    /** The auditor found the work inadequate. */
    private void inEitherOrder(boolean moderationFirst, String moderated) {
        if (moderationFirst) {
            others.moderateUnheard(moderated, after(60), List.of(), List.of());
            waits("moderation-" + others.audit);
            others.grade("inadequate", now);
        } else {
            others.grade("inadequate", now);
            pathway("open", "inadequate");
            others.moderate(moderated, after(60), List.of(), List.of());
        }
    }

    @Test
    @Rule("TH-25")
    void whoeverTakesAnAuditOverHasItsOpenStepsToDo() {
        others = new Others(prefix, "tower-hamlets");
        others.allocate(now);
        others.grade("requires-improvement", now);
        others.moderate("requires-improvement", after(5), List.of(), List.of());
        pathway("open", "requires-improvement");
        eventually(() -> assertEquals(others.staff("auditor") + " open", hasToDo("uopp")));
        get(others.staff("other"), "auditor", pathway()).then().statusCode(403);

        others.takenOverBy("other", after(10));

        eventually(() -> get(others.staff("other"), "auditor", pathway())
                .then()
                .statusCode(200)
                .body("people.auditor", equalTo(others.staff("other")))
                .body(
                        "pathways[0].plans[-1].steps.find { it.step == 'uopp' }.responsible",
                        equalTo(others.staff("other"))));
        eventually(() -> assertEquals(others.staff("other") + " open", hasToDo("uopp")));
        get(others.staff("auditor"), "auditor", pathway()).then().statusCode(403);
        eventually(() -> assertEquals(List.of("actions.pathway-opened.v1", "actions.pathway-replanned.v1"), told()));
    }

    @Test
    void whatWasMissedIsForWhoeverTakesTheAuditOverToo() {
        others = new Others(prefix, "tower-hamlets");
        var longAgo = now.minus(Duration.ofDays(40));
        others.allocate(longAgo);
        others.grade("requires-improvement", longAgo);
        others.moderate("requires-improvement", longAgo.plusSeconds(60), List.of(), List.of());
        eventually(() -> assertEquals(others.staff("auditor") + " missed", hasToDo("uopp")));

        others.takenOverBy("other", now);

        eventually(() -> assertEquals(others.staff("other") + " missed", hasToDo("uopp")));
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
    @Rule("CA-06")
    void aGradeChangedAtAModerationMeetingOpensThePathway() {
        others.allocate(now);
        others.grade("requires-improvement", now);
        pathway("", "requires-improvement");
        others.about(
                "meeting-" + others.audit,
                after(60),
                new ModerationMeetingHeld(
                        others.action("meeting"),
                        due,
                        "s-chair",
                        List.of("s-chair"),
                        List.of(others.audit),
                        List.of(new GradeChange(others.audit, "requires-improvement", "inadequate")),
                        List.of(),
                        after(60),
                        List.of()));
        pathway("open", "inadequate");
    }
}
