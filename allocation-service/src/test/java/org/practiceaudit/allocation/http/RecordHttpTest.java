package org.practiceaudit.allocation.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.Role;
import org.practiceaudit.testing.Rule;
import org.practiceaudit.testing.ServiceStackResource;

/** What is read of a cycle and of a programme's year beside the cycle itself. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStackResource.class,
        initArgs = @ResourceArg(name = "service", value = "allocation"))
class RecordHttpTest {
    private static final String RECORD = Authority.CYCLE + "/record";
    private static final String NOTICES = Authority.CYCLE + "/notices";

    private static List<JsonNode> items(Asked.Answer answer) {
        Authority.done(200, answer);
        return StreamSupport.stream(answer.json().get("items").spliterator(), false)
                .toList();
    }

    @Test
    @Rule("TH-06")
    void givesTheAllocationRecordToTheAuditTeamAlone() {
        var authority =
                new Authority("recorded").withProgramme().withPopulation().withCycle("freeze", "draw");
        assertEquals(409, authority.team().get(RECORD).status());
        Authority.done(200, authority.step("assign"));
        var file = authority.team().get(RECORD);
        Authority.done(200, file);
        assertEquals("text/csv;charset=UTF-8", file.header("Content-Type"));
        assertEquals(
                "attachment; filename=\"allocation-record-" + Authority.CYCLE_ID + ".csv\"",
                file.header("Content-Disposition"));
        var rows = file.body().lines().toList();
        assertEquals(Authority.AUDITORS + 1, rows.size());
        var allocations = items(authority.team().get(Authority.CYCLE + "/allocations?limit=200"));
        assertEquals(
                allocations.stream()
                        .map(each -> each.get("audit").asText() + ","
                                + each.get("child").asText())
                        .toList(),
                rows.stream()
                        .skip(1)
                        .map(row -> row.split(",")[0] + "," + row.split(",")[1])
                        .toList());
        assertEquals(file.body(), authority.manager().get(RECORD).body());
        for (var role : Role.values()) {
            if (role != Role.AUDIT_TEAM && role != Role.AUDIT_MANAGER) {
                var refused = Asked.by("recorded", "tm-1", role.code()).get(RECORD);
                assertEquals(403, refused.status(), role.code());
            }
        }
        assertEquals(404, authority.team().get("/v1/cycles/none/record").status());
    }

    @Test
    @Rule({"TH-03", "TH-08"})
    void tellsNobodyOfAnAuditBeforeConfirmationAndThenEverybodyPageByPage() {
        var authority = new Authority("told").withProgramme().withPopulation().withCycle("freeze", "draw");
        assertEquals(List.of(), items(authority.team().get(NOTICES)));
        Authority.done(200, authority.step("assign"));
        assertEquals(
                Set.of("allocations-proposed"),
                items(authority.team().get(NOTICES)).stream()
                        .map(each -> each.get("about").asText())
                        .collect(Collectors.toSet()));
        Authority.done(200, Asked.by("told", "hos-1", "head-of-service").step(Authority.CYCLE + "/confirm", ""));
        var told = new ArrayList<JsonNode>();
        var next = "";
        do {
            var page = authority.team().get(NOTICES + "?limit=7" + next).json();
            page.get("items").forEach(told::add);
            next = page.has("next") ? "&cursor=" + page.get("next").asText() : "";
        } while (!next.isEmpty());
        var audits = told.stream().filter(each -> each.has("audit")).toList();
        assertEquals(3 * Authority.AUDITORS, audits.size());
        assertEquals(
                1,
                audits.stream()
                        .map(each -> each.get("sentOn").asText())
                        .distinct()
                        .count());
        assertEquals(
                3 * Authority.AUDITORS,
                audits.stream()
                        .map(each -> each.get("audit") + " " + each.get("role"))
                        .distinct()
                        .count());
        assertEquals(400, authority.team().get(NOTICES + "?cursor=eHl6").status());
        assertEquals(403, Asked.by("told", "tm-1", "auditor").get(NOTICES).status());
        var academy = Asked.by("told", "hla-1", "head-of-learning-academy");
        assertEquals(200, academy.get(Authority.CYCLE + "/allocations").status());
        assertEquals(404, authority.team().get("/v1/cycles/none/notices").status());
    }

    @Test
    @Rule("CA-01")
    void showsTheAuditYearWithTheCyclesThatArePlanned() {
        var authority = new Authority("year").withProgramme().withCycle();
        var calendar = authority.team().get("/v1/programmes/bradford/calendar?from=" + Authority.MONTH);
        Authority.done(200, calendar);
        assertEquals(12, calendar.json().get("entries").size());
        var planned = StreamSupport.stream(calendar.json().get("entries").spliterator(), false)
                .filter(each -> each.has("cycle"))
                .toList();
        assertEquals(1, planned.size());
        assertEquals(Authority.CYCLE_ID, planned.getFirst().get("cycle").asText());
        assertEquals("on-time", planned.getFirst().get("standing").asText());
        assertEquals(Authority.MONTH.toString(), planned.getFirst().get("month").asText());
        assertEquals(
                200, authority.team().get("/v1/programmes/bradford/calendar").status());
        assertEquals(
                400,
                authority
                        .team()
                        .get("/v1/programmes/bradford/calendar?from=spring")
                        .status());
        assertEquals(404, authority.team().get("/v1/programmes/none/calendar").status());
        assertEquals(
                403,
                Asked.by("year", "tm-1", "auditor")
                        .get("/v1/programmes/bradford/calendar")
                        .status());
    }

    @Test
    @Rule("CA-03")
    void monitorsWhichSocialWorkersHaveNoAuditYet() {
        var authority = new Authority("covered").withProgramme().withPopulation();
        var yearOfCycle = "/v1/programmes/bradford/coverage?on=" + Authority.MONTH.atDay(1);
        var before = authority.team().get(yearOfCycle).json();
        assertEquals(4, before.get("socialWorkers").asInt());
        assertEquals(4, before.get("uncovered").size());
        authority.withCycle("freeze", "draw", "assign");
        Authority.done(200, Asked.by("covered", "hos-1", "head-of-service").step(Authority.CYCLE + "/confirm", ""));
        CycleHttpTest.awaitPublished("covered", "allocation.audit-allocated.v1", Authority.AUDITORS);
        var after = authority.team().get(yearOfCycle).json();
        assertTrue(after.get("covered").size() > 0);
        assertEquals(4, after.get("covered").size() + after.get("uncovered").size());
        assertEquals(
                400,
                authority.team().get("/v1/programmes/bradford/coverage?on=soon").status());
        assertEquals(
                403,
                Asked.by("covered", "tm-1", "auditor")
                        .get("/v1/programmes/bradford/coverage")
                        .status());
    }
}
