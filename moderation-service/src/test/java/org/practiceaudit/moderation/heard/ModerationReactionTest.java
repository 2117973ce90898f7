package org.practiceaudit.moderation.heard;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.practiceaudit.moderation.Others.header;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.CloudEventHeaders;
import org.practiceaudit.moderation.Others;
import org.practiceaudit.testing.ServiceStackResource;

/** What allocation and audit say becomes moderations, in whatever order it is heard. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStackResource.class,
        initArgs = @ResourceArg(name = "service", value = "moderation"))
class ModerationReactionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Thursday; the fifth working day after it is over long since. */
    private static final Instant IN_SEPTEMBER = Instant.parse("2026-09-24T10:05:00Z");

    private final Others others = new Others();
    private final String audit = "a-" + UUID.randomUUID();

    @BeforeEach
    void programme() {
        others.send(others.programme("bradford"));
    }

    private static void eventually(ThrowingRunnable holds) {
        await().atMost(PATIENCE).untilAsserted(holds);
    }

    private ValidatableResponse moderation() {
        return others.team().get("/v1/moderations/" + audit).then();
    }

    private void becomes(String state) {
        eventually(() -> moderation().statusCode(200).body("state", equalTo(state)));
    }

    private void stands(String standing, String stream) {
        eventually(() -> others.as("o-1", "operator")
                .get("/v1/operations/streams?standing=" + standing)
                .then()
                .statusCode(200)
                .body("items.findAll { it.stream == '" + stream + "' }", hasSize(1)));
    }

    @Test
    void aSampledAuditIsAskedForWhenItIsSubmitted() {
        others.send(others.allocated(audit, true));
        becomes("expected");
        others.send(others.graded(audit, "good", IN_SEPTEMBER), others.submitted(audit, IN_SEPTEMBER));
        becomes("requested");
        moderation()
                .body("reason", equalTo("sample"))
                .body("due.on", equalTo("2026-10-01"))
                .body("due.rule", equalTo("our default"))
                .body("due.counted", containsString("within 5 working days of Thu 24 Sep 2026"))
                .body("moderator", equalTo("moderator"));
    }

    @Test
    void theWorldIsToldUnderTheAuditsKeyItsProgrammeAndItsCycle() {
        others.submit(audit, true, "good", IN_SEPTEMBER);
        eventually(() -> assertEquals(1, others.heard(audit).size()));
        var message = others.heard(audit).getFirst();
        assertEquals("moderation.requested.v1", header(message, CloudEventHeaders.TYPE));
        assertEquals("moderation-" + audit, header(message, CloudEventHeaders.SUBJECT));
        assertEquals("1", header(message, CloudEventHeaders.SEQUENCE));
        assertEquals("bradford", header(message, CloudEventHeaders.PROGRAMME));
        assertEquals(Others.CYCLE, header(message, CloudEventHeaders.CYCLE));
        assertEquals("moderation-service", header(message, CloudEventHeaders.ACTOR));
        assertEquals(IN_SEPTEMBER.toString(), header(message, CloudEventHeaders.TIME));
    }

    @Test
    void anUnsampledAuditIsAskedForOnlyWhenInadequate() {
        others.submit(audit, false, "good", IN_SEPTEMBER);
        var inadequate = audit + "-i";
        others.submit(inadequate, false, "inadequate", IN_SEPTEMBER);
        eventually(() -> others.team()
                .get("/v1/moderations/" + inadequate)
                .then()
                .statusCode(200)
                .body("state", equalTo("requested"))
                .body("reason", equalTo("inadequate")));
        becomes("not-moderated");
        assertEquals(0, others.heard(audit).size());
    }

    @Test
    void whatTheAuditSaysFirstWaitsForItsAllocation() {
        others.send(others.graded(audit, "good", IN_SEPTEMBER), others.submitted(audit, IN_SEPTEMBER));
        stands("waiting", "audit-" + audit);
        moderation().statusCode(404);
        others.send(others.allocated(audit, true));
        becomes("requested");
    }

    @Test
    void whatNeedsTheProgrammeWaitsForIt() {
        var programme = "p-" + audit.substring(0, 8);
        others.send(
                others.allocated(audit, true, programme),
                others.graded(audit, "good", IN_SEPTEMBER),
                others.submitted(audit, IN_SEPTEMBER));
        stands("waiting", "audit-" + audit);
        becomes("expected");
        others.send(others.programme(programme));
        becomes("requested");
    }

    @Test
    void repeatsHaveNoEffect() {
        var allocated = others.allocated(audit, true);
        var graded = others.graded(audit, "good", IN_SEPTEMBER);
        var submitted = others.submitted(audit, IN_SEPTEMBER);
        others.send(allocated, submitted, graded, allocated, graded, submitted, graded);
        becomes("requested");
        others.send(submitted, allocated);
        var next = audit + "-next";
        others.submit(next, true, "good", IN_SEPTEMBER);
        eventually(() -> assertEquals(1, others.heard(next).size()));
        assertEquals(1, others.heard(audit).size());
    }

    @Test
    void aReallocatedAuditHasAnotherModerator() {
        others.send(others.allocated(audit, true), others.reallocated(audit, "auditor-2", "moderator-2"));
        eventually(() -> moderation()
                .statusCode(200)
                .body("auditor", equalTo("auditor-2"))
                .body("moderator", equalTo("moderator-2")));
    }

    @Test
    void aModerationNotCompletedInTimeIsShownAsOverdue() {
        others.submit(audit, true, "good", IN_SEPTEMBER);
        eventually(() -> others.team()
                .get("/v1/moderations?overdue=true")
                .then()
                .statusCode(200)
                .body("items.findAll { it.audit == '" + audit + "' }", hasSize(1)));
        moderation().body("overdue", equalTo(true)).body("state", equalTo("requested"));
    }

    @Test
    void anAllocationWithoutAProgrammeIsSetAside() {
        others.send(others.allocated(audit, true, null));
        stands("parked", "allocation-" + audit);
        moderation().statusCode(404);
    }
}
