package org.practiceaudit.audit.service;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.AllocationEvent.AuditReallocated;
import org.practiceaudit.contracts.ModerationEvent.GradeDecided;
import org.practiceaudit.contracts.ModerationEvent.GradeDisputed;
import org.practiceaudit.contracts.ModerationEvent.ModerationRequested;
import org.practiceaudit.testing.Rule;
import org.practiceaudit.testing.ServiceStackResource;

/** What others say becomes what happens here, once and in order. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class HeardTest {
    @BeforeAll
    static void programme() {
        Others.publish("bradford");
    }

    private static void eventually(BooleanSupplier holds) {
        await().atMost(Api.PATIENCE).until(holds::getAsBoolean);
    }

    private static String path(String audit) {
        return "/v1/audits/" + audit;
    }

    @Test
    void anAllocationHeardTwiceOpensOneAudit() {
        var audit = "a-" + UUID.randomUUID();
        Others.sayTwice(
                "allocation-" + audit,
                "bradford",
                Others.allocated(audit, false, Others.today().plusDays(7)));
        Api.arrived(audit);
        assertEquals("\"1\"", Api.team().etag(path(audit)));
        assertEquals("allocated", Api.team().get(path(audit)).path("state"));
    }

    @Test
    void anAllocationWaitsForItsProgramme() {
        var programme = "later-" + UUID.randomUUID().toString().substring(0, 8);
        var waiting = "a-" + UUID.randomUUID();
        Others.say(
                "allocation-" + waiting,
                programme,
                Others.allocated(waiting, false, Others.today().plusDays(7)));
        Api.arrived(Others.allocate(false));
        assertEquals(404, Api.team().get(path(waiting)).statusCode());
        Others.publish(programme);
        Api.arrived(waiting);
    }

    @Test
    void anAuditChangesHands() {
        var audit = Api.arrived(Others.allocate(false));
        Others.say(
                "allocation-" + audit,
                "bradford",
                new AuditReallocated(
                        audit,
                        "second",
                        "moderator",
                        "auditor-" + audit,
                        "moderator",
                        "exemption",
                        Others.today().plusDays(9),
                        "team",
                        Instant.now()));
        eventually(() -> Api.as("second", "auditor").get(path(audit)).statusCode() == 200);
        assertEquals(403, Api.auditorOf(audit).get(path(audit)).statusCode());
    }

    @Test
    void aDisputeHoldsFinalisationUntilItIsDecided() {
        var audit = Api.arrived(Others.allocate(false));
        var auditor = Api.auditorOf(audit);
        auditor.audit(audit, "good");
        assertEquals(200, auditor.step(audit, "submit").statusCode());
        var dispute = "d-" + audit;
        Others.say(
                "dispute-" + audit,
                "bradford",
                new GradeDisputed(dispute, audit, "worker", "head-of-quality-assurance", Instant.now()));
        eventually(() -> List.of(dispute).equals(auditor.get(path(audit)).path("review.openDisputes")));
        assertEquals(409, auditor.step(audit, "finalise").statusCode());
        Others.say(
                "dispute-" + audit,
                "bradford",
                new GradeDecided(dispute, audit, "requires-improvement", "head", Instant.now()));
        eventually(() -> "requires-improvement".equals(auditor.get(path(audit)).path("gradeOfRecord")));
        assertEquals(200, auditor.step(audit, "finalise").statusCode());
    }

    @Test
    void aRequestedModerationIsAwaited() {
        var audit = Api.arrived(Others.allocate(false));
        var auditor = Api.auditorOf(audit);
        auditor.audit(audit, "good");
        auditor.step(audit, "submit");
        Others.say(
                "moderation-" + audit,
                "bradford",
                new ModerationRequested(
                        audit,
                        audit,
                        "C-" + audit,
                        "auditor-" + audit,
                        "moderator",
                        "all",
                        Others.today().plusDays(5),
                        false));
        eventually(() -> auditor.get(path(audit)).<Boolean>path("review.awaited"));
        assertEquals(409, auditor.step(audit, "finalise").statusCode());
    }

    @Test
    @Rule("BR-05")
    void headsOfServiceSeeWhatTheirOwnManagersOwe() {
        var head = "head-" + UUID.randomUUID();
        var manager = "manager-" + UUID.randomUUID();
        var owed = "a-" + UUID.randomUUID();
        var elsewhere = "a-" + UUID.randomUUID();
        Others.staff(manager, head);
        Others.staff("auditor-" + owed, manager);
        Others.allocate(Others.allocated(owed, false, Others.today().minusDays(1)));
        Others.allocate(Others.allocated(elsewhere, false, Others.today().minusDays(1)));
        var overdue = "/v1/audits?state=overdue&limit=200";
        eventually(() -> audits(Api.team(), overdue).containsAll(List.of(owed, elsewhere)));
        eventually(() -> audits(Api.as(head, "head-of-service"), overdue).equals(Set.of(owed)));
        assertEquals(Set.of(owed), audits(Api.team(), overdue + "&headOfService=" + head));
        assertEquals(
                403,
                Api.as("other", "head-of-service")
                        .get(overdue + "&headOfService=" + head)
                        .statusCode());
        assertEquals(Set.of(owed), audits(Api.auditorOf(owed), overdue));
        eventually(() -> Others.heardOf(owed).equals(List.of("audit.not-completed.v1")));
    }

    @Test
    void aListIsForWhomItConcernsAndComesInPages() {
        var one = Api.arrived(Others.allocate(false));
        assertEquals(Set.of(one), audits(Api.auditorOf(one), "/v1/audits"));
        assertEquals(
                Set.of(one), audits(Api.team(), "/v1/audits?cycle=2026-09&state=allocated&auditor=auditor-" + one));
        assertEquals(Set.of(), audits(Api.as("worker", "practitioner"), "/v1/audits?auditor=auditor-" + one));
        Api.arrived(Others.allocate(false));
        var page = Api.team().get("/v1/audits?limit=1");
        assertEquals(1, page.<List<?>>path("items").size());
        assertEquals(
                200,
                Api.team().get("/v1/audits?limit=1&cursor=" + page.path("next")).statusCode());
        assertEquals(400, Api.team().get("/v1/audits?state=lost").statusCode());
        assertEquals(400, Api.team().get("/v1/audits?headOfService=hos").statusCode());
    }

    private static Set<String> audits(Api as, String path) {
        return new TreeSet<>(as.get(path).<List<String>>path("items.audit"));
    }
}
