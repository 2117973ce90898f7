package org.practiceaudit.audit.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practiceaudit.audit.service.Api.opened;
import static org.practiceaudit.audit.service.Api.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.practiceaudit.testing.ServiceStackResource;

/** No read of a child's audit goes without a trace, and the trace cannot be wiped. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class ReadsTest {
    @Inject
    Mutiny.SessionFactory sessions;

    @BeforeAll
    static void programme() {
        Others.publish("bradford");
    }

    private static List<Map<String, Object>> reads(String query) {
        var answer = Api.team().get("/v1/reads?" + query);
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer.path("items");
    }

    private static Map<String, Object> ground(Map<String, Object> read) {
        @SuppressWarnings("unchecked")
        var ground = (Map<String, Object>) read.get("ground");
        return ground;
    }

    @Test
    void whoReadWhatOnWhatGroundIsKept() {
        var audit = opened();
        Api.auditorOf(audit).get("/v1/audits/" + audit + "/learning-points");
        var read = reads("audit=" + audit + "&staff=auditor-" + audit).getFirst();
        assertEquals("/v1/audits/" + audit + "/learning-points", read.get("path"));
        assertEquals(Map.of("basis", "named", "role", "auditor"), ground(read));
    }

    @Test
    void theAuditTeamsOwnReadsAreKeptToo() {
        var audit = opened();
        var before = reads("audit=" + audit).size();
        Api.team().get("/v1/audits/" + audit);
        var after = reads("audit=" + audit);
        assertEquals(before + 1, after.size());
        assertEquals(Map.of("basis", "office", "role", "audit-team"), ground(after.getFirst()));
    }

    @Test
    void aConcernThatIsReadIsARead() {
        var audit = opened();
        Api.as("worker", "practitioner").get("/v1/audits/" + audit + "/concerns");
        assertEquals(
                Map.of("basis", "named", "role", "practitioner"),
                ground(reads("audit=" + audit + "&staff=worker").getFirst()));
    }

    @Test
    void aLineOfAListIsARead() {
        var audit = opened();
        Api.auditorOf(audit).get("/v1/audits");
        var read = reads("audit=" + audit + "&staff=auditor-" + audit).getFirst();
        assertEquals("/v1/audits", read.get("path"));
        assertEquals(Map.of("basis", "named", "role", "auditor"), ground(read));
    }

    @Test
    void whatWasRefusedIsNoRead() {
        var audit = opened();
        problem(403, "forbidden", Api.as("stranger", "auditor").get("/v1/audits/" + audit));
        assertEquals(List.of(), reads("audit=" + audit + "&staff=stranger"));
    }

    @Test
    void theLatestComeFirstPageByPage() {
        var audit = opened();
        for (var path : List.of("concerns", "learning-points", "concerns")) {
            Api.auditorOf(audit).get("/v1/audits/" + audit + "/" + path);
        }
        var query = "audit=" + audit + "&staff=auditor-" + audit + "&limit=2";
        var first = Api.team().get("/v1/reads?" + query);
        assertEquals(2, first.<List<?>>path("items").size());
        String next = first.path("next");
        var rest = Api.team().get("/v1/reads?" + query + "&cursor=" + next);
        assertEquals(1, rest.<List<?>>path("items").size());
        assertEquals("/v1/audits/" + audit + "/concerns", rest.path("items[0].path"));
    }

    @Test
    void onlyQualityAssuranceAsksWhoReads() {
        problem(403, "forbidden", Api.as("worker", "practitioner").get("/v1/reads"));
        problem(400, "invalid-input", Api.team().get("/v1/reads?cursor=MTphYmM"));
    }

    @Test
    void theServiceCannotWipeATrace() {
        for (var statement : List.of("delete from record_read", "update record_read set staff = 'nobody'")) {
            var refused = assertThrows(
                    Exception.class,
                    () -> VertxContextSupport.subscribeAndAwait(() -> sessions.withStatelessTransaction(transaction ->
                            transaction.createNativeQuery(statement).executeUpdate())));
            assertTrue(refused.getMessage().contains("permission denied"), refused.getMessage());
        }
    }
}
