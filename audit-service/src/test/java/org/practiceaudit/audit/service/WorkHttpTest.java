package org.practiceaudit.audit.service;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.practiceaudit.audit.service.Api.contact;
import static org.practiceaudit.audit.service.Api.opened;
import static org.practiceaudit.audit.service.Api.problem;
import static org.practiceaudit.audit.service.Api.started;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.ModerationEvent.ModerationCompleted;
import org.practiceaudit.testing.Rule;
import org.practiceaudit.testing.ServiceStackResource;

/** What auditors do between start and submission, and what comes of it, over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class WorkHttpTest {
    @BeforeAll
    static void programme() {
        Others.publish("bradford");
    }

    @Test
    @Rule("BR-17")
    void aSectionIsSavedUnderItsOwnTag() {
        var audit = started();
        var auditor = Api.auditorOf(audit);
        var path = "/v1/audits/" + audit + "/sections/impact";
        var half = "{\"answers\": {\"better\": false}}";
        problem(428, "precondition-required", auditor.request().body(half).put(path));
        assertEquals("\"0\"", auditor.etag(path));
        var saved = auditor.request().header("If-Match", "\"0\"").body(half).put(path);
        assertEquals("200 \"1\"", saved.statusCode() + " " + saved.header("ETag"));
        auditor.putSection(audit, "risk", "{\"answers\": {\"thresholds\": true}}");
        problem(
                412,
                "stale",
                auditor.request().header("If-Match", "\"0\"").body(half).put(path));
        var good = auditor.putSection(audit, "impact", "{\"answers\": {\"better\": false}, \"grade\": \"good\"}");
        problem(422, "broken-rule", good);
        assertEquals("BR-17 grade", good.path("rule") + " " + good.path("field"));
        assertEquals(false, auditor.get(path).path("answers.better"));
        problem(404, "not-found", auditor.get("/v1/audits/" + audit + "/sections/weather"));
    }

    @Test
    @Rule("BR-22")
    void aVagueActionIsToldWhatItIsMissing() {
        var audit = started();
        var vague = """
                {"section": "risk", "theme": "drift-and-delay", "text": "Drift.", "action": {"what": "Do better"}}
                """;
        var answer = Api.auditorOf(audit).add("/v1/audits/" + audit + "/learning-points", vague);
        problem(422, "broken-rule", answer);
        assertEquals(
                List.of("action.what", "action.outcome", "action.seenBy", "action.owner", "action.dueOn"),
                answer.path("problems.field"));
    }

    @Test
    void whatIsAddedHasAnAddress() {
        var audit = started();
        var auditor = Api.auditorOf(audit);
        var point = auditor.add("/v1/audits/" + audit + "/learning-points", Api.learning("risk"));
        assertEquals(201, point.statusCode(), point.asString());
        assertEquals("risk", auditor.get(point.header("Location")).path("section"));
        var withdrawn = auditor.request()
                .header("Idempotency-Key", UUID.randomUUID())
                .post(point.header("Location") + "/withdrawal");
        assertEquals(200, withdrawn.statusCode(), withdrawn.asString());
        assertEquals(404, auditor.get(point.header("Location")).statusCode());
    }

    @Test
    @Rule("BR-20")
    void messagesArePassedOnLater() {
        var audit = started();
        var auditor = Api.auditorOf(audit);
        var heard = auditor.add("/v1/audits/" + audit + "/family-feedback", """
                {"respondent": {"relationship": "child", "consent": {"givenBy": "mother", "on": "%1$s"}},
                 "heardOn": "%1$s", "text": "I like her.", "messages": [{"kind": "question", "text": "When?"}]}
                """.formatted(Others.today()));
        assertEquals(201, heard.statusCode(), heard.asString());
        var passed = auditor.add(heard.header("Location") + "/passed-on", "{\"on\": \"" + Others.today() + "\"}");
        assertEquals(200, passed.statusCode(), passed.asString());
        assertEquals(
                Others.today().toString(), auditor.get(heard.header("Location")).path("passedOn"));
    }

    @Test
    @Rule({"BR-06", "BR-07", "BR-16", "BR-17", "BR-19", "BR-24"})
    void everythingMissingAtSubmissionIsToldAtOnce() {
        var audit = started();
        var answer = Api.auditorOf(audit).step(audit, "submit");
        problem(422, "broken-rule", answer);
        assertEquals(
                Set.of("BR-06", "BR-07", "BR-16", "BR-17", "BR-19", "BR-24"),
                new TreeSet<>(answer.<List<String>>path("problems.rule")));
    }

    @Test
    @Rule("BR-24")
    void theSuggestionFollowsTheSections() {
        var audit = started();
        var auditor = Api.auditorOf(audit);
        problem(409, "wrong-state", auditor.get("/v1/audits/" + audit + "/suggestion"));
        auditor.putSection(audit, "impact", "{\"grade\": \"inadequate\"}");
        var suggestion = auditor.get("/v1/audits/" + audit + "/suggestion");
        assertEquals("inadequate", suggestion.path("grade"), suggestion.asString());
    }

    @Test
    @Rule({"BR-08", "BR-18", "BR-21"})
    void anAuditIsSubmittedReadModeratedAndFinalised() {
        var audit = Api.arrived(Others.allocate(true));
        var auditor = Api.auditorOf(audit);
        auditor.audit(audit, "requires-improvement");
        auditor.add("/v1/audits/" + audit + "/contact-attempts", contact());
        var submitted = auditor.step(audit, "submit");
        assertEquals(200, submitted.statusCode(), submitted.asString());
        var read = Api.as("worker", "practitioner").get("/v1/audits/" + audit);
        assertEquals("submitted", read.path("state"));
        assertEquals("Ask what changed.", read.path("work.sections.risk.learning"));
        assertEquals(List.of("worker", "iro", "tm", "sm", "hos"), read.path("submission.notified.staff"));
        problem(409, "wrong-state", auditor.step(audit, "finalise"));

        Others.say("moderation-" + audit, "bradford", moderated(audit));
        await().atMost(Api.PATIENCE)
                .until(() -> "inadequate"
                        .equals(Api.team().get("/v1/audits/" + audit).path("gradeOfRecord")));
        var finalised = Api.team().step(audit, "finalise");
        assertEquals(200, finalised.statusCode(), finalised.asString());
        await().atMost(Api.PATIENCE)
                .until(() -> Others.heardOf(audit)
                        .equals(List.of(
                                "audit.started.v1", "audit.graded.v1", "audit.submitted.v1", "audit.finalised.v1")));
    }

    private static ModerationCompleted moderated(String audit) {
        return new ModerationCompleted(
                audit,
                audit,
                "C-" + audit,
                "requires-improvement",
                "inadequate",
                true,
                List.of(),
                List.of(),
                List.of(),
                "moderator",
                Instant.now(),
                "t-1",
                "s-1",
                List.of());
    }

    @Test
    @Rule("BR-09")
    void aConcernIsRaisedByTheWorkerWithoutReadingTheDraft() {
        var audit = opened();
        var worker = Api.as("worker", "practitioner");
        var raised = worker.add(
                "/v1/audits/" + audit + "/concerns",
                "{\"code\": \"neglect\", \"severity\": \"immediate\", \"text\": \"No food in the house.\"}");
        assertEquals(201, raised.statusCode(), raised.asString());
        assertEquals(
                List.of("worker", "tm", "sm", "hos"),
                worker.get(raised.header("Location")).path("notified.staff"));
        var addressed = Api.as("tm", "team-manager")
                .add(raised.header("Location") + "/addressed", """
                                {"response": "child-seen", "what": "Visited the same evening.", "doneOn": "%s"}
                                """.formatted(Others.today()));
        assertEquals(200, addressed.statusCode(), addressed.asString());
        assertEquals("tm", worker.get(raised.header("Location")).path("addressed.by"));
        problem(403, "forbidden", Api.as("stranger", "practitioner").get("/v1/audits/" + audit + "/concerns"));
        await().atMost(Api.PATIENCE)
                .until(() -> Others.heardOf(audit)
                        .equals(List.of(
                                "audit.safeguarding-concern-raised.v1", "audit.safeguarding-concern-addressed.v1")));
    }

    @Test
    @Rule("BR-28")
    void theToolHasADescriptorForEveryGrade() {
        var tool = Api.as("anybody", "auditor").get("/v1/tools/bradford/1");
        assertEquals(200, tool.statusCode(), tool.asString());
        assertEquals(
                Set.copyOf(tool.<List<String>>path("grades")),
                Set.copyOf(tool.<List<String>>path("descriptors.grade")));
        assertFalse(tool.<List<String>>path("sections[0].descriptors.grade").isEmpty());
        problem(404, "not-found", Api.as("anybody", "auditor").get("/v1/tools/bradford/99"));
    }
}
