package org.practiceaudit.moderation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practiceaudit.moderation.ThingsToTry.Thing;
import org.practiceaudit.testing.ServiceStackResource;

/** A line of a list, and an audit on a meeting's agenda, is a read of that audit. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStackResource.class,
        initArgs = @ResourceArg(name = "service", value = "moderation"))
class ListReadsHttpTest {
    private final ThingsToTry make = new ThingsToTry();

    private static ValidatableResponse reads(Thing thing, String staff) {
        return thing.others()
                .team()
                .get("/v1/reads?audit=" + thing.audit() + "&staff=" + staff)
                .then()
                .statusCode(200);
    }

    private static void isRead(Thing thing, String staff, String path, String basis, String role) {
        reads(thing, staff)
                .body("items[0].path", equalTo(path))
                .body("items[0].child", equalTo("child-of-" + thing.audit()))
                .body("items[0].ground", equalTo(Map.of("basis", basis, "role", role)));
    }

    @Test
    void aLineOfModerationsIsARead() {
        var thing = make.moderation(false);
        thing.others()
                .as("moderator", "moderator")
                .get("/v1/moderations")
                .then()
                .body("items.audit", contains(thing.audit()));
        isRead(thing, "moderator", "/v1/moderations", "named", "moderator");
        thing.others().as("lead", "audit-manager").get("/v1/moderations").then().body("items", hasSize(1));
        isRead(thing, "lead", "/v1/moderations", "office", "audit-manager");
    }

    @Test
    void whatIsReferredToTheAuditTeamIsReadByThem() {
        var thing = make.moderation(false);
        thing.others()
                .sending("moderator", "moderator")
                .header("If-Match", thing.tag())
                .body(Map.of("scenario", "practitioner-not-contacted", "what", "Nobody rang."))
                .post("/v1/moderations/" + thing.audit() + "/findings")
                .then()
                .statusCode(200);
        thing.others()
                .as("lead", "audit-manager")
                .get("/v1/moderations?referral=practitioner-not-contacted")
                .then()
                .body("items", hasSize(1));
        isRead(thing, "lead", "/v1/moderations", "office", "audit-manager");
    }

    @Test
    void aLineOfDisputesIsARead() {
        var thing = make.dispute();
        thing.others().as("head", "head-of-service").get("/v1/disputes").then().body("items", hasSize(1));
        isRead(thing, "head", "/v1/disputes", "named", "head-of-service");
    }

    @Test
    void whatOneDoesNotSeeOnAListIsNoRead() {
        var thing = make.dispute();
        thing.others()
                .as("stranger", "head-of-service")
                .get("/v1/disputes")
                .then()
                .body("items", hasSize(0));
        reads(thing, "stranger").body("items", hasSize(0));
    }

    @Test
    void theAgendaOfAMeetingIsARead() {
        var thing = make.meeting(true);
        var path = "/v1/meetings/" + thing.id();
        thing.others().as("qa", "head-of-quality-assurance").get(path).then().statusCode(200);
        isRead(thing, "qa", path, "office", "head-of-quality-assurance");
        thing.others().as("auditor", "auditor").get(path).then().statusCode(200);
        isRead(thing, "auditor", path, "told", "auditor");
        thing.others().as("stranger", "auditor").get(path).then().statusCode(403);
        reads(thing, "stranger").body("items", hasSize(0));
    }
}
