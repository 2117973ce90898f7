package org.practiceaudit.operations;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.practiceaudit.contracts.AllocationEvent;
import org.practiceaudit.contracts.CloudEventHeaders;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.contracts.EventTypes;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.programme.Programmes;
import org.practiceaudit.testing.Stack;

/** An audit of an authority of one's own, allocated as allocation would tell it, and what its auditor does with it. */
public final class Said {
    public static final String AUDITOR = "s-auditor";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String url;
    private final String prefix;
    private final String authority;

    public Said(RunningPlatform platform, String authority) {
        this(platform.url("audit"), platform.prefix(), authority);
    }

    /**
     * @param url of the audit service
     * @param prefix of the topics
     */
    public Said(String url, String prefix, String authority) {
        this.url = url;
        this.prefix = prefix;
        this.authority = authority;
    }

    /** Waits until the audit service has opened it. */
    public void allocated(String audit) {
        var policy = Programmes.shipped("bradford");
        Stack.running()
                .topics()
                .send(List.of(
                        message(
                                "programme-bradford",
                                "bradford",
                                new AllocationEvent.ProgrammePublished(
                                        "bradford",
                                        1,
                                        Programmes.digest(policy),
                                        Programmes.toJson(policy),
                                        policy.effectiveFrom())),
                        message(
                                "allocation-" + audit,
                                audit,
                                new AllocationEvent.AuditAllocated(
                                        audit,
                                        "c-" + audit,
                                        "full",
                                        AUDITOR,
                                        "s-moderator",
                                        true,
                                        "team-1",
                                        "service-1",
                                        "s-worker",
                                        "s-team-manager",
                                        "s-service-manager",
                                        "s-head",
                                        null,
                                        null,
                                        LocalDate.of(2099, 9, 30),
                                        false,
                                        null,
                                        false))));
        await("audit " + audit)
                .atMost(PATIENCE)
                .until(() -> send(asAuditor(audit, "").GET()).statusCode() == 200);
    }

    /** A safeguarding concern, which the others are told of at once. */
    public HttpResponse<String> concern(String audit, String text, String traceparent) {
        return send(asAuditor(audit, "/concerns")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("traceparent", traceparent)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(text)));
    }

    public HttpRequest.Builder asAuditor(String audit, String path) {
        return HttpRequest.newBuilder(URI.create(url + "/v1/audits/" + audit + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + Stack.running().token(AUDITOR, authority, "auditor"));
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private ProducerRecord<String, String> message(String stream, String key, PublicEvent event) {
        var now = Instant.parse("2026-09-01T08:00:00Z");
        var metadata = new EventMetadata(
                UUID.nameUUIDFromBytes((authority + stream).getBytes(StandardCharsets.UTF_8)),
                EventTypes.nameOf(event),
                "urn:practice-audit:allocation",
                stream,
                1,
                1,
                key,
                authority,
                "bradford",
                1,
                event instanceof AllocationEvent.AuditAllocated ? "2026-09" : null,
                "s-audit-team",
                "audit-team",
                now,
                now,
                now,
                UUID.randomUUID(),
                null,
                null);
        try {
            var message =
                    new ProducerRecord<>(prefix + "allocation", authority + "/" + key, JSON.writeValueAsString(event));
            CloudEventHeaders.of(metadata)
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            return message;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
