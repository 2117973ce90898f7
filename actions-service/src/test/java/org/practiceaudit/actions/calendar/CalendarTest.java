package org.practiceaudit.actions.calendar;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceaudit.actions.Others;
import org.practiceaudit.actions.Service;
import org.practiceaudit.contracts.AllocationEvent.CyclePlanned;
import org.practiceaudit.contracts.AuditEvent.AuditReturned;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.testing.Rule;

/** Due days are in people's calendars, and they are reminded of them. */
@QuarkusTest
class CalendarTest extends Service {
    Others others;
    Instant now;
    LocalDate today;

    @BeforeEach
    void begin() {
        others = new Others(prefix);
        now = clock.now();
        today = WorkingDays.dateOf(now);
        others.allocate(now);
    }

    private String feed(String part) {
        String address = post(others.staff(part), "auditor", "/v1/calendar", null, null, Map.of())
                .then()
                .statusCode(201)
                .extract()
                .path("address");
        assertTrue(address.startsWith("https://calendars.example/v1/calendar/"), address);
        return address.substring("https://calendars.example".length());
    }

    private static VEvent only(String feed, String about) {
        var found =
                Biweekly.parse(given().get(feed)
                                .then()
                                .statusCode(200)
                                .extract()
                                .asString())
                        .first()
                        .getEvents()
                        .stream()
                        .filter(event -> event.getSummary().getValue().equals(about))
                        .toList();
        assertEquals(1, found.size(), about);
        return found.getFirst();
    }

    @Test
    void aFeedHasWhatIsDueUnderTheSameIdUntilItIsDone() {
        others.submit(now, others.proposed("act", "worker", today.plusDays(20)));
        var feed = feed("worker");
        var about = "Action due: " + others.action("act");
        eventually(() -> only(feed, about));
        var due = only(feed, about);
        assertEquals("CONFIRMED", due.getStatus().getValue());
        assertEquals(
                "https://audits.example/actions/" + others.action("act"),
                due.getUrl().getValue());
        var text = given().get(feed).asString();
        assertTrue(
                text.contains(
                        "DTSTART;VALUE=DATE:" + today.plusDays(20).toString().replace("-", "")),
                text);
        assertTrue(!text.contains(others.child), text);

        post(
                        others.staff("worker"),
                        "practitioner",
                        "/v1/actions/" + others.action("act") + "/completion",
                        "\"1\"",
                        Map.of("how", "Done"))
                .then()
                .statusCode(200);
        eventually(() -> assertEquals("CANCELLED", only(feed, about).getStatus().getValue()));
        assertEquals(due.getUid().getValue(), only(feed, about).getUid().getValue());
        assertTrue(
                only(feed, about).getSequence().getValue() > due.getSequence().getValue());
    }

    @Test
    void aFeedIsForItsAddressUntilThereIsAnotherOrNone() {
        var first = feed("auditor");
        given().get(first).then().statusCode(200).contentType("text/calendar");
        var second = feed("auditor");
        given().get(first).then().statusCode(404);
        given().get(second).then().statusCode(200);
        delete(others.staff("auditor"), "auditor", "/v1/calendar").then().statusCode(204);
        given().get(second).then().statusCode(404);
        delete(others.staff("auditor"), "auditor", "/v1/calendar").then().statusCode(404);
        given().post("/v1/calendar").then().statusCode(401);
    }

    @Test
    @Rule("TH-14")
    void aReturnedAuditIsDueAgainOnItsNewDay() {
        others.submit(now);
        var feed = feed("auditor");
        var about = "Audit due: " + others.audit;
        eventually(() -> assertEquals("CANCELLED", only(feed, about).getStatus().getValue()));
        others.about(
                "audit-" + others.audit,
                now,
                new AuditReturned(others.audit, List.of("lacks-analysis"), today.plusDays(9), "s-qa", now, List.of()));
        eventually(() -> assertEquals("CONFIRMED", only(feed, about).getStatus().getValue()));
    }

    @Test
    @Rule("TH-21")
    void whoeverHasToActIsRemindedBeforehandUnlessItIsDone() {
        var due = WorkingDays.englandAndWales().withinWorkingDays(today, 10).date();
        others.submit(now, others.proposed("act", "worker", due), others.proposed("done", "worker", due));
        eventually(() -> get(others.staff("worker"), "practitioner", "/v1/actions/" + others.action("done"))
                .then()
                .statusCode(200));
        post(
                        others.staff("worker"),
                        "practitioner",
                        "/v1/actions/" + others.action("done") + "/completion",
                        "\"1\"",
                        Map.of("how", "Done"))
                .then()
                .statusCode(200);
        var feed = feed("worker");
        eventually(() -> assertEquals(
                "CANCELLED",
                only(feed, "Action due: " + others.action("done")).getStatus().getValue()));
        // Three working days before, in the morning.
        var day = WorkingDays.englandAndWales().workingDaysBefore(due, 3).date();
        clock.moveTo(day.atTime(8, 1).atZone(WorkingDays.LONDON).toInstant());
        eventually(() -> get(others.staff("worker"), "practitioner", "/v1/inbox")
                .then()
                .body(
                        "items.findAll { it.fact == 'action-due-soon' }.subject",
                        equalTo(List.of(others.action("act")))));
    }

    @Test
    @Rule("TH-21")
    void theEndOfACycleListsTheMeetingsNotHeld() {
        var uopps = new Others(prefix, "tower-hamlets");
        uopps.allocate(now);
        var planned = new CyclePlanned(uopps.cycle, "2026", today, today.plusDays(40), today.plusDays(20));
        uopps.about(uopps.cycle, now, planned);
        uopps.moderate("requires-improvement", now, List.of(), List.of());
        eventually(() -> get(uopps.staff("auditor"), "auditor", "/v1/inbox")
                .then()
                .body("items.fact", hasItem("pathway-step-planned")));
        get(uopps.staff("auditor"), "auditor", "/v1/inbox")
                .then()
                .body("items.fact", not(hasItem("meetings-not-held")));
        clock.moveTo(today.plusDays(40).atTime(8, 1).atZone(WorkingDays.LONDON).toInstant());
        eventually(() -> get(uopps.staff("auditor"), "auditor", "/v1/inbox?limit=200")
                .then()
                .body("items.find { it.fact == 'meetings-not-held' }.items", equalTo(List.of(uopps.audit)))
                .body("items.find { it.fact == 'meetings-not-held' }.cycle", equalTo(uopps.cycle)));
    }
}
