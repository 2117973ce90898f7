package org.practiceaudit.actions.notices;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceaudit.actions.Others;
import org.practiceaudit.actions.Service;
import org.practiceaudit.contracts.AuditEvent.SafeguardingConcernRaised;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.testing.Rule;

/** Notices go out by a real mail server. */
@QuarkusTest
@QuarkusTestResource(MailServer.class)
class MailTest extends Service {
    @Inject
    DataSource database;

    Others others;
    Instant now;
    LocalDate due;

    @BeforeEach
    void begin() {
        others = new Others(prefix);
        now = clock.now();
        due = WorkingDays.dateOf(now).plusDays(20);
        others.allocate(now);
    }

    /** Somebody of the case with an address of their own. */
    private String reachable(String part) {
        var staff = others.staff(part);
        var address = staff + "@council.example";
        others.recordStaff(staff, List.of("practitioner"), "family-support", "ref-" + staff, now);
        put("feed", "integrator", "/v1/contacts/ref-" + staff, Map.of("address", address))
                .then()
                .statusCode(204);
        return address;
    }

    private void concern(String concern) {
        others.about(
                "audit-" + others.audit,
                now,
                new SafeguardingConcernRaised(
                        others.audit,
                        concern,
                        "neglect",
                        "immediate",
                        others.staff("auditor"),
                        now,
                        List.of(others.staff("team-manager"))));
    }

    private List<MailServer.Arrived> urgent(String address) {
        return MailServer.to(address).stream()
                .filter(mail -> mail.subject().contains("concern"))
                .toList();
    }

    @Test
    @Rule("BR-09")
    void whatIsUrgentIsOnItsWayWithinAMinuteWithoutAWordOfIt() {
        var address = reachable("team-manager");
        var sent = Instant.now();
        concern("c-1");
        eventually(() -> assertEquals(1, urgent(address).size()));
        assertTrue(Duration.between(sent, Instant.now()).compareTo(Duration.ofMinutes(1)) < 0);
        var mail = urgent(address).getFirst();
        assertEquals("Practice audit: A safeguarding concern is raised", mail.subject());
        assertTrue(mail.id().matches("<notice\\.\\d+\\.bradford@practice-audit\\.invalid>"), mail.id());
        assertTrue(mail.text().contains("audit " + others.audit + "."), mail.text());
        assertTrue(mail.text().contains("https://audits.example/inbox/"), mail.text());
        assertTrue(!mail.text().contains("neglect") && !mail.text().contains(others.child), mail.text());
    }

    @Test
    void anOutageOfTheMailServerLosesNothingAndSendsNothingTwice() {
        var address = reachable("team-manager");
        MailServer.down();
        try {
            concern("c-1");
            concern("c-2");
            eventually(() -> get(others.staff("team-manager"), "team-manager", "/v1/inbox")
                    .then()
                    .body(
                            "items.findAll { it.urgent }.fact",
                            equalTo(List.of("safeguarding-concern-raised", "safeguarding-concern-raised"))));
            // Tried and failed before it is back.
            eventually(() -> get("s-qa", "audit-team", "/q/metrics")
                    .then()
                    .body(containsString("practice_audit_mails_failed_total")));
        } finally {
            MailServer.up();
        }
        eventually(() -> assertEquals(2, urgent(address).size()));
        assertEquals(
                2,
                urgent(address).stream().map(MailServer.Arrived::id).distinct().count());
    }

    @Test
    void whatIsRefusedForGoodIsNotTriedAgainUntilSomebodyAsks() throws IOException {
        var address = reachable("team-manager");
        var staff = others.staff("team-manager");
        try (var _ = MailServer.refusing()) {
            concern("c-1");
            eventually(() -> assertTrue(reasons(staff).contains("refused by the mail server with 550")));
        }
        assertEquals(List.of(), urgent(address));
        sentAgain(staff);
        eventually(() -> assertEquals(1, urgent(address).size()));
        assertEquals(List.of(), reasons(staff));
    }

    @Test
    void whatFailsForDaysIsGivenUpAndListed() {
        var address = reachable("team-manager");
        var staff = others.staff("team-manager");
        MailServer.down();
        try {
            concern("c-1");
            // As if it had been tried for the first time longer ago than a mail is tried.
            eventually(() -> assertTrue(triedLongAgo(staff) > 0));
            eventually(() -> assertTrue(reasons(staff).contains("the mail server could not be reached")));
        } finally {
            MailServer.up();
        }
        sentAgain(staff);
        eventually(() -> assertEquals(1, urgent(address).size()));
    }

    private int triedLongAgo(String staff) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update notice set first_try = now() - interval '4 days'"
                        + " where recipient = ? and first_try is not null and delivery = 'waiting'")) {
            update.setString(1, staff);
            return update.executeUpdate();
        }
    }

    private static void sentAgain(String staff) {
        undelivered(staff)
                .forEach(line -> post(
                                "s-qa",
                                "audit-team",
                                "/v1/notices/undeliverable/" + line.get("notice") + "/retry",
                                null,
                                null,
                                Map.of())
                        .then()
                        .statusCode(204));
    }

    @Test
    void whatHasNoAddressIsListedAndGoesOutOnceThereIsOne() {
        concern("c-1");
        var staff = others.staff("team-manager");
        eventually(() -> assertTrue(reasons(staff).contains("no address is known")));
        var address = reachable("team-manager");
        eventually(() -> assertEquals(1, urgent(address).size()));
        assertEquals(List.of(), reasons(staff));
    }

    private static List<Object> reasons(String staff) {
        return undelivered(staff).stream().map(line -> line.get("reason")).toList();
    }

    private static List<Map<String, Object>> undelivered(String staff) {
        return everyPage("s-qa", "audit-team", "/v1/notices/undeliverable").stream()
                .filter(line -> staff.equals(line.get("recipient")))
                .toList();
    }

    @Test
    @Rule("TH-21")
    void whatIsNotUrgentIsOneMailADay() {
        var address = reachable("worker");
        others.submit(now, others.proposed("one", "worker", due), others.proposed("two", "worker", due));
        eventually(() -> get(others.staff("worker"), "practitioner", "/v1/inbox")
                .then()
                .body("items.findAll { it.fact == 'action-opened' }.urgent", contains(false, false)));
        assertEquals(List.of(), digests(address));
        clock.moveTo(Digests.next(clock.now(), Programmes.shipped("tower-hamlets")));
        eventually(() -> assertEquals(1, digests(address).size()));
        var mail = digests(address).getFirst();
        assertEquals("Practice audit: daily digest, 2 to read", mail.subject());
        assertTrue(mail.text().contains("action " + others.action("one")), mail.text());
        assertTrue(mail.text().contains("action " + others.action("two")), mail.text());
    }

    private static List<MailServer.Arrived> digests(String address) {
        return MailServer.to(address).stream()
                .filter(mail -> mail.subject().contains("digest"))
                .toList();
    }

    @Test
    void addressesAreForTheSystemThatHasThemAndTellWhatIsWrong() {
        put("feed", "integrator", "/v1/contacts/ref-x", Map.of("address", "nobody"))
                .then()
                .statusCode(400);
        put("s-tm", "team-manager", "/v1/contacts/ref-x", Map.of("address", "a@b.example"))
                .then()
                .statusCode(403);
        put("feed", "integrator", "/v1/contacts/ref-x", Map.of("address", "a@b.example"))
                .then()
                .statusCode(204);
        delete("feed", "integrator", "/v1/contacts/ref-x").then().statusCode(204);
        delete("feed", "integrator", "/v1/contacts/ref-x").then().statusCode(404);
    }

    @Test
    void healthSaysThatMailIsOn() {
        io.restassured.RestAssured.get("/q/health/well")
                .then()
                .body("checks.find { it.name == 'mail' }.data.state", equalTo("on"));
    }
}
