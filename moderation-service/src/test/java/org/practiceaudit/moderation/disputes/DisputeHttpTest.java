package org.practiceaudit.moderation.disputes;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.practiceaudit.moderation.Others.header;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.CloudEventHeaders;
import org.practiceaudit.moderation.Bodies;
import org.practiceaudit.moderation.Others;
import org.practiceaudit.testing.Rule;
import org.practiceaudit.testing.ServiceStackResource;

/** Disputes over HTTP: raised after moderation, one of a subject at a time, decided once. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStackResource.class,
        initArgs = @ResourceArg(name = "service", value = "moderation"))
class DisputeHttpTest {
    private ModeratedAudit it;

    @BeforeEach
    void anAuditOfItsOwn() {
        it = new ModeratedAudit();
    }

    @Test
    @Rule("BR-26")
    void nothingIsDisputedBeforeModeration() {
        it.raise("worker", "practitioner", Bodies.dispute(it.audit, "grade"))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("rule", equalTo("BR-26"));
    }

    @Test
    @Rule("BR-26")
    void aDisputeAboutTheGradeIsDecidedByTheHeadOfQualityAssurance() {
        it.moderate();
        it.raise("worker", "practitioner", Bodies.dispute(it.audit, "grade"))
                .statusCode(201)
                .header("Location", equalTo(it.ofGrade))
                .header("ETag", equalTo("\"1\""));
        it.decide(it.ofGrade, "head", "head-of-service", ModeratedAudit.grade("good"))
                .statusCode(403)
                .body("rule", equalTo("BR-26"));
        it.decide(it.ofGrade, "qa", "head-of-quality-assurance", ModeratedAudit.grade("good"))
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        it.others
                .as("worker", "practitioner")
                .get(it.ofGrade)
                .then()
                .statusCode(200)
                .body("subject", equalTo("grade"))
                .body("state", equalTo("decided"))
                .body("route", equalTo("head-of-quality-assurance"))
                .body("raisedBy", equalTo("worker"))
                .body("raisedAs", equalTo("practitioner"))
                .body("auditorGrade", equalTo("good"))
                .body("moderatedGrade", equalTo("requires-improvement"))
                .body("actions", nullValue())
                .body("decision.grade", equalTo("good"))
                .body("decision.decidedBy", equalTo("qa"))
                .body("decision.rationale", notNullValue());
        it.decide(it.ofGrade, "qa", "head-of-quality-assurance", ModeratedAudit.grade("inadequate"))
                .statusCode(409);
        it.raise("manager", "team-manager", Bodies.dispute(it.audit, "grade")).statusCode(409);
    }

    @Test
    @Rule("BR-26")
    void disputeAndDecisionArePublishedAsOneStreamUnderTheAuditsKeyWithoutText() {
        it.moderate();
        it.raise("auditor", "auditor", Bodies.dispute(it.audit, "grade")).statusCode(201);
        it.decide(it.ofGrade, "qa", "head-of-quality-assurance", ModeratedAudit.grade("good"))
                .statusCode(200);
        await().atMost(ModeratedAudit.PATIENCE)
                .until(() -> it.others.heard(it.audit).size() == 4);
        var told = it.others.heard(it.audit).stream()
                .filter(message ->
                        header(message, CloudEventHeaders.SUBJECT).equals("dispute-" + it.audit + "-grade-1"))
                .toList();
        assertEquals(
                List.of("moderation.grade-disputed.v1 1", "moderation.grade-decided.v1 2"),
                told.stream()
                        .map(message -> header(message, CloudEventHeaders.TYPE) + " "
                                + header(message, CloudEventHeaders.SEQUENCE))
                        .toList());
        assertEquals(Others.CYCLE, header(told.getFirst(), CloudEventHeaders.CYCLE));
        told.forEach(message -> assertFalse(message.value().contains("Zebedee")));
    }

    @Test
    @Rule("BR-26")
    void aDisputeAboutActionsIsDecidedByTheHeadOfServiceOfTheArea() {
        var added = it.moderate();
        it.raise("manager", "team-manager", Bodies.dispute(it.audit, "actions")).statusCode(201);
        it.others
                .as("head", "head-of-service")
                .get(it.ofActions)
                .then()
                .statusCode(200)
                .body("actions", contains("act-1", "act-2", added))
                .body("decision", nullValue());
        it.decide(it.ofActions, "head-2", "head-of-service", ModeratedAudit.withdrawing("act-1"))
                .statusCode(403);
        it.decide(it.ofActions, "head", "head-of-service", ModeratedAudit.withdrawing("act-1"))
                .statusCode(200);
        it.others
                .as("head", "head-of-service")
                .get(it.ofActions)
                .then()
                .body("decision.outcome", equalTo("some-withdrawn"))
                .body("decision.withdrawnActions", contains("act-1"));
    }

    @Test
    void oneOfEachSubjectMayBeOpenAtOnce() {
        it.moderate();
        it.raise("worker", "practitioner", Bodies.dispute(it.audit, "grade")).statusCode(201);
        it.raise("worker", "practitioner", Bodies.dispute(it.audit, "actions")).statusCode(201);
        it.raise("manager", "team-manager", Bodies.dispute(it.audit, "grade"))
                .statusCode(409)
                .body("rule", equalTo("BR-26"))
                .body("detail", containsString("open already"));
    }

    @Test
    void ofManyWhoRaiseTheSameAtOnceOneDoes() throws Exception {
        it.moderate();
        try (var people = Executors.newFixedThreadPool(8)) {
            var raising = new ArrayList<Callable<Integer>>();
            for (var n = 0; n < 8; n++) {
                raising.add(() -> it.raise("worker", "practitioner", Bodies.dispute(it.audit, "grade"))
                        .extract()
                        .statusCode());
            }
            var statuses = new ArrayList<Integer>();
            for (var answer : people.invokeAll(raising)) {
                statuses.add(answer.get());
            }
            Collections.sort(statuses);
            assertEquals(List.of(201, 409, 409, 409, 409, 409, 409, 409), statuses);
        }
        it.others.team().get("/v1/disputes?audit=" + it.audit).then().body("items", hasSize(1));
    }

    @Test
    void actionsNotYetDecidedOnMayBeDisputedAfterwards() {
        var added = it.moderate();
        it.raise("manager", "team-manager", Bodies.dispute(it.audit, "actions", "act-1"))
                .statusCode(201);
        it.raise("manager", "team-manager", Bodies.dispute(it.audit, "actions", "act-2"))
                .statusCode(409);
        it.decide(it.ofActions, "head", "head-of-service", ModeratedAudit.withdrawing())
                .statusCode(200);
        it.raise("manager", "team-manager", Bodies.dispute(it.audit, "actions", "act-1"))
                .statusCode(422);
        it.raise("manager", "team-manager", Bodies.dispute(it.audit, "actions"))
                .statusCode(201)
                .header("Location", equalTo("/v1/disputes/" + it.audit + "-actions-2"));
        it.others
                .team()
                .get("/v1/disputes/" + it.audit + "-actions-2")
                .then()
                .body("actions", contains("act-2", added));
    }
}
