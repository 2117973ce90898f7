package org.practiceaudit.allocation.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.practiceaudit.allocation.cycles.Held;
import org.practiceaudit.allocation.cycles.Unavailable;
import org.practiceaudit.allocation.heard.Outcome;
import org.practiceaudit.allocation.heard.Outcomes;
import org.practiceaudit.allocation.heard.ReAuditRequests;
import org.practiceaudit.allocation.ledger.Ledger;
import org.practiceaudit.contracts.AuditEvent;
import org.practiceaudit.contracts.ModerationEvent;
import org.practiceaudit.contracts.PathwayEvent;
import org.practiceaudit.eventstore.Actor;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.testing.Rule;
import org.practiceaudit.testing.ServiceStackResource;

@QuarkusTest
@QuarkusTestResource(
        value = ServiceStackResource.class,
        initArgs = @ResourceArg(name = "service", value = "allocation"))
class ReallocationHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Ledger ledger;

    @Inject
    Outcomes outcomes;

    @Inject
    ReAuditRequests reAudits;

    @Test
    @Rule({"PQ-06", "TH-09"})
    void anExemptedAuditGoesToSomebodyElseAndAllOfAnAbsentAuditorsDo() throws Throwable {
        var authority = sent("handover");
        var mine = allocationOf(authority, "tm-1");
        var audit = "/v1/allocations/" + mine.get("audit").asText();
        var exempted = "{\"reason\":\"exemption\"}";
        assertEquals(422, authority.team().step(audit + "/reallocate", exempted).status());
        var exemptions = Authority.CYCLE + "/exemptions";
        var asked = Asked.by(authority.code(), "tm-1", "auditor").post(exemptions, "{\"reason\":\"sickness\"}");
        Authority.done(201, asked);
        var exemption = asked.header("Location");
        assertEquals(403, authority.team().step(exemption + "/grant", "").status());
        var head = Asked.by("handover", "hos-9", "head-of-service");
        Authority.done(200, head.step(exemption + "/grant", ""));
        assertEquals("audit-team", head.get(exemption).json().at("/told/0").asText());
        assertEquals(1, authority.team().get(exemptions).json().get("items").size());
        assertEquals(
                List.of(new Unavailable("tm-1", "exemption", "our default")),
                VertxContextSupport.subscribeAndAwait(
                        () -> ledger.unavailable("handover", "bradford", Authority.MONTH, Authority.CYCLE_ID)));
        Authority.done(200, authority.team().step(audit + "/reallocate", exempted));
        var after = authority.team().get(audit).json();
        var taker = after.get("auditor").asText();
        assertFalse(taker.equals("tm-1"));
        assertEquals("tm-1", after.at("/former/0/auditor").asText());
        CycleHttpTest.awaitPublished("handover", "allocation.audit-reallocated.v1", 1);
        assertEquals(
                List.of(taker),
                CycleHttpTest.items(authority.team().get(Authority.CYCLE + "/allocations?limit=200")).stream()
                        .filter(each -> each.get("audit").equals(mine.get("audit")))
                        .map(each -> each.get("auditor").asText())
                        .toList());

        var absent = authority.team().with("Idempotency-Key", "absent-1");
        var all = "{\"auditor\":\"" + taker + "\",\"reason\":\"absence\"}";
        Authority.done(200, absent.post(Authority.CYCLE + "/reallocate", all));
        assertEquals("true", absent.post(Authority.CYCLE + "/reallocate", all).header("Idempotent-Replayed"));
        CycleHttpTest.awaitPublished("handover", "allocation.audit-reallocated.v1", 3);
        assertEquals(
                409, authority.team().post(Authority.CYCLE + "/reallocate", all).status());
        assertFalse(List.of("tm-1", taker)
                .contains(authority.team().get(audit).json().get("auditor").asText()));
    }

    @Test
    void hearsWhatBecameOfAnAuditAndLeavesItThen() throws Throwable {
        var authority = sent("outcomes");
        var audit = allocationOf(authority, "tm-2").get("audit").asText();
        var at = Instant.now();
        var elsewhere = new Elsewhere("outcomes", Authority.CYCLE_ID);
        elsewhere.says(
                "moderation-" + audit,
                audit,
                new ModerationEvent.ModerationCompleted(
                        audit,
                        audit,
                        "ch-1",
                        "good",
                        "inadequate",
                        true,
                        List.of(),
                        List.of(),
                        List.of(),
                        "qa-1",
                        at.plusSeconds(60),
                        "t1",
                        "s1",
                        List.of()),
                at.plusSeconds(60));
        elsewhere.says(
                "audit-" + audit,
                audit,
                new AuditEvent.AuditGraded(
                        audit, "ch-1", "good", List.of(), false, null, List.of(), "obtained", true, "tm-2", at),
                at);
        elsewhere.says(
                "audit-" + audit,
                audit,
                new AuditEvent.AuditSubmitted(audit, "ch-1", "tm-2", at, true, List.of(), List.of()),
                at);
        var expected = new Outcome(WorkingDays.dateOf(at), Grade.INADEQUATE, false);
        Awaitility.await().atMost(PATIENCE).until(() -> outcome("outcomes", audit), expected::equals);
        assertEquals(
                409,
                authority
                        .team()
                        .step("/v1/allocations/" + audit + "/reallocate", "{\"reason\":\"absence\"}")
                        .status());
    }

    @Test
    void keepsARequestForAReAuditUntilItIsAllocated() throws Throwable {
        var team = Asked.by("again-audited", "qat-1", "audit-team");
        var at = Instant.now();
        new Elsewhere("again-audited", "bradford-2026-04")
                .says(
                        "pathway-b-1",
                        "b-1",
                        new PathwayEvent.ReAuditRequested(
                                "rq-1",
                                "b-1",
                                "b-1",
                                "ch-001",
                                "re-audit",
                                "inadequate",
                                LocalDate.now(WorkingDays.LONDON).plusMonths(2),
                                at),
                        at);
        Awaitility.await().atMost(PATIENCE).until(() -> open(team), open -> open.size() == 1);
        assertEquals("b-1", open(team).getFirst().get("audit").asText());
        assertEquals(
                List.of(new Held.Named("ch-001", "b-1")),
                VertxContextSupport.subscribeAndAwait(() -> reAudits.open("again-audited")));
        var sent = new ReAuditRequests.Sent(
                "again-audited",
                "b-2",
                "re-audit",
                "bradford-2026-09",
                "b-1",
                Actor.system("allocation"),
                at,
                UUID.randomUUID(),
                UUID.randomUUID(),
                Optional.empty());
        VertxContextSupport.subscribeAndAwait(() -> reAudits.allocated(sent));
        VertxContextSupport.subscribeAndAwait(() -> reAudits.allocated(sent));
        assertTrue(open(team).isEmpty());
        assertEquals(
                403,
                Asked.by("again-audited", "tm-1", "auditor")
                        .get("/v1/re-audit-requests")
                        .status());
    }

    private Outcome outcome(String authority, String audit) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> outcomes.of(authority))
                    .get(audit);
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<JsonNode> open(Asked team) {
        return StreamSupport.stream(
                        team.get("/v1/re-audit-requests?state=open")
                                .json()
                                .get("items")
                                .spliterator(),
                        false)
                .toList();
    }

    /** Bradford's programme, in which an auditor may take over a second and a third audit. */
    private static Authority sent(String code) {
        var authority = new Authority(code);
        var policy = Programmes.shippedYaml("bradford").replace("mostEach: 2", "mostEach: 3");
        Authority.done(201, authority.manager().post("/v1/programmes", "application/yaml", policy));
        authority.withPopulation().withCycle("freeze", "draw", "assign", "confirm");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> authority
                                .team()
                                .get(Authority.CYCLE)
                                .json()
                                .get("state")
                                .asText(),
                        "sent"::equals);
        return authority;
    }

    private static JsonNode allocationOf(Authority authority, String auditor) {
        var page = authority.team().get(Authority.CYCLE + "/allocations").json().get("items");
        return StreamSupport.stream(page.spliterator(), false)
                .filter(each -> each.get("auditor").asText().equals(auditor))
                .findFirst()
                .orElseThrow();
    }
}
