package org.practiceaudit.allocation.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.practiceaudit.testing.ServiceStackResource;
import org.practiceaudit.testing.Stack;

/** What one request brings about on many streams, at once or when a clock gets to it, goes on in the trace of that request. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStackResource.class,
        initArgs = @ResourceArg(name = "service", value = "allocation"))
class OneTraceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String IMPORTED = trace(1);
    private static final String CONFIRMED = trace(2);
    private static final String ABSENT = trace(3);

    @Test
    void reachesEveryMemberOfStaffThatAFileBrings() {
        var authority = new Authority("traced-file");
        var team = authority.team().with("traceparent", IMPORTED);

        Authority.done(201, team.post("/v1/imports/staff", "text/csv", Authority.STAFF));

        awaitTraces(
                "allocation-staff",
                "traced-file",
                "allocation.staff-member-recorded.v1",
                Authority.STAFF.lines().skip(1).count(),
                IMPORTED);
    }

    @Test
    void reachesEveryAuditThatAClockSendsOutAndThoseThatGoToOtherHands() {
        var authority = new Authority("traced").withProgramme().withPopulation().withCycle("freeze", "draw", "assign");

        Authority.done(200, authority.team().with("traceparent", CONFIRMED).step(Authority.CYCLE + "/confirm", ""));

        awaitTraces("allocation", "traced", "allocation.audit-allocated.v1", Authority.AUDITORS, CONFIRMED);

        var absent = authority.team().with("traceparent", ABSENT);
        var away = "{\"auditor\":\"tm-2\",\"reason\":\"absence\"}";
        Authority.done(200, absent.post(Authority.CYCLE + "/reallocate", away));

        awaitTraces("allocation", "traced", "allocation.audit-reallocated.v1", 1, ABSENT);
    }

    private static void awaitTraces(String topic, String authority, String type, long count, String trace) {
        var prefix = ConfigProvider.getConfig().getValue("practice-audit.topic-prefix", String.class);
        var found = Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> Stack.running().topics().readAll(prefix + topic).stream()
                                .filter(message -> message.key().startsWith(authority + "/"))
                                .filter(message -> type.equals(header(message, "ce_type")))
                                .toList(),
                        messages -> messages.size() >= count);
        assertEquals(
                Set.of(trace),
                found.stream().map(message -> header(message, "ce_traceparent")).collect(Collectors.toSet()));
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "none" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String trace(int request) {
        return "00-%032x-00f067aa0ba902b7-01".formatted(request);
    }
}
