package org.practiceaudit.actions.notices;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceaudit.actions.Others;
import org.practiceaudit.actions.Service;
import org.practiceaudit.contracts.AllocationEvent.AuditAllocated;
import org.practiceaudit.contracts.AuditEvent.AuditReturned;
import org.practiceaudit.contracts.AuditEvent.AuditShared;
import org.practiceaudit.contracts.AuditEvent.SafeguardingConcernRaised;
import org.practiceaudit.contracts.ModerationEvent.ModerationGradesCommitted;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.testing.Rule;

/** What is heard reaches people's inboxes, once each. */
@QuarkusTest
class NoticesHttpTest extends Service {
    Others others;
    Instant now;
    LocalDate due;

    @BeforeEach
    void begin() {
        others = new Others(prefix);
        now = clock.now();
        due = WorkingDays.dateOf(now).plusDays(20);
    }

    private void inbox(String part, org.hamcrest.Matcher<?> facts) {
        eventually(() -> get(others.staff(part), "practitioner", "/v1/inbox")
                .then()
                .statusCode(200)
                .body("items.fact", facts));
    }

    @Test
    @Rule("BR-08")
    void aSubmissionIsToldToThoseWhomThePolicyNames() {
        others.allocate(now);
        others.submit(now);
        for (var part : List.of("worker", "team-manager", "service-manager", "head-of-service")) {
            inbox(part, hasItem("audit-submitted"));
        }
        get(others.staff("auditor"), "auditor", "/v1/inbox")
                .then()
                .body("items.fact", equalTo(List.of("audit-allocated")));
        get(others.staff("worker"), "practitioner", "/v1/inbox")
                .then()
                .body("items.fact", equalTo(List.of("audit-submitted", "audit-allocated")))
                .body("items[0].text", equalTo("An audit is submitted: audit " + others.audit + "."))
                .body("items[0].role", equalTo("practitioner"))
                .body("items[0].child", equalTo(others.child))
                .body("items[0].urgent", equalTo(true))
                .body("items[0].link", equalTo("https://audits.example/audits/" + others.audit))
                .body(
                        "items[1].text",
                        equalTo("An audit is allocated: audit " + others.audit + ". Due by 31 December 2027."));
    }

    @Test
    @Rule("BR-09")
    void whomTheProducerFoundIsToldOnceThoughTheyHoldTwoRoles() {
        others.allocate(now);
        var told =
                List.of(others.staff("head-of-service"), others.staff("team-manager"), others.staff("head-of-service"));
        others.about(
                "audit-" + others.audit,
                now,
                new SafeguardingConcernRaised(
                        others.audit, "c-1", "neglect", "immediate", others.staff("auditor"), now, told));
        inbox("head-of-service", contains("safeguarding-concern-raised"));
        inbox("team-manager", contains("safeguarding-concern-raised"));
        inbox("worker", contains("audit-allocated"));
    }

    @Test
    void anInboxIsReadOnceAndOnlyByItsOwner() {
        others.allocate(now);
        inbox("worker", contains("audit-allocated"));
        String notice = get(others.staff("worker"), "practitioner", "/v1/inbox")
                .jsonPath()
                .getString("items[0].notice");
        var path = "/v1/inbox/" + notice + "/read";
        post(others.staff("auditor"), "auditor", path, null, null, Map.of())
                .then()
                .statusCode(404);
        post(others.staff("worker"), "practitioner", path, null, null, Map.of())
                .then()
                .statusCode(204);
        post(others.staff("worker"), "practitioner", path, null, null, Map.of())
                .then()
                .statusCode(204);
        get(others.staff("worker"), "practitioner", "/v1/inbox").then().body("items", equalTo(List.of()));
        get(others.staff("worker"), "practitioner", "/v1/inbox?state=all&limit=1")
                .then()
                .body("items.notice", contains(notice))
                .body("items[0].readAt", not(nullValue()));
        get(others.staff("worker"), "practitioner", "/v1/inbox?state=some")
                .then()
                .statusCode(400)
                .body("field", equalTo("state"));
    }

    @Test
    @Rule("TH-21")
    void whatTheServiceSaysItselfIsHeardAndToldTheSameWay() {
        others.allocate(now);
        others.submit(now, others.proposed("act", "partner", due));
        others.grade("inadequate", now);
        inbox("partner", contains("action-opened"));
        inbox("worker", hasItem("action-opened"));
        // BR-12: the head of service has to hold a discussion, and hears by when.
        eventually(() -> get(others.staff("head-of-service"), "head-of-service", "/v1/inbox")
                .then()
                .body("items.fact", hasItem("pathway-step-planned"))
                .body("items.find { it.fact == 'pathway-step-planned' }.rule", equalTo("BR-12"))
                .body("items.find { it.fact == 'pathway-step-planned' }.dueOn", not(nullValue())));
    }

    @Test
    @Rule("CA-11")
    void aBlindModeratorHearsOfAGradeOnlyAfterTheirOwn() {
        others.publishProgramme(now);
        others.about("allocation-" + others.audit, now, blind());
        others.grade("inadequate", now);
        others.submit(now, others.proposed("act", "boss", due));
        inbox("worker", hasItem("action-opened"));
        // The head of service moderates it blind: of all this only what does not tell the grade.
        get(others.staff("boss"), "head-of-service", "/v1/inbox")
                .then()
                .body("items.fact", containsInAnyOrder("audit-allocated", "audit-submitted"));
        others.about(
                "moderation-" + others.audit,
                now,
                new ModerationGradesCommitted("m-" + others.audit, others.audit, others.staff("boss"), now));
        inbox("boss", hasItem("audit-below-good"));
        inbox("boss", hasItem("action-opened"));
    }

    @Test
    @Rule("TH-20")
    void nobodyIsForgottenWhereNobodyHoldsARole() {
        others.allocate(now);
        var service = "svc-" + others.audit.substring(30);
        others.about(
                "audit-" + others.audit,
                now,
                new AuditShared(others.audit, List.of(others.staff("iro")), List.of(), List.of(service), now));
        inbox("iro", contains("audit-shared"));
        var listed = listed();
        assertEquals(
                List.of("no group manager of service " + service),
                listed.stream().map(line -> line.get("reason")).toList());
        var notice = listed.getFirst().get("notice");
        post("s-qa", "audit-team", "/v1/notices/undeliverable/" + notice + "/retry", null, null, Map.of())
                .then()
                .statusCode(409);
        get(others.staff("worker"), "practitioner", "/v1/notices/undeliverable")
                .then()
                .statusCode(403);
        var hindered = everyPage("s-op", "operator", "/v1/notices/undeliverable").stream()
                .filter(line -> notice.equals(line.get("notice")))
                .toList();
        assertEquals(
                List.of(Set.of("notice", "role", "reason", "attempts", "at")),
                hindered.stream().map(Map::keySet).toList());
        get("s-op", "operator", "/v1/notices/undeliverable?audit=" + others.audit)
                .then()
                .statusCode(403);
        others.recordStaff(others.staff("gm"), List.of("group-manager"), service, "ref-gm", now);
        inbox("gm", contains("audit-shared"));
        assertEquals(List.of(), listed());
    }

    /** What nobody can be told about the audit. */
    private List<Map<String, Object>> listed() {
        return everyPage("s-qa", "audit-team", "/v1/notices/undeliverable").stream()
                .filter(line -> others.audit.equals(line.get("audit")) && line.get("recipient") == null)
                .toList();
    }

    @Test
    @Rule("TH-14")
    void aReturnReachesTheAuditorWithItsDay() {
        others.allocate(now);
        others.submit(now);
        others.about(
                "audit-" + others.audit,
                now,
                new AuditReturned(
                        others.audit,
                        List.of("lacks-analysis"),
                        due,
                        "s-qa",
                        now,
                        List.of(others.staff("auditor"), others.staff("auditors-head"))));
        eventually(() -> get(others.staff("auditor"), "auditor", "/v1/inbox")
                .then()
                .body("items[0].fact", equalTo("audit-returned"))
                .body("items[0].dueOn", equalTo(due.toString())));
        inbox("auditors-head", contains("audit-returned"));
    }

    /** Its head of service moderates it. */
    private AuditAllocated blind() {
        return new AuditAllocated(
                others.audit,
                others.child,
                "case-file",
                others.staff("auditor"),
                others.staff("boss"),
                true,
                "north",
                "family-support",
                others.staff("worker"),
                others.staff("team-manager"),
                others.staff("service-manager"),
                others.staff("boss"),
                null,
                null,
                due,
                true,
                null,
                false);
    }
}
