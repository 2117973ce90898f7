package org.practiceaudit.allocation.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.testing.Rule;

@QuarkusTest
class LookingBackHttpTest {
    @Test
    @Rule("CA-02")
    void drawsTheSameAgainAfterThePopulationHasChanged() {
        var authority = new Authority("replay").withProgramme().withPopulation().withCycle("freeze", "draw");
        Authority.done(
                201,
                authority
                        .team()
                        .post("/v1/imports/children", "text/csv", "child,team,service,worker\nch-900,t1,s1,w-1\n"));
        var replayed = authority.team().get(Authority.CYCLE + "/replay").json();
        var cycle = authority.team().get(Authority.CYCLE).json();
        assertTrue(replayed.get("same").asBoolean());
        assertEquals(cycle.at("/frame/digest"), replayed.get("frame"));
        assertEquals(cycle.at("/sample/digest"), replayed.get("again"));
        assertEquals(404, authority.team().get("/v1/cycles/none-2026-09/replay").status());
        assertEquals(
                403,
                Asked.by("replay", "w-1", "practitioner")
                        .get(Authority.CYCLE + "/replay")
                        .status());
    }

    @Test
    void saysWhyNobodyElseHasAnAllocation() {
        var authority = new Authority("others").withProgramme().withPopulation().withCycle("freeze", "draw", "assign");
        var allocation =
                authority.team().get(Authority.CYCLE + "/allocations").json().at("/items/0");
        var why = authority
                .team()
                .get(Authority.CYCLE + "/allocations/" + allocation.get("audit").asText() + "/why")
                .json();
        assertEquals(allocation.get("auditor"), why.get("auditor"));
        assertEquals(allocation.get("why"), why.get("why"));
        assertEquals(Authority.AUDITORS - 1, why.get("others").size());
        for (var other : why.get("others")) {
            assertFalse(other.at("/why/0/says").asText().isEmpty());
            var manager = other.get("auditor").asText().equals("tm-" + team(allocation));
            assertEquals(!manager, other.get("could").asBoolean(), other.toString());
            if (manager) {
                assertEquals("BR-02", other.at("/why/0/rule").asText());
            }
        }
        assertEquals(
                404,
                authority.team().get(Authority.CYCLE + "/allocations/none/why").status());
    }

    private static String team(JsonNode allocation) {
        return allocation.get("team").asText().substring(1);
    }

    @Test
    void tellsWhatANewVersionChangesAndLeavesTheRunningCycleAlone() {
        var authority =
                new Authority("versions").withProgramme().withPopulation().withCycle("freeze");
        var second = Programmes.shippedYaml("bradford")
                .replace("version: 1", "version: 2")
                .replace("effectiveFrom: 2026-04-01", "effectiveFrom: " + Authority.MONTH.plusMonths(1) + "-01")
                .replace("samplePercent: 25", "samplePercent: 50");
        var checked = authority
                .manager()
                .post("/v1/programmes/check", "application/yaml", second)
                .json();
        assertEquals(List.of("effectiveFrom", "moderation.samplePercent", "version"), paths(checked));
        assertEquals(
                404,
                authority.manager().get("/v1/programmes/bradford/versions/2").status());

        Authority.done(201, authority.manager().post("/v1/programmes", "application/yaml", second));
        var changes = authority
                .team()
                .get("/v1/programmes/bradford/versions/2/changes")
                .json();
        assertEquals(checked, changes);
        assertEquals(25, changes.at("/1/before").asInt());
        assertEquals(50, changes.at("/1/after").asInt());
        assertEquals(
                1, authority.team().get(Authority.CYCLE).json().get("version").asInt());

        Authority.done(201, planWithoutVersion(authority, 1));
        assertEquals(
                2,
                authority
                        .team()
                        .get("/v1/cycles/bradford-" + Authority.MONTH.plusMonths(1))
                        .json()
                        .get("version")
                        .asInt());
    }

    private static Asked.Answer planWithoutVersion(Authority authority, int monthsLater) {
        return authority
                .team()
                .post(
                        "/v1/cycles",
                        "{\"programme\":\"bradford\",\"month\":\"" + Authority.MONTH.plusMonths(monthsLater)
                                + "\",\"name\":\"Later\"}");
    }

    private static List<String> paths(JsonNode changes) {
        return StreamSupport.stream(changes.spliterator(), false)
                .map(each -> each.get("path").asText())
                .toList();
    }

    @Test
    void publishesEveryShippedProgramme() {
        for (var id : Programmes.shippedIds()) {
            var authority = new Authority("ships-" + id);
            Authority.done(
                    201, authority.manager().post("/v1/programmes", "application/yaml", Programmes.shippedYaml(id)));
            assertEquals(
                    id,
                    authority
                            .team()
                            .get("/v1/programmes")
                            .json()
                            .at("/items/0/programme")
                            .asText());
        }
    }
}
