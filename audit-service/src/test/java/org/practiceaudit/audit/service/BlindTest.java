package org.practiceaudit.audit.service;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practiceaudit.audit.service.Api.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.AllocationEvent.AuditAllocated;
import org.practiceaudit.contracts.ModerationEvent.ModerationGradesCommitted;
import org.practiceaudit.contracts.ModerationEvent.ModerationRequested;
import org.practiceaudit.eventstore.Json;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.testing.ApiOperations;
import org.practiceaudit.testing.ApiOperations.Operation;
import org.practiceaudit.testing.ServiceStackResource;

/**
 * A blind moderator reads of the audit what is in the record and what people said, and nothing that could tell its grades until their
 * own are committed, whatever other office they hold. The endpoints are those of the API document.
 */
@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class BlindTest {
    private static final String AUDIT = "/v1/audits/{audit}";

    /** Every read of one audit, and what it answers a blind moderator who is of the audit team, too. A new one has to be added. */
    private static final Map<String, Integer> ANSWERS = Map.ofEntries(
            Map.entry(AUDIT, 200),
            Map.entry(AUDIT + "/sections/{section}", 200),
            Map.entry(AUDIT + "/family-feedback/{feedback}", 200),
            Map.entry(AUDIT + "/own-section", 200),
            Map.entry(AUDIT + "/concerns", 200),
            Map.entry(AUDIT + "/concerns/{concern}", 404),
            Map.entry(AUDIT + "/process-concerns", 200),
            Map.entry(AUDIT + "/suggestion", 403),
            Map.entry(AUDIT + "/learning-points", 403),
            Map.entry(AUDIT + "/learning-points/{point}", 403),
            Map.entry(AUDIT + "/reply", 403),
            Map.entry(AUDIT + "/challenges", 403),
            Map.entry(AUDIT + "/challenges/{challenge}", 403),
            Map.entry(AUDIT + "/earlier", 403));

    private static final List<String> JUDGEMENT = List.of(
            "Seen weekly.",
            "Ask what changed.",
            "The visits bear it out.",
            "Throughout.",
            "Worker and mother rewrite the plan",
            "The child knows whom to call",
            "The child can name both people",
            "Agrees.",
            "I see it otherwise.");

    private static final List<String> FOUND =
            List.of("Review minutes", "2026-08-20", "Page two.", "The journey.", "Calmer at home.", "telephone");

    private static final Set<String> GRADES =
            Stream.of(Grade.values()).map(Grade::code).collect(Collectors.toSet());

    private static final Api MODERATOR =
            Api.as("moderator", "moderator", "audit-team", "audit-manager", "head-of-quality-assurance");

    @BeforeAll
    static void programme() {
        Others.publish("bradford");
    }

    private static AuditAllocated blind(String audit) {
        var plain = Others.allocated(audit, true, LocalDate.now().plusDays(7));
        return new AuditAllocated(
                audit,
                plain.child(),
                plain.kind(),
                plain.auditor(),
                plain.moderator(),
                true,
                plain.team(),
                plain.serviceName(),
                plain.worker(),
                plain.teamManager(),
                plain.serviceManager(),
                plain.headOfService(),
                plain.iro(),
                plain.cpChair(),
                plain.dueOn(),
                true,
                null,
                false);
    }

    /** One that is below good, with its worker's reply. */
    private static String submitted() {
        var audit = "a-" + UUID.randomUUID();
        Others.allocate(blind(audit));
        Api.arrived(audit);
        var auditor = Api.auditorOf(audit);
        auditor.step(audit, "start");
        assertEquals(
                200,
                auditor.add("/v1/audits/" + audit + "/contact-attempts", Api.contact())
                        .statusCode());
        problem(403, "forbidden", MODERATOR.get("/v1/audits/" + audit));
        auditor.audit(audit, "requires-improvement");
        assertEquals(200, auditor.step(audit, "submit").statusCode());
        var reply = "/v1/audits/" + audit + "/reply";
        var worker = Api.as("worker", "practitioner");
        assertEquals(
                200,
                worker.request()
                        .header("If-Match", worker.etag(reply))
                        .body("{\"text\": \"I see it otherwise.\"}")
                        .put(reply)
                        .statusCode());
        return audit;
    }

    private static String addressed(String path, String audit) {
        var shown = Api.auditorOf(audit).get("/v1/audits/" + audit);
        return path.replace("{audit}", audit)
                .replace("{section}", "risk")
                .replace("{feedback}", shown.path("work.familyFeedback[0].feedback"))
                .replace("{point}", shown.path("work.learningPoints[0].learningPoint"))
                .replaceAll("\\{[a-zA-Z]+}", "x");
    }

    private static void tellsNoGrade(Operation operation, String audit, Response answer) throws IOException {
        var said = answer.asString();
        JUDGEMENT.forEach(words -> assertFalse(said.contains(words), operation + ": " + said));
        // A tool has every grade, and is of no audit.
        if (!operation.path().startsWith("/v1/tools/") && said.startsWith("{")) {
            noGrade(operation, audit, Json.MAPPER.readTree(said));
        }
    }

    /** Lists also show audits of which nothing is to be hidden. */
    private static void noGrade(Operation operation, String audit, JsonNode said) {
        if (said.hasNonNull("audit") && !said.path("audit").asText().equals(audit)) {
            return;
        }
        if (said.isTextual()) {
            assertFalse(GRADES.contains(said.textValue()), operation + ": " + said);
        }
        said.forEach(each -> noGrade(operation, audit, each));
    }

    @Test
    void nothingTellsTheGradesUntilTheModeratorsOwnAreCommitted() throws IOException {
        var audit = submitted();
        for (var operation : ApiOperations.of("audit")) {
            if (operation.method().equals("GET")) {
                var answer = MODERATOR.get(addressed(operation.path(), audit));
                if (operation.path().startsWith(AUDIT)) {
                    assertEquals(ANSWERS.get(operation.path()), answer.statusCode(), operation.toString());
                }
                tellsNoGrade(operation, audit, answer);
            }
        }
        commit(audit);
        await().atMost(Api.PATIENCE)
                .until(() ->
                        MODERATOR.get("/v1/audits/" + audit).path("withheld").equals(false));
        var all = MODERATOR.get("/v1/audits/" + audit).asString();
        JUDGEMENT.forEach(words -> assertTrue(all.contains(words), words));
    }

    @Test
    void whatIsInTheRecordAndWhatPeopleSaidIsThereToModerateBy() {
        var audit = submitted();
        var shown = MODERATOR.get("/v1/audits/" + audit);
        assertEquals(true, shown.path("withheld"));
        FOUND.forEach(words -> assertTrue(shown.asString().contains(words), words));
        var section = MODERATOR.get("/v1/audits/" + audit + "/sections/risk");
        assertEquals(true, section.path("withheld"));
        assertEquals("Page two.", section.path("evidence[0].note"));
        for (var judged : List.of("answers", "grade", "level", "strengths", "learning", "rationale", "remarks")) {
            assertNull(section.path(judged), judged);
        }
    }

    @Test
    void aBlindModeratorsReadsAreNoted() {
        var audit = submitted();
        MODERATOR.get("/v1/audits/" + audit);
        var read = Api.team().get("/v1/reads?audit=" + audit + "&staff=moderator");
        assertEquals(Map.of("basis", "named", "role", "moderator"), read.path("items[0].ground"));
    }

    private static void commit(String audit) {
        Others.say(
                "moderation-" + audit,
                "bradford",
                new ModerationRequested(
                        audit,
                        audit,
                        "C-" + audit,
                        "auditor-" + audit,
                        "moderator",
                        "sample",
                        LocalDate.now().plusDays(7),
                        true));
        Others.say(
                "moderation-" + audit,
                "bradford",
                new ModerationGradesCommitted(audit, audit, "moderator", Instant.parse("2026-09-25T14:00:00Z")));
    }
}
