package org.practiceaudit.allocation.http;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.PathwayEvent;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.testing.Rule;

/** The closed loop: a pathway asks for a re-audit, and a cycle of re-audits allocates it. */
@QuarkusTest
class ReAuditHttpTest {
    private static final String CODE = "loop";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void allocatesWhatAPathwayAsksToHaveAuditedAgain() {
        var authority = new Authority(CODE).withPopulation();
        var yaml = Programmes.shippedYaml("performance-and-quality");
        Authority.done(201, authority.manager().post("/v1/programmes", "application/yaml", yaml));
        new Elsewhere(CODE, "performance-and-quality-2026-09")
                .says("pathway/old-0007", "old-0007", asked(), Instant.now());
        await().atMost(PATIENCE).until(() -> requests(authority, "open").size() == 1);

        var planned = authority
                .team()
                .post(
                        "/v1/cycles",
                        "{\"programme\":\"performance-and-quality\",\"activity\":\"re-audit\",\"month\":\""
                                + Authority.MONTH + "\",\"name\":\"Re-audits\"}");
        Authority.done(201, planned);
        var cycle = planned.header("Location");
        for (var step : new String[] {"freeze", "draw", "assign"}) {
            Authority.done(200, authority.team().step(cycle + "/" + step, step.equals("draw") ? "{\"seed\":7}" : ""));
        }
        Authority.done(200, authority.manager().step(cycle + "/confirm", ""));
        await().atMost(PATIENCE).until(() -> requests(authority, "open").isEmpty());

        var allocation = authority.team().get(cycle + "/allocations").json().at("/items/0");
        assertEquals("ch-007", allocation.get("child").asText());
        assertEquals(1, requests(authority, "allocated").size());
    }

    private static JsonNode requests(Authority authority, String state) {
        return authority
                .team()
                .get("/v1/re-audit-requests?state=" + state)
                .json()
                .get("items");
    }

    private static PathwayEvent asked() {
        return new PathwayEvent.ReAuditRequested(
                "rq-7",
                "old-0007",
                "old-0007",
                "ch-007",
                "re-audit",
                "inadequate",
                LocalDate.now(WorkingDays.LONDON).plusMonths(2),
                Instant.now());
    }

    @Test
    @Rule("PQ-20")
    void drawsNothingForARequestThatWasWithdrawn() {
        var authority = new Authority("withdrawn").withPopulation();
        var elsewhere = new Elsewhere("withdrawn", "performance-and-quality-2026-09");
        elsewhere.says("pathway/old-0007", "old-0007", asked(), Instant.now());
        await().atMost(PATIENCE).until(() -> requests(authority, "open").size() == 1);

        elsewhere.says(
                "pathway/old-0007",
                "old-0007",
                new PathwayEvent.ReAuditWithdrawn(
                        "rq-7", "old-0007", "old-0007", "re-audit", "grade-changed", Instant.now()),
                Instant.now());
        await().atMost(PATIENCE).until(() -> requests(authority, "open").isEmpty());
        assertEquals(1, requests(authority, "withdrawn").size());
    }
}
