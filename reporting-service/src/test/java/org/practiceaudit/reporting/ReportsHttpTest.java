package org.practiceaudit.reporting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceaudit.testing.ServiceStackResource;
import org.practiceaudit.testing.Stack;

/** Reports over HTTP: who is told of what, as of when, and in pages. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class ReportsHttpTest {
    private static final String CYCLE = "2028-02";

    @ConfigProperty(name = "practice-audit.topic-prefix")
    String prefix;

    @BeforeEach
    void told() {
        TakenIn.once(prefix, CYCLE, () -> {
            var events = new ArrayList<>(History.of(CYCLE, 30, 21));
            events.addAll(StaffHistory.member("s-group-manager", "group-manager", null, "service-1"));
            events.addAll(StaffHistory.member("s-of-team-2", "team-manager", "team-2", "service-0"));
            return events;
        });
    }

    private static Response get(String path, String staff, String... roles) {
        return given().auth()
                .oauth2(Stack.running().token(staff, History.AUTHORITY, roles))
                .get(path);
    }

    private static Response all(String path) {
        return get(path, "s-head-qa", "head-of-quality-assurance");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audits",
                "actions",
                "actions-by-service",
                "auditors",
                "confirmations",
                "late-steps",
                "consistency",
                "trends",
                "scorecard",
                "services",
                "impact",
                "coverage"
            })
    void everyReportOfAnAuthoritySaysAsOfWhenItHolds(String report) {
        var past = all("/v1/reports/" + report + "?from=2026-08-01&to=2026-12-31&asAt=2026-09-30");
        assertEquals(200, past.statusCode(), past.asString());
        assertEquals("2026-09-30T23:00:00Z", past.path("knownUntil"));
        var now = all("/v1/reports/" + report + "?cycle=" + CYCLE);
        assertEquals(200, now.statusCode(), now.asString());
        assertFalse(now.<String>path("knownUntil").isEmpty());
        assertEquals(404, all("/v1/reports/" + report + "?cycle=never").statusCode());
        assertEquals("asAt", all("/v1/reports/" + report + "?asAt=soon").path("field"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"comparison", "board", "briefing", "highlights", "practice-week", "learning", "data-set"})
    void everyReportOfACycleIsThereNowAndOnAPastDay(String report) {
        var path = "/v1/reports/cycles/" + CYCLE + "/" + report;
        all(path).then().statusCode(200);
        all(path + "?asAt=2026-09-30").then().statusCode(200);
        all(path + "?asAt=2026-08-01").then().statusCode(404);
        all("/v1/reports/cycles/never/" + report).then().statusCode(404);
    }

    @Test
    void aGroupManagerIsToldOfTheirServiceAndATeamManagerOfTheirTeam() {
        get("/v1/reports/cycles/" + CYCLE, "s-group-manager", "group-manager")
                .then()
                .statusCode(200)
                .body("services", hasKey("service-1"))
                .body("services", not(hasKey("service-0")))
                .body("scope.of", equalTo("service"));
        get("/v1/reports/audits?cycle=" + CYCLE, "s-of-team-2", "team-manager")
                .then()
                .statusCode(200)
                .body("total", equalTo(6))
                .body("items.team", everyItem(equalTo("team-2")));
    }

    @Test
    void whoeverManagesNobodySeesWhatNamesThem() {
        get("/v1/reports/audits?cycle=" + CYCLE, "s-auditor-7", "auditor")
                .then()
                .statusCode(200)
                .body("items.audit", equalTo(List.of(CYCLE + "-007")));
        get("/v1/reports/cycles/" + CYCLE, "s-auditor-7", "auditor").then().statusCode(403);
    }

    @Test
    void thePagesOfATrackerMakeUpTheWholeOfIt() {
        var seen = new ArrayList<String>();
        var next = "";
        do {
            var page = all("/v1/reports/audits?cycle=" + CYCLE + "&limit=7&sort=-audit&cursor=" + next);
            seen.addAll(page.path("items.audit"));
            next = page.path("next");
        } while (next != null);

        assertEquals(30, seen.size());
        assertEquals(30, new HashSet<>(seen).size());
        assertEquals(CYCLE + "-030", seen.getFirst());
        assertEquals("sort", all("/v1/reports/audits?sort=colour").path("field"));
        assertEquals(
                "standing",
                all("/v1/reports/audits?cycle=" + CYCLE + "&standing=lost").path("field"));
    }

    @Test
    void aTrackerHasTheCyclesWithADayInTheTimeAskedForNowAsOnAPastDay() {
        TakenIn.once(prefix, "2028-02-of-a-time", () -> History.of("of-a-time", "2028-02-of-a-time", 4, 3));

        for (var day : List.of("", "&asAt=2027-12-31")) {
            assertEquals(4, auditsOfATime("from=2026-09-30&to=2026-12-31" + day));
            assertEquals(4, auditsOfATime("from=2026-01-01&to=2026-09-01" + day));
            assertEquals(0, auditsOfATime("from=2026-10-01&to=2026-12-31" + day));
            assertEquals(0, auditsOfATime("from=2026-01-01&to=2026-08-31" + day));
        }
    }

    private static int auditsOfATime(String time) {
        return given().auth()
                .oauth2(Stack.running().token("s-head-qa", "of-a-time", "head-of-quality-assurance"))
                .get("/v1/reports/audits?" + time)
                .path("total");
    }

    @Test
    void aBoardReportStandsWithoutTheWordsOfOwnersThatAreAway() {
        all("/v1/reports/cycles/" + CYCLE + "/board")
                .then()
                .statusCode(200)
                .body("narrative.enquiry.state", equalTo("away"))
                .body("report.cycles", hasSize(1));
    }
}
