package org.practiceaudit.actions.notices;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practiceaudit.actions.Others;
import org.practiceaudit.actions.Service;
import org.practiceaudit.testing.ServiceStackResource;

/** An authority without a mail server: people are told in their inbox, and it is said that this is all. */
@QuarkusTest
@TestProfile(MailOffTest.NoMailServer.class)
class MailOffTest extends Service {
    public static final class NoMailServer implements QuarkusTestProfile {
        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(ServiceStackResource.class, Map.of("service", "actions")));
        }
    }

    @Test
    void theInboxWorksAndNothingWaitsForAServer() {
        var others = new Others(prefix);
        others.allocate(clock.now());
        eventually(() -> get(others.staff("worker"), "practitioner", "/v1/inbox")
                .then()
                .statusCode(200)
                .body("items.fact", contains("audit-allocated")));
        assertEquals(
                List.of(),
                everyPage("s-qa", "audit-team", "/v1/notices/undeliverable").stream()
                        .filter(line -> others.staff("worker").equals(line.get("recipient")))
                        .toList());
        RestAssured.get("/q/health/well")
                .then()
                .body("checks.find { it.name == 'mail' }.data.state", startsWith("off"));
    }
}
