package org.practiceaudit.reporting.tracking;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceaudit.messaging.Received;
import org.practiceaudit.reporting.History;
import org.practiceaudit.reporting.TakenIn;
import org.practiceaudit.testing.ServiceStackResource;
import org.practiceaudit.testing.Stack;

/** What the trackers give as files, beside what they give page by page. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class TrackerDownloadsTest {
    private static final String AUTHORITY = "barnet";
    private static final String CYCLE = "2026-11";

    @ConfigProperty(name = "practice-audit.topic-prefix")
    String prefix;

    @BeforeEach
    void haveTwoCycles() {
        TakenIn.once(prefix, AUTHORITY + CYCLE, TrackerDownloadsTest::both);
    }

    private static List<Received> both() {
        var events = new ArrayList<>(History.of(AUTHORITY, CYCLE, 24, 31));
        events.addAll(History.of(AUTHORITY, "2026-12", 12, 32));
        return events;
    }

    private static Response get(String address, String staff, String role) {
        return given().auth()
                .oauth2(Stack.running().token(staff, AUTHORITY, role))
                .get("/v1/reports/" + address);
    }

    private static Response get(String address) {
        return get(address, "s-head-qa", "head-of-quality-assurance")
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audits?limit=200",
                "audits?limit=200&sort=-audit",
                "audits?limit=200&service=service-1&sort=team",
                "audits?limit=200&standing=submitted&sort=-late",
                "audits?limit=200&cycle=2026-11&person=s-auditor-3",
                "audits?limit=200&asAt=2026-09-03&sort=standing",
                "actions?limit=200&sort=-due",
                "actions?limit=200&service=service-0&sort=-owner",
                "actions?limit=200&standing=closed&cycle=2026-11",
                "actions?limit=200&asAt=2026-09-05"
            })
    void areTheSameRowsInTheSameOrder(String asked) {
        var page = get(asked).jsonPath();
        var file = get(asked + "&format=json").jsonPath();

        assertFalse(page.getList("items").isEmpty(), asked);
        assertEquals((Object) page.get("items"), file.get("rows"));
        assertEquals((Object) page.get("knownUntil"), file.get("knownUntil"));
    }

    @Test
    void csvHasALineForEachRowThatFits() {
        var wanted = "audits?service=service-1&sort=-audit&cycle=" + CYCLE;
        var lines = get(wanted + "&format=csv").asString().split("\r\n");

        assertTrue(lines[0].startsWith("Audit,Service,Team,Auditor"), lines[0]);
        assertEquals(12, lines.length - 1);
        assertTrue(lines[1].startsWith(CYCLE + "-023,"), lines[1]);
    }

    @Test
    void whatIsLaidOutInPagesFitsToo() {
        assertEquals(
                "application/pdf",
                get("audits?service=service-1&format=pdf").contentType().split(";")[0]);
    }

    @Test
    void tellOfNoMoreThanTheirPagesDo() {
        assertEquals(
                List.of(CYCLE + "-007", "2026-12-007"),
                get("audits?sort=audit&format=json", "s-auditor-7", "auditor")
                        .jsonPath()
                        .getList("rows.audit"));
    }

    @Test
    void refuseWhatThePagesRefuse() {
        var head = "head-of-quality-assurance";
        assertEquals(
                "sort", get("audits?sort=colour&format=csv", "s-head-qa", head).path("field"));
        assertEquals(
                "standing",
                get("audits?standing=lost&format=csv&cycle=" + CYCLE, "s-head-qa", head)
                        .path("field"));
        assertEquals(
                404, get("audits?cycle=1999-01&format=csv", "s-head-qa", head).statusCode());
    }
}
