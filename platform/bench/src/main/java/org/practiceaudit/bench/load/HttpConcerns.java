package org.practiceaudit.bench.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.practiceaudit.bench.installation.AllocatedAudits;
import org.practiceaudit.bench.installation.Installation;
import org.practiceaudit.bench.installation.ServiceProcess;

/**
 * Raises safeguarding concerns over HTTP, audit after audit: the command that no state of an audit refuses (BR-09), stored as
 * one event with a sealed text and published as another.
 */
public final class HttpConcerns {
    public static final String BODY = """
            {"code":"neglect","severity":"high","text":"The child was not seen alone at the last two visits, and what was \
            said about food and heating in the house has not been followed up with the school or the health visitor."}""";

    private static final int QUEUE = 10_000;

    private final HttpClient client;
    private final ServiceProcess service;
    private final String token;
    private final List<String> audits;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicReference<String> refusal = new AtomicReference<>();

    /** @param connections kept open at most */
    public HttpConcerns(
            Vertx vertx, Installation installation, ServiceProcess service, List<String> audits, int connections) {
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setMaxWaitQueueSize(QUEUE), new PoolOptions().setHttp1MaxSize(connections));
        this.service = service;
        this.token = installation.token(AllocatedAudits.AUDITOR, "auditor");
        this.audits = audits;
    }

    /** Raises one about the audit whose turn it is; true when it was accepted. */
    public Future<Boolean> raise() {
        var audit = audits.get(Math.floorMod(turn.getAndIncrement(), audits.size()));
        var asked = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost("127.0.0.1")
                .setPort(service.port())
                .setURI("/v1/audits/" + audit + "/concerns")
                .putHeader("Authorization", "Bearer " + token)
                .putHeader("Content-Type", "application/json")
                .putHeader("Idempotency-Key", UUID.randomUUID().toString());
        return client.request(asked).compose(this::sent).onFailure(failed -> refusal.set(failed.toString()));
    }

    private Future<Boolean> sent(HttpClientRequest request) {
        return request.send(BODY)
                .compose(answer -> answer.body().map(body -> {
                    if (answer.statusCode() != 201) {
                        refusal.set(answer.statusCode() + " " + body);
                    }
                    return answer.statusCode() == 201;
                }));
    }

    /** The last answer that was no acceptance; null when all were. */
    public String refusal() {
        return refusal.get();
    }
}
