package org.practiceaudit.eventstore.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.practiceaudit.testing.ServiceStackResource;

@QuarkusTest
@TestProfile(GatewayProfile.class)
@QuarkusTestResource(
        value = ServiceStackResource.class,
        initArgs = @ResourceArg(name = "service", value = "gateway"),
        restrictToAnnotatedClass = true)
class CommandGatewayTest {
    private final String shelf = "/v1/shelves/" + Ids.next();

    private static Asked manager() {
        return Asked.by("s-1", "audit-manager");
    }

    private void putUp() {
        assertEquals(201, manager().key("begin").post(shelf, "novels").status());
    }

    private static void problem(int status, String slug, Asked.Answer answer) {
        assertEquals(status, answer.status(), answer.body());
        assertEquals("application/problem+json", answer.header("Content-Type"));
        assertTrue(answer.body().contains("urn:practice-audit:problem:" + slug + "\""), answer.body());
    }

    @Test
    void whatIsBegunHasAnAddressAndAVersion() {
        var answer = manager().key("begin").post(shelf, "novels");

        assertEquals(201, answer.status(), answer.body());
        assertEquals(shelf, answer.header("Location"));
        assertEquals("\"1\"", answer.header("ETag"));
        assertNull(answer.header("Idempotent-Replayed"));
    }

    @Test
    void aRepeatedRequestGetsTheFirstAnswer() {
        putUp();
        manager().key("add").post(shelf + "/books", "Emma");

        var again = manager().key("begin").post(shelf, "novels");

        assertEquals(201, again.status());
        assertEquals(shelf, again.header("Location"));
        assertEquals("\"1\"", again.header("ETag"));
        assertEquals("true", again.header("Idempotent-Replayed"));
    }

    @Test
    void aKeyIsForOneBody() {
        putUp();

        problem(422, "idempotency-key-reused", manager().key("begin").post(shelf, "poems"));
    }

    @Test
    void aKeyIsForOnePersonAndPath() {
        putUp();

        var other = Asked.by("s-2", "audit-manager").key("begin").post(shelf + "/books", "Emma");

        assertEquals(200, other.status(), other.body());
        assertEquals("\"2\"", other.header("ETag"));
    }

    @Test
    void whatExistsIsNotBegunAgain() {
        putUp();

        problem(409, "conflict", manager().key("another").post(shelf, "novels"));
    }

    @Test
    void anIdThatFitsNoStreamIsRefused() {
        problem(400, "invalid-input", manager().key("begin").post("/v1/shelves/-a", "novels"));
        problem(404, "not-found", manager().key("k").post("/v1/shelves/-a/books", "Emma"));
    }

    @Test
    void racingRequestsWithOneKeyAreOneRequest() {
        var answers = IntStream.range(0, 8)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> manager().key("begin").post(shelf, "novels")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(answer -> answer.status() + answer.header("ETag"))
                .distinct()
                .toList();

        assertEquals(List.of("201\"1\""), answers);
    }

    @Test
    void racingAdditionsAllGetThrough() {
        putUp();

        var tags = IntStream.range(0, 8)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> manager().key("add-" + n).post(shelf + "/books", "book " + n)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(answer -> answer.header("ETag"))
                .sorted()
                .toList();

        assertEquals(IntStream.range(2, 10).mapToObj(n -> "\"" + n + "\"").toList(), tags);
    }

    @Test
    void aChangeNamesTheVersionItChanges() {
        putUp();
        manager().key("add").post(shelf + "/books", "Emma");

        problem(428, "precondition-required", manager().key("down").post(shelf + "/removal", null));
        var stale = manager().key("down").ifMatch("\"1\"").post(shelf + "/removal", null);
        problem(412, "stale", stale);
        assertEquals("\"2\"", stale.header("ETag"));
        problem(400, "idempotency-key-required", manager().ifMatch("\"2\"").post(shelf + "/removal", null));
        var done = manager().key("down").ifMatch("\"2\"").post(shelf + "/removal", null);
        assertEquals(200, done.status(), done.body());
        assertEquals("\"3\"", done.header("ETag"));
    }

    @Test
    void aChangeThatWasMadeIsRepeatedAndNotStale() {
        putUp();
        manager().key("down").ifMatch("\"1\"").post(shelf + "/removal", null);

        var again = manager().key("down").ifMatch("\"1\"").post(shelf + "/removal", null);

        assertEquals(200, again.status(), again.body());
        assertEquals("true", again.header("Idempotent-Replayed"));
    }

    @Test
    void whatTheStateForbidsIsAConflict() {
        putUp();
        manager().key("down").ifMatch("\"1\"").post(shelf + "/removal", null);

        problem(409, "wrong-state", manager().key("more").post(shelf + "/books", "Emma"));
    }

    @Test
    void whatDoesNotExistIsNotFoundWhateverVersionIsNamed() {
        problem(404, "not-found", manager().key("k").post(shelf + "/books", "Emma"));
        problem(404, "not-found", manager().key("k").ifMatch("\"3\"").post(shelf + "/removal", null));
        problem(404, "not-found", manager().ifMatch("\"3\"").put(shelf + "/name", "poems"));
        problem(404, "not-found", manager().ifMatch("\"0\"").put(shelf + "/label", "A"));
    }

    @Test
    void aReplacementNamesTheVersionItReplaces() {
        putUp();

        problem(428, "precondition-required", manager().put(shelf + "/name", "poems"));
        assertEquals(
                "\"2\"",
                manager().ifMatch("\"1\"").put(shelf + "/name", "poems").header("ETag"));
        problem(412, "stale", manager().ifMatch("\"1\"").put(shelf + "/name", "plays"));
        assertEquals(
                "\"2\"",
                manager().ifMatch("\"2\"").put(shelf + "/name", "poems").header("ETag"));
    }

    @Test
    void aPartHasAVersionOfItsOwn() {
        putUp();
        manager().key("add").post(shelf + "/books", "Emma");

        var first = manager().ifMatch("\"0\"").put(shelf + "/label", "A");
        manager().key("add-2").post(shelf + "/books", "Persuasion");

        assertEquals("\"1\"", first.header("ETag"), first.body());
        problem(412, "stale", manager().ifMatch("\"0\"").put(shelf + "/label", "B"));
        assertEquals(
                "\"2\"", manager().ifMatch("\"1\"").put(shelf + "/label", "B").header("ETag"));
    }

    @Test
    void whoMayNotIsToldOnlyThat() {
        putUp();

        var refused = manager().key("add").post(shelf + "/books", "forbidden");

        problem(403, "forbidden", refused);
        assertTrue(refused.body().contains("\"rule\":\"TST-2\""), refused.body());
        assertFalse(refused.body().contains("TST-1"), refused.body());
    }

    @Test
    void aRefusalLeavesTheKeyFree() {
        putUp();
        manager().key("add").post(shelf + "/books", "forbidden");

        assertEquals(200, manager().key("add").post(shelf + "/books", "Emma").status());
    }

    @Test
    void withoutTheRoleNothingIsTried() {
        problem(403, "forbidden", Asked.by("s-3", "practitioner").key("begin").post(shelf, "novels"));
    }

    @Test
    void aFactSaysWhoInWhichRoleAndWhatItBelongsTo() {
        putUp();
        var correlation = UUID.randomUUID().toString();
        Asked.by("s-4", "audit-manager", "auditor")
                .key("add")
                .with("X-Correlation-Id", correlation)
                .post(shelf + "/books", "Emma");

        var read = manager().get(shelf);

        assertEquals("\"2\"", read.header("ETag"));
        assertEquals("{\"actor\":\"s-4\",\"role\":\"auditor\",\"correlation\":\"" + correlation + "\"}", read.body());
    }

    @Test
    void anOperatorMovesBusinessTimeForwardOnly() {
        var later = Instant.now().plus(400, ChronoUnit.DAYS);

        problem(403, "forbidden", manager().put("/v1/business-time", later.toString()));
        assertEquals(
                200,
                Asked.by("s-9", "operator")
                        .put("/v1/business-time", later.toString())
                        .status());
        problem(409, "wrong-state", Asked.by("s-9", "operator").put("/v1/business-time", "2020-01-01T00:00:00Z"));
        assertTrue(manager().get("/v1/business-time").body().contains("\"movable\":true"));
    }

    @Test
    void onlyAnOperatorErasesAndIsToldWhetherThereWasAnything() {
        var address = "/v1/operations/children/c-" + Ids.next() + "/erasure";

        problem(403, "forbidden", manager().post(address, null));
        var answer = Asked.by("s-9", "operator").post(address, null);
        assertEquals(200, answer.status(), answer.body());
        assertTrue(answer.body().endsWith("\"erased\":false}"), answer.body());
    }
}
