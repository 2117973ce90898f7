package org.practiceaudit.reporting.journeys;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceaudit.messaging.Received;
import org.practiceaudit.reporting.History;
import org.practiceaudit.reporting.TakenIn;
import org.practiceaudit.testing.ServiceStackResource;
import org.practiceaudit.testing.Stack;

/** Children of an authority of its own who were drawn in two cycles. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class GradeJourneyHttpTest {
    private static final String AUTHORITY = "havering";
    private static final String ONE = "2031-01";
    private static final String OTHER = "2031-02";

    @ConfigProperty(name = "practice-audit.topic-prefix")
    String prefix;

    @BeforeEach
    void haveTwoCycles() {
        TakenIn.once(prefix, ONE, GradeJourneyHttpTest::both);
    }

    private static List<Received> both() {
        var events = new ArrayList<>(History.of(AUTHORITY, ONE, 6, 5));
        events.addAll(History.of(AUTHORITY, OTHER, 6, 8));
        return events;
    }

    private static Response get(String address, String staff, String role) {
        return given().auth()
                .oauth2(Stack.running().token(staff, AUTHORITY, role))
                .get("/v1/reports/children/" + address);
    }

    @Test
    void aChildAuditedInTwoCyclesHasOneJourney() {
        get("c-3/grades", "s-head-qa", "head-of-quality-assurance")
                .then()
                .statusCode(200)
                .body("child", equalTo("c-3"))
                .body("audits.audit", equalTo(List.of(ONE + "-003", OTHER + "-003")))
                .body("audits.cycle", equalTo(List.of(ONE, OTHER)));
    }

    @Test
    void isToldAsItWasKnownOnAPastDay() {
        get("c-3/grades?asAt=2026-08-31", "s-head-qa", "head-of-quality-assurance")
                .then()
                .statusCode(404);
        get("c-3/grades?asAt=2027-01-31", "s-head-qa", "head-of-quality-assurance")
                .then()
                .statusCode(200)
                .body("knownUntil", equalTo("2027-02-01T00:00:00Z"))
                .body("audits", hasSize(2));
    }

    @Test
    void canBeDownloaded() {
        get("c-3/grades?format=csv", "s-head-qa", "head-of-quality-assurance")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("grades-of-child-c-3"))
                .body(containsString(OTHER + "-003"));
    }

    @Test
    void isForThoseWhoMaySeeTheCaseAndNobodyElse() {
        get("c-3/grades", "s-team-manager", "team-manager").then().statusCode(200);
        get("c-3/grades", "s-another", "team-manager").then().statusCode(404);
        get("c-3/grades", "s-auditor-3", "auditor").then().statusCode(403);
        get("c-3/grades", "s-learning", "head-of-learning-academy").then().statusCode(403);
        get("c-99/grades", "s-head-qa", "head-of-quality-assurance").then().statusCode(404);
        given().auth()
                .oauth2(Stack.running().token("s-head-qa", "enfield", "head-of-quality-assurance"))
                .get("/v1/reports/children/c-99/grades")
                .then()
                .statusCode(404);
    }
}
