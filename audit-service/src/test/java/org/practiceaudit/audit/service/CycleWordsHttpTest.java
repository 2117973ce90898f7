package org.practiceaudit.audit.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practiceaudit.audit.service.Api.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.AllocationEvent.AuditAllocated;
import org.practiceaudit.testing.ServiceStackResource;

/** A cycle of its own with two audits that were handed in, one of them to a blind moderator, and a draft. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "audit"))
class CycleWordsHttpTest {
    private static final String CYCLE = "words-" + UUID.randomUUID();
    private static final String WORDS = "/v1/cycles/" + CYCLE + "/words";
    private static final String OPEN = "a-1-" + UUID.randomUUID();
    private static final String BLIND = "a-2-" + UUID.randomUUID();
    private static final String DRAFT = "a-3-" + UUID.randomUUID();

    private static boolean there;

    @BeforeAll
    static void programme() {
        Others.publish("bradford");
    }

    @BeforeEach
    void haveThem() {
        if (!there) {
            submit(OPEN, false);
            submit(BLIND, true);
            allocate(DRAFT, false);
            Api.auditorOf(DRAFT).audit(DRAFT, "good");
            there = true;
        }
    }

    private static void submit(String audit, boolean blind) {
        allocate(audit, blind);
        var auditor = Api.auditorOf(audit);
        auditor.audit(audit, "requires-improvement");
        assertEquals(200, auditor.step(audit, "submit").statusCode());
    }

    private static void allocate(String audit, boolean blind) {
        var plain = Others.allocated(audit, blind, Others.today().plusDays(7));
        var allocated = new AuditAllocated(
                audit,
                plain.child(),
                plain.kind(),
                plain.auditor(),
                "moderator-of-" + CYCLE,
                blind,
                plain.team(),
                plain.serviceName(),
                plain.worker(),
                plain.teamManager(),
                plain.serviceManager(),
                plain.headOfService(),
                plain.iro(),
                plain.cpChair(),
                plain.dueOn(),
                blind,
                null,
                false);
        Others.sayIn(CYCLE, "allocation-" + audit, "bradford", allocated);
        Api.arrived(audit);
    }

    private static List<String> audits(Api reader) {
        var answer = reader.get(WORDS);
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer.path("items.audit");
    }

    private static List<Map<String, Object>> reads(String audit, String staff) {
        Response answer = Api.team().get("/v1/reads?audit=" + audit + "&staff=" + staff);
        return answer.path("items.findAll { it.path == '" + WORDS + "' }");
    }

    @Test
    void tellsInOneAnswerWhatWasWrittenOnManyAudits() {
        var answer = Api.team().get(WORDS);

        assertEquals(List.of(OPEN, BLIND), answer.path("items.audit"), "a draft is not handed in");
        assertEquals("Seen weekly.", answer.path("items[0].sections.risk.strengths"));
        assertEquals("Ask what changed.", answer.path("items[0].learning[0].text"));
        assertEquals("Calmer at home.", answer.path("items[0].family[0].text"));
        assertEquals("The journey.", answer.path("items[0].practitioner"));
        assertEquals("Throughout.", answer.path("items[0].overall"));
    }

    @Test
    void tellsEverybodyOfTheAuditsThatTheyMayRead() {
        assertEquals(List.of(OPEN, BLIND), audits(Api.as("worker", "practitioner")));
        assertEquals(List.of(OPEN), audits(Api.auditorOf(OPEN)));
        assertEquals(List.of(), audits(Api.auditorOf(DRAFT)));
        assertEquals(List.of(), audits(Api.as("stranger", "auditor")));
        assertEquals(List.of(), audits(Api.as("leader", "assistant-director")));
    }

    @Test
    void withholdsFromABlindModeratorWhatTheAuditorJudged() {
        var answer = Api.as("moderator-of-" + CYCLE, "moderator", "audit-team").get(WORDS);

        assertEquals(List.of(false, true), answer.path("items.withheld"));
        assertEquals("Calmer at home.", answer.path("items[1].family[0].text"));
        assertEquals(Map.of(), answer.path("items[1].sections"));
        var blind = answer.asString().substring(answer.asString().indexOf(BLIND));
        for (var judged : List.of("Seen weekly.", "Ask what changed.", "The visits bear it out.", "Throughout.")) {
            assertTrue(answer.asString().contains(judged), judged);
            assertFalse(blind.contains(judged), judged);
        }
    }

    @Test
    void everyAuditThatIsToldOfIsARead() {
        var head = Api.as("head-of-" + CYCLE, "head-of-quality-assurance");
        head.get(WORDS);

        for (var audit : List.of(OPEN, BLIND)) {
            var read = reads(audit, "head-of-" + CYCLE);
            assertEquals(1, read.size(), audit);
            assertEquals(
                    Map.of("basis", "office", "role", "head-of-quality-assurance"),
                    read.getFirst().get("ground"));
        }
        assertEquals(List.of(), reads(DRAFT, "head-of-" + CYCLE), "of which nothing was told");
    }

    @Test
    void comesPageByPage() {
        var first = Api.team().get(WORDS + "?limit=1");
        assertEquals(List.of(OPEN), first.path("items.audit"));
        String next = first.path("next");
        assertNotNull(next);
        assertEquals(
                List.of(BLIND),
                Api.team().get(WORDS + "?limit=1&cursor=" + next).path("items.audit"));
        problem(400, "invalid-input", Api.team().get(WORDS + "?limit=0"));
    }
}
