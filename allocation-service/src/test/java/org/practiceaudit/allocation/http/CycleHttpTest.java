package org.practiceaudit.allocation.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.testing.Rule;
import org.practiceaudit.testing.ServiceStackResource;
import org.practiceaudit.testing.Stack;

@QuarkusTest
@QuarkusTestResource(
        value = ServiceStackResource.class,
        initArgs = @ResourceArg(name = "service", value = "allocation"))
class CycleHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    @Rule({"BR-01", "BR-04"})
    void takesACycleFromItsPlanToItsEndAndSendsOutEveryAllocation() {
        var authority = new Authority("whole").withProgramme().withPopulation().withCycle("freeze", "draw", "assign");
        var proposed = items(authority.team().get(Authority.CYCLE + "/allocations?limit=200"));
        assertEquals(Authority.AUDITORS, proposed.size());
        assertEquals("assigned", proposed.getFirst().get("state").asText());
        assertEquals(List.of(), published("whole", "allocation.audit-allocated.v1"));

        Authority.done(200, Asked.by("whole", "hos-1", "head-of-service").step(Authority.CYCLE + "/confirm", ""));
        awaitState(authority, "sent");

        var shown = authority.team().get(Authority.CYCLE).json();
        assertEquals("hos-1", shown.get("confirmedBy").asText());
        assertEquals(
                WorkingDays.englandAndWales()
                        .firstWorkingDayOf(Authority.MONTH)
                        .date()
                        .toString(),
                shown.get("startsOn").asText());
        assertEquals(3, shown.at("/assignment/inModerationSample").asInt());
        assertEquals(6, shown.at("/sample/excludedByReason/recently-audited").asInt());
        var messages = awaitPublished("whole", "allocation.audit-allocated.v1", Authority.AUDITORS);
        assertEquals(
                proposed.stream()
                        .map(each -> "whole/" + each.get("audit").asText())
                        .sorted()
                        .toList(),
                messages.stream().map(ConsumerRecord::key).sorted().toList());
        tellsTheLifeOfTheCycleInOrder();
        Authority.done(200, authority.step("close"));
        assertEquals(
                "closed",
                authority.team().get(Authority.CYCLE).json().get("state").asText());
        assertEquals(
                "closed",
                items(authority.team().get("/v1/cycles"))
                        .getFirst()
                        .get("state")
                        .asText());
    }

    private static void tellsTheLifeOfTheCycleInOrder() {
        assertEquals(
                List.of(
                        "allocation.cycle-planned.v1",
                        "allocation.population-frozen.v1",
                        "allocation.sample-drawn.v1",
                        "allocation.allocations-proposed.v1",
                        "allocation.allocations-confirmed.v1"),
                messages("whole").stream()
                        .filter(message -> message.key().equals("whole/" + Authority.CYCLE_ID))
                        .map(CycleHttpTest::type)
                        .toList());
    }

    @Test
    void drawsAndAssignsTheSameFromTheSameFrameAndSeed() {
        var cycles = new ArrayList<JsonNode>();
        for (var code : List.of("same-1", "same-2")) {
            var authority = new Authority(code).withProgramme().withPopulation().withCycle("freeze", "draw", "assign");
            cycles.add(authority.team().get(Authority.CYCLE).json());
        }
        for (var digest : List.of("/frame/digest", "/sample/digest", "/assignment/digest")) {
            assertEquals(cycles.get(0).at(digest), cycles.get(1).at(digest), digest);
            assertTrue(cycles.get(0).at(digest).asText().matches("[0-9a-f]{64}"), digest);
        }
    }

    @Test
    void tellsWhyForEachAllocationAndEachExclusionPageByPage() {
        var authority = new Authority("pages").withProgramme().withPopulation().withCycle("freeze", "draw", "assign");
        var first =
                authority.team().get(Authority.CYCLE + "/allocations?limit=5").json();
        assertEquals(5, first.get("items").size());
        assertFalse(first.at("/items/0/why/0/rule").asText().isEmpty());
        var all = new ArrayList<String>();
        var next = "";
        do {
            var page = authority
                    .team()
                    .get(Authority.CYCLE + "/allocations?limit=5" + next)
                    .json();
            page.get("items").forEach(item -> all.add(item.get("audit").asText()));
            next = page.has("next") ? "&cursor=" + page.get("next").asText() : "";
        } while (!next.isEmpty());
        assertEquals(Authority.AUDITORS, all.stream().distinct().count());
        assertEquals(Authority.AUDITORS, all.size());
        var excluded = items(authority.team().get(Authority.CYCLE + "/exclusions"));
        assertEquals(6, excluded.size());
        assertEquals("recently-audited", excluded.getFirst().at("/reasons/0").asText());
        assertEquals(
                Authority.AUDITORS,
                items(authority.team().get(Authority.CYCLE + "/sample")).size());
        assertEquals(
                400,
                authority.team().get(Authority.CYCLE + "/sample?cursor=eHl6").status());
    }

    @Test
    void keepsTheFrameWhenThePopulationChangesAfterwards() {
        var authority = new Authority("frozen").withProgramme().withPopulation().withCycle("freeze");
        var digest = authority.team().get(Authority.CYCLE).json().at("/frame/digest");
        Authority.done(
                201,
                authority
                        .team()
                        .post("/v1/imports/children", "text/csv", "child,team,service,worker\nnew-1,t1,s1,w-1\n"));
        Authority.done(200, authority.step("draw"));
        var shown = authority.team().get(Authority.CYCLE).json();
        assertEquals(digest, shown.at("/frame/digest"));
        assertEquals(Authority.AUDITORS, shown.at("/sample/drawn").asInt());
    }

    @Test
    void refusesWhatDoesNotFitTheCyclesState() {
        var authority = new Authority("state").withProgramme().withPopulation().withCycle();
        for (var step : List.of("draw", "assign", "confirm")) {
            problem(409, "wrong-state", authority.step(step));
        }
        problem(409, "conflict", authority.team().post("/v1/cycles", Authority.PLAN));
        problem(428, "precondition-required", authority.team().post(Authority.CYCLE + "/freeze", ""));
        problem(412, "stale", authority.team().with("If-Match", "\"9\"").post(Authority.CYCLE + "/freeze", ""));
        problem(
                404,
                "not-found",
                authority.team().with("If-Match", "\"1\"").post("/v1/cycles/none-2026-09/freeze", ""));
        problem(404, "not-found", authority.team().get("/v1/cycles/none-2026-09"));
        problem(404, "not-found", authority.team().get("/v1/cycles/none-2026-09/allocations"));
        problem(404, "not-found", authority.team().get("/v1/cycles/bad!id"));
    }

    @Test
    void repeatsAStepThatWasDoneUnderTheSameKey() {
        var authority = new Authority("again").withProgramme().withPopulation().withCycle();
        var asked = authority.team().with("If-Match", "\"1\"").with("Idempotency-Key", "freeze-1");
        Authority.done(200, asked.post(Authority.CYCLE + "/freeze", ""));
        var repeated = asked.post(Authority.CYCLE + "/freeze", "");
        Authority.done(200, repeated);
        assertEquals("true", repeated.header("Idempotent-Replayed"));
        assertEquals("\"2\"", repeated.header("ETag"));
    }

    @Test
    @Rule("BR-01")
    void startsAgainWhenThePopulationWasTooSmall() {
        var authority = new Authority("small").withProgramme().withPopulation();
        Authority.done(
                201,
                authority
                        .team()
                        .post("/v1/imports/children", "text/csv", "child,team,service,worker\nnew-1,t1,s1,w-1\n"));
        authority.withCycle("freeze");
        var refused = authority.step("draw");
        problem(422, "broken-rule", refused);
        assertEquals("BR-01", refused.json().get("rule").asText());
        Authority.done(200, authority.team().step(Authority.CYCLE + "/restart", "{\"reason\":\"data-corrected\"}"));
        Authority.done(201, authority.team().post("/v1/imports/children", "text/csv", Authority.CHILDREN_CSV));
        Authority.done(200, authority.step("freeze"));
        Authority.done(200, authority.step("draw"));
    }

    @Test
    void refusesToFreezeWithoutManagersToTell() {
        var authority = new Authority("unmanaged").withProgramme();
        var staff = "staff,jobRole,team,service\nw-1,social-worker,t1,s1\n";
        Authority.done(201, authority.team().post("/v1/imports/staff", "text/csv", staff));
        Authority.done(
                201,
                authority
                        .team()
                        .post("/v1/imports/children", "text/csv", "child,team,service,worker\nnew-1,t1,s1,w-1\n"));
        authority.withCycle();
        var refused = authority.step("freeze");
        problem(422, "broken-rule", refused);
        assertEquals(3, refused.json().get("problems").size());
    }

    @Test
    void asksForRolesAndForInputThatCanBe() {
        var authority = new Authority("roles").withProgramme().withCycle();
        var auditor = Asked.by("roles", "tm-1", "auditor");
        problem(403, "forbidden", auditor.post("/v1/cycles", Authority.PLAN));
        problem(403, "forbidden", auditor.step(Authority.CYCLE + "/freeze", ""));
        problem(403, "forbidden", auditor.get(Authority.CYCLE + "/allocations"));
        problem(404, "not-found", Asked.by("elsewhere", "qat-1", "audit-team").get(Authority.CYCLE));
        problem(422, "broken-rule", authority.team().post("/v1/cycles", Authority.PLAN.replace(":1,", ":2,")));
        problem(
                400,
                "invalid-input",
                authority.team().post("/v1/cycles", Authority.PLAN.replace(Authority.MONTH.toString(), "autumn")));
        problem(400, "invalid-input", authority.team().post("/v1/cycles", "{}"));
        problem(400, "invalid-input", authority.team().step(Authority.CYCLE + "/draw", "{}"));
    }

    private static void problem(int status, String slug, Asked.Answer answer) {
        assertEquals(status, answer.status(), answer.body());
        assertEquals(
                "urn:practice-audit:problem:" + slug, answer.json().get("type").asText(), answer.body());
    }

    static List<JsonNode> items(Asked.Answer answer) {
        Authority.done(200, answer);
        return StreamSupport.stream(answer.json().get("items").spliterator(), false)
                .toList();
    }

    private static void awaitState(Authority authority, String state) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> authority
                                .team()
                                .get(Authority.CYCLE)
                                .json()
                                .get("state")
                                .asText(),
                        state::equals);
    }

    static List<ConsumerRecord<String, String>> awaitPublished(String authority, String type, int count) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> published(authority, type), found -> found.size() >= count);
    }

    private static List<ConsumerRecord<String, String>> published(String authority, String type) {
        return messages(authority).stream()
                .filter(message -> type(message).equals(type))
                .toList();
    }

    private static List<ConsumerRecord<String, String>> messages(String authority) {
        var prefix = ConfigProvider.getConfig().getValue("practice-audit.topic-prefix", String.class);
        return Stack.running().topics().readAll(prefix + "allocation").stream()
                .filter(message -> message.key().startsWith(authority + "/"))
                .collect(Collectors.toList());
    }

    private static String type(ConsumerRecord<String, String> message) {
        return new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }
}
