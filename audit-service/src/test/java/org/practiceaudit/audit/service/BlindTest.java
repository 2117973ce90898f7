package org.practiceaudit.audit.service;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.AllocationEvent.AuditAllocated;
import org.practiceaudit.contracts.ModerationEvent.ModerationGradesCommitted;
import org.practiceaudit.contracts.ModerationEvent.ModerationRequested;
import org.practiceaudit.testing.ServiceStackResource;

/**
 * A blind moderator reads nothing of the audit that could tell its grades until their own are committed, whatever other office
 * they hold. The endpoints are those of the API document.
 */
@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class BlindTest {
    /** Of the child's safety, which nothing may stand in the way of, or of a record that is not there; without grades. */
    private static final Set<String> WITHOUT_GRADES =
            Set.of("/v1/audits/{audit}/concerns", "/v1/audits/{audit}/concerns/{concern}");

    @BeforeAll
    static void programme() {
        Others.publish("bradford");
    }

    private static Set<String> readsOfAnAudit() throws IOException {
        var document =
                new YAMLMapper().readTree(Path.of("../docs/openapi/audit.yaml").toFile());
        var paths = new TreeSet<String>();
        document.path("paths").properties().forEach(each -> {
            if (each.getValue().has("get") && each.getKey().contains("{audit}")) {
                paths.add(each.getKey());
            }
        });
        return paths;
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

    private static void hidden(String audit) throws IOException {
        var moderator = Api.as("moderator", "moderator", "audit-team", "head-of-quality-assurance");
        for (var path : readsOfAnAudit()) {
            var asked =
                    path.replace("{audit}", audit).replace("{section}", "risk").replaceAll("\\{[a-z]+}", "x");
            var answer = moderator.get(asked);
            if (!WITHOUT_GRADES.contains(path)) {
                assertEquals(403, answer.statusCode(), path);
            }
            assertFalse(answer.asString().contains("\"grade"), path + ": " + answer.asString());
        }
        var listed = moderator.get("/v1/audits?limit=100");
        assertEquals(200, listed.statusCode());
        assertEquals(Arrays.asList((Object) null), listed.path("items.findAll { it.audit == '" + audit + "' }.grade"));
    }

    @Test
    void nothingTellsTheGradesUntilTheModeratorsOwnAreCommitted() throws IOException {
        var audit = "a-" + UUID.randomUUID();
        Others.allocate(blind(audit));
        Api.arrived(audit);
        Api.auditorOf(audit).step(audit, "start");
        hiddenDraft(audit);
        Api.auditorOf(audit).audit(audit, "good");
        assertEquals(200, Api.auditorOf(audit).step(audit, "submit").statusCode());
        hidden(audit);
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
        await().atMost(Api.PATIENCE)
                .until(() -> Api.as("moderator", "moderator")
                                .get("/v1/audits/" + audit)
                                .statusCode()
                        == 200);
        assertTrue(Api.as("moderator", "moderator")
                .get("/v1/audits/" + audit)
                .asString()
                .contains("good"));
    }

    private static void hiddenDraft(String audit) {
        var moderator = Api.as("moderator", "moderator", "audit-team");
        assertEquals(403, moderator.get("/v1/audits/" + audit).statusCode());
    }
}
