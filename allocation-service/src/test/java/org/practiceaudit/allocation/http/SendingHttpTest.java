package org.practiceaudit.allocation.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import org.practiceaudit.allocation.allocations.Allocation;
import org.practiceaudit.allocation.allocations.Allocations;
import org.practiceaudit.eventstore.Actor;
import org.practiceaudit.eventstore.Json;
import org.practiceaudit.testing.Rule;
import org.practiceaudit.testing.ServiceStackResource;

@QuarkusTest
@QuarkusTestResource(
        value = ServiceStackResource.class,
        initArgs = @ResourceArg(name = "service", value = "allocation"))
class SendingHttpTest {
    @Inject
    Allocations allocations;

    @Inject
    Mutiny.SessionFactory sessions;

    /** As after a crash in the midst of it: some have their streams, the rest get theirs, and none gets two. */
    @Test
    void goesOnWhereItWasInterrupted() throws Throwable {
        var authority =
                new Authority("interrupted").withProgramme().withPopulation().withCycle("freeze", "draw", "assign");
        var all = kept("interrupted");
        VertxContextSupport.subscribeAndAwait(() -> allocations.begin(sending(), all.subList(3, 7)));
        assertEquals(4, begun().size());
        Authority.done(200, authority.step("confirm"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> authority
                                .team()
                                .get(Authority.CYCLE)
                                .json()
                                .get("state")
                                .asText(),
                        "sent"::equals);
        assertEquals(
                all.stream().map(Allocation::audit).toList(),
                begun().stream().map(Allocations.Listed::audit).toList());
        CycleHttpTest.awaitPublished("interrupted", "allocation.audit-allocated.v1", Authority.AUDITORS);
        assertEquals(
                Authority.AUDITORS,
                CycleHttpTest.awaitPublished("interrupted", "allocation.audit-allocated.v1", 0)
                        .size());
    }

    @Test
    @Rule("BR-04")
    void saysByItselfThatABeginningOfAMonthPassedWithoutAllocations() {
        var authority = new Authority("late").withProgramme();
        Authority.done(
                201,
                authority.team().post("/v1/cycles", Authority.PLAN.replace(Authority.MONTH.toString(), "2026-05")));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> authority
                        .team()
                        .get("/v1/cycles/bradford-2026-05")
                        .json()
                        .get("sentLate")
                        .asBoolean());
    }

    @Test
    void neverLetsTheServiceChangeWhatACycleKeeps() throws Throwable {
        for (var privilege : List.of("UPDATE", "DELETE", "TRUNCATE")) {
            assertEquals(
                    List.of(false),
                    VertxContextSupport.subscribeAndAwait(
                            () -> sessions.withStatelessSession(session -> session.createNativeQuery(
                                            "select has_table_privilege('cycle_row', :privilege)", Boolean.class)
                                    .setParameter("privilege", privilege)
                                    .getResultList())),
                    privilege);
        }
    }

    private List<Allocations.Listed> begun() throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> allocations.all("interrupted"));
    }

    private List<Allocation> kept(String authority) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(
                        () -> sessions.withStatelessSession(session -> session.createNativeQuery(
                                        "select fact from cycle_row where authority = :authority and part = 'allocations' order by place",
                                        String.class)
                                .setParameter("authority", authority)
                                .getResultList()))
                .stream()
                .map(SendingHttpTest::read)
                .toList();
    }

    private static Allocation read(String fact) {
        try {
            return Json.MAPPER.readValue(fact, Allocation.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Allocations.Sending sending() {
        return new Allocations.Sending(
                "interrupted",
                Authority.CYCLE_ID,
                "bradford",
                1,
                "monthly",
                Authority.MONTH.atEndOfMonth(),
                false,
                new Actor("qat-1", "audit-team"),
                Instant.parse("2026-09-01T08:00:00Z"),
                UUID.randomUUID(),
                UUID.randomUUID(),
                Optional.empty());
    }
}
