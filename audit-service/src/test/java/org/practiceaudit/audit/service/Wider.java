package org.practiceaudit.audit.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.practiceaudit.contracts.AllocationEvent.AuditAllocated;
import org.practiceaudit.contracts.AllocationEvent.ProgrammePublished;
import org.practiceaudit.contracts.Topics;
import org.practiceaudit.eventstore.Json;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.testing.Stack;

/**
 * Bradford's programme with all that other programmes hold beside an audit, upon its monthly audits, so that one set of
 * audits serves every room.
 */
final class Wider {
    static final String PROGRAMME = "wider-" + UUID.randomUUID().toString().substring(0, 8);
    private static final String ACTIVITY = "monthly";

    private Wider() {}

    static void publish() {
        var policy = Programmes.fromJson(policy());
        Others.say(
                "programme-" + PROGRAMME,
                PROGRAMME,
                new ProgrammePublished(
                        PROGRAMME,
                        policy.version(),
                        Programmes.digest(policy),
                        Programmes.toJson(policy),
                        policy.effectiveFrom()));
    }

    private static String policy() {
        var policy = tree("bradford").put("id", PROGRAMME);
        var camden = (ObjectNode) tree("camden").get("wider");
        var dipSamples = ((ObjectNode) tree("tower-hamlets").at("/wider/dipSamples")).put("activity", ACTIVITY);
        dipSamples.putArray("agreedFor");
        for (var part : List.of("practiceWeek", "jointAudits")) {
            ((ObjectNode) camden.get(part)).put("activity", ACTIVITY);
        }
        ((ObjectNode) camden.get("jointAudits")).put("children", 1);
        ((ObjectNode) camden.get("selfAssessments")).put("activity", "monthly").put("leastPanel", 1);
        camden.set("dipSamples", dipSamples);
        policy.set("wider", camden);
        return policy.toString();
    }

    private static ObjectNode tree(String programme) {
        try {
            return (ObjectNode) Json.MAPPER.readTree(Programmes.toJson(Programmes.shipped(programme)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String theme() {
        return Programmes.shipped("bradford").tool().themes().getFirst().code();
    }

    static String cycle() {
        return "wider-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** An audit of the cycle that has arrived here. */
    static String allocated(String cycle, String lineOfEnquiry) {
        var audit = "a-" + UUID.randomUUID();
        var plain = Others.allocated(audit, false, Others.today().plusDays(7));
        Others.sayIn(
                cycle,
                "allocation-" + audit,
                PROGRAMME,
                new AuditAllocated(
                        audit,
                        plain.child(),
                        ACTIVITY,
                        plain.auditor(),
                        plain.moderator(),
                        false,
                        plain.team(),
                        plain.serviceName(),
                        plain.worker(),
                        plain.teamManager(),
                        plain.serviceManager(),
                        plain.headOfService(),
                        null,
                        null,
                        plain.dueOn(),
                        false,
                        null,
                        false,
                        lineOfEnquiry));
        return Api.arrived(audit);
    }

    /** A POST on what stands at an address now. */
    static Response step(Api api, String thing, String step, String body) {
        return api.request()
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", Api.team().etag(thing))
                .body(body)
                .post(thing + step);
    }

    /** A POST on what stands at an address now, as the caller reads it. */
    static Response own(Api api, String thing, String step, String body) {
        return api.request()
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", api.etag(thing))
                .body(body)
                .post(thing + step);
    }

    static Response put(Api api, String thing, String part, String body) {
        return api.request().header("If-Match", api.etag(thing)).body(body).put(thing + part);
    }

    /** Answered with this status; where it went. */
    static String done(int status, Response answer) {
        assertEquals(status, answer.statusCode(), answer.asString());
        return answer.header("Location");
    }

    static String plan(String theme, String owner) {
        return """
                {"recommendations": [{"theme": "%s", "text": "Agree who leads.", "actions": [
                  {"what": "Write it down", "outcome": "Nobody waits for another", "seenBy": "It is on the record",
                   "owner": "%s", "dueOn": "%s"}]}]}
                """.formatted(theme, owner, Others.today().plusDays(30));
    }

    /** What this service has said under a key, by type. */
    static List<String> said(String key) {
        return Stack.running().topics().readAll(Others.topic(Topics.AUDIT)).stream()
                .filter(message -> (Others.AUTHORITY + "/" + key).equals(message.key()))
                .map(message ->
                        new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .toList();
    }
}
