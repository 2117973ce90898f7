package org.practiceaudit.audit.service;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practiceaudit.audit.service.Api.problem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.AllocationEvent.CycleClosed;
import org.practiceaudit.contracts.ModerationEvent.ModerationReturned;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.testing.Rule;
import org.practiceaudit.testing.ServiceStackResource;

/** What becomes of an audit once it is handed in, over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class AfterHttpTest {
    /** Bradford's tool with the challenge of performance and quality. */
    private static final String CHALLENGED = "bradford-challenged";

    /** Bradford's tool with what Tower Hamlets shares. */
    private static final String SHARED = "bradford-shared";

    @Inject
    Mutiny.SessionFactory sessions;

    @BeforeAll
    static void programmes() {
        Others.publish("bradford");
        Others.publish(bradford(CHALLENGED, "performance-and-quality"));
        Others.publish(bradford(SHARED, "tower-hamlets"));
    }

    private static ProgrammePolicy bradford(String id, String then) {
        var policy = (ObjectNode) Programmes.toTree(Programmes.shipped("bradford"));
        var after = (ObjectNode) Programmes.toTree(Programmes.shipped(then))
                .path("afterSubmission")
                .deepCopy();
        var sharing = after.withArray("sharing");
        while (sharing.size() > 1) {
            sharing.remove(1);
        }
        sharing.forEach(each -> ((ObjectNode) each).putArray("of").add("monthly"));
        policy.put("id", id).set("afterSubmission", after);
        return Programmes.fromJson(policy.toString());
    }

    private static String handedIn(String programme, String cycle) {
        var audit = "a-" + UUID.randomUUID();
        Others.sayIn(
                cycle,
                "allocation-" + audit,
                programme,
                Others.allocated(audit, false, Others.today().plusDays(7)));
        Api.arrived(audit);
        var auditor = Api.auditorOf(audit);
        auditor.audit(audit, "good");
        ok(auditor.step(audit, "submit"));
        return audit;
    }

    private static String handedIn(String programme) {
        return handedIn(programme, "2026-09");
    }

    private static Response ok(Response response) {
        assertTrue(response.statusCode() < 300, response.asString());
        return response;
    }

    private static Response step(Api api, String audit, String step, String body) {
        return api.request()
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", Api.team().etag("/v1/audits/" + audit))
                .body(body)
                .post("/v1/audits/" + audit + "/" + step);
    }

    private static String path(String audit) {
        return "/v1/audits/" + audit;
    }

    private static String returning(LocalDate dueOn) {
        return """
                {"reasons": ["lacks-analysis"], "note": "Say what it means for him.", "dueOn": "%s"}
                """.formatted(dueOn);
    }

    @Test
    @Rule("TH-14")
    void aReturnedAuditIsMendedAndComesBack() {
        var audit = handedIn("bradford");
        var back = Others.today().plusDays(3);
        problem(422, "broken-rule", step(Api.team(), audit, "return", "{\"reasons\": [\"weather\"]}"));
        problem(403, "forbidden", step(Api.as("worker", "practitioner"), audit, "return", returning(back)));
        ok(step(Api.team(), audit, "return", returning(back)));
        var returned = Api.team().get(path(audit));
        assertEquals("returned", returned.path("state"));
        assertEquals(back.toString(), returned.path("dueOn"));
        assertEquals(List.of("lacks-analysis"), returned.path("course.returns[0].reasons"));
        assertEquals(403, Api.as("worker", "practitioner").get(path(audit)).statusCode());
        ok(Api.auditorOf(audit).step(audit, "submit"));
        ok(Api.team().step(audit, "check-passed"));
        assertEquals("team", Api.team().get(path(audit)).path("course.checked.by"));
        ok(Api.auditorOf(audit).step(audit, "finalise"));
        said(
                audit,
                "audit.started.v1",
                "audit.graded.v1",
                "audit.submitted.v1",
                "audit.returned.v1",
                "audit.graded.v1",
                "audit.submitted.v1",
                "audit.finalised.v1");
    }

    @Test
    @Rule("TH-17")
    void theModeratorsRequestForCompletionBringsItBack() {
        var audit = handedIn("bradford");
        Others.say(
                "moderation-" + audit,
                "bradford",
                new ModerationReturned(
                        "m-" + audit,
                        audit,
                        List.of("sections-incomplete"),
                        Others.today().plusDays(2),
                        "moderator",
                        Instant.now()));
        await().atMost(Api.PATIENCE)
                .until(() -> "returned".equals(Api.team().get(path(audit)).path("state")));
    }

    @Test
    void anAuditThatCountsNoMoreAndOneThatIsNeverDone() {
        var ending = "{\"reason\": \"%s\", \"explanation\": \"It cannot stand.\"}";
        var done = handedIn("bradford");
        ok(step(Api.team(), done, "invalidate", ending.formatted("wrong-record")));
        assertEquals("wrong-record", Api.team().get(path(done)).path("course.ending.reason"));
        problem(409, "wrong-state", step(Api.team(), done, "invalidate", ending.formatted("wrong-record")));
        var owed = Api.opened();
        ok(step(Api.as("manager", "audit-manager"), owed, "cancel", ending.formatted("serious-incident")));
        assertEquals("cancelled", Api.team().get(path(owed)).path("state"));
        said(owed, "audit.cancelled.v1");
    }

    @Test
    @Rule("PQ-15")
    void aChallengeIsAnsweredByTheAuditorAndTakenFurther() {
        var audit = handedIn(CHALLENGED);
        var worker = Api.as("worker", "practitioner");
        var raised = ok(worker.add(path(audit) + "/challenges", "{\"subject\": \"grade\", \"text\": \"Too low.\"}"));
        var challenge = raised.header("Location");
        assertEquals("open", worker.get(challenge).path("standing"));
        problem(422, "broken-rule", Api.auditorOf(audit).step(audit, "finalise"));
        problem(403, "forbidden", Api.as("stranger", "practitioner").add(path(audit) + "/challenges", "{}"));
        ok(Api.auditorOf(audit)
                .add(challenge + "/answer", "{\"outcome\": \"not-accepted\", \"reason\": \"The record says so.\"}"));
        ok(worker.add(challenge + "/unresolved", "{}"));
        assertEquals("unresolved", worker.get(path(audit) + "/challenges").path("[0].standing"));
        said(
                audit,
                "audit.started.v1",
                "audit.graded.v1",
                "audit.submitted.v1",
                "audit.challenged.v1",
                "audit.challenge-answered.v1",
                "audit.challenge-unresolved.v1");
    }

    @Test
    @Rule("TH-20")
    void aClosedCycleSharesWhatIsFinal() {
        var cycle = "c-" + UUID.randomUUID().toString().substring(0, 8);
        var audit = handedIn(SHARED, cycle);
        var team = Api.team();
        ok(team.put(audit, "involved-services", "{\"services\": [\"edge-of-care\"]}"));
        ok(team.step(audit, "check-passed"));
        ok(team.step(audit, "finalise"));
        Others.sayIn(cycle, "cycle-" + cycle, SHARED, new CycleClosed(cycle, Others.today()));
        await().atMost(Api.PATIENCE)
                .until(() ->
                        team.get(path(audit)).<List<?>>path("course.shared").size() == 1);
        assertEquals(List.of("iro"), team.get(path(audit)).path("course.shared[0].with.staff"));
        assertEquals(List.of("edge-of-care"), team.get(path(audit)).path("course.shared[0].services"));
    }

    /** A cycle and its audits are of several streams, which keep no order between them. */
    @Test
    @Rule("TH-20")
    void anAuditHeardOfAfterItsCycleWasClosedIsSharedOnceItIsFinal() {
        var cycle = "c-" + UUID.randomUUID().toString().substring(0, 8);
        Others.sayIn(cycle, "cycle-" + cycle, SHARED, new CycleClosed(cycle, Others.today()));
        await().atMost(Api.PATIENCE).untilAsserted(() -> assertEquals(1, heard("cycle-" + cycle)));
        var audit = handedIn(SHARED, cycle);
        var team = Api.team();
        ok(team.step(audit, "check-passed"));
        ok(team.step(audit, "finalise"));
        assertEquals(List.of("iro"), team.get(path(audit)).path("course.shared[0].with.staff"));
    }

    private long heard(String stream) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> sessions.withStatelessSession(
                session -> session.createNativeQuery("select count(*) from guard where stream = :stream", Long.class)
                        .setParameter("stream", stream)
                        .getSingleResult()));
    }

    @Test
    @Rule("TH-27")
    void aConcernAboutTheConductIsForThePartiesOnly() {
        var audit = handedIn("bradford");
        var worker = Api.as("worker", "practitioner");
        var raised = ok(worker.add(path(audit) + "/process-concerns", "{\"text\": \"I was not asked.\"}"));
        var concern = raised.header("Location");
        problem(403, "forbidden", Api.auditorOf(audit).get(concern));
        problem(403, "forbidden", Api.team().get(concern));
        ok(Api.as("tm", "team-manager").add(concern + "/steps", """
                {"step": "manager", "heldOn": "%s", "present": ["worker", "tm"], "outcome": "unresolved",
                 "note": "They meet the auditor next."}
                """.formatted(Others.today())));
        ok(Api.auditorOf(audit).get(concern));
        ok(Api.as("manager", "audit-manager").add(concern + "/learning", "{\"text\": \"Ask first.\"}"));
        assertEquals("Ask first.", worker.get(concern).path("learning[0].text"));
        assertEquals(
                List.of(audit), worker.get(path(audit) + "/process-concerns").path("items.audit"));
        assertEquals(
                List.of(), Api.team().get(path(audit) + "/process-concerns").path("items"));
    }

    @Test
    @Rule("TH-27")
    void whoReadsAConcernAboutTheConductReadsOfTheAudit() {
        var audit = handedIn("bradford");
        var worker = Api.as("worker", "practitioner");
        var concern = ok(worker.add(path(audit) + "/process-concerns", "{\"text\": \"I was not asked.\"}"))
                .header("Location");
        var reader = Api.as("reader-" + audit, "audit-manager");
        ok(reader.get(concern));
        isRead(audit, "reader-" + audit, concern, "office", "audit-manager");
        ok(worker.get(path(audit) + "/process-concerns"));
        isRead(audit, "worker", path(audit) + "/process-concerns", "named", "practitioner");
    }

    private static void isRead(String audit, String staff, String path, String basis, String role) {
        var read = Api.team().get("/v1/reads?audit=" + audit + "&staff=" + staff);
        assertEquals(path, read.path("items[0].path"));
        assertEquals(Map.of("basis", basis, "role", role), read.path("items[0].ground"));
    }

    private static void said(String audit, String... types) {
        await().atMost(Api.PATIENCE).until(() -> Others.heardOf(audit).equals(List.of(types)));
    }
}
