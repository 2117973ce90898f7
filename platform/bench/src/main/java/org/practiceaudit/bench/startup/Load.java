package org.practiceaudit.bench.startup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.practiceaudit.bench.BenchProblem;
import org.practiceaudit.bench.installation.AllocatedAudits;
import org.practiceaudit.bench.installation.Installation;
import org.practiceaudit.bench.installation.ServiceProcess;
import org.practiceaudit.bench.load.ClosedLoop;
import org.practiceaudit.bench.load.HttpConcerns;

/** Keeps a service busy: the audit service with concerns that are stored and published, every service with readers of its lists. */
final class Load {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int READERS = 16;
    private static final int IN_FLIGHT = 32;
    private static final int AUDITS = 100;
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final Installation installation;
    private final ServiceProcess service;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String token;
    private final LongAdder answered = new LongAdder();

    Load(Installation installation, ServiceProcess service) {
        this.installation = installation;
        this.service = service;
        this.token = installation.token("s-reader", "head-of-quality-assurance", "audit-team", "operator");
    }

    /** Half the time for each kind; answers how many requests were answered. */
    long run(String name, Duration time) {
        if (name.equals("audit")) {
            concerns(time.dividedBy(2));
        }
        read(time.dividedBy(2));
        return answered.sum();
    }

    private void concerns(Duration time) {
        var vertx = Vertx.vertx();
        try {
            var audits = AllocatedAudits.open(installation, "s", AUDITS);
            var http = new HttpConcerns(vertx, installation, service, audits, IN_FLIGHT);
            answered.add(ClosedLoop.run(IN_FLIGHT, time, http::raise).latency().count());
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private void read(Duration time) {
        var paths = lists();
        var end = System.nanoTime() + time.toNanos();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int reader = 0; reader < READERS; reader++) {
                int first = reader;
                readers.submit(() -> {
                    for (int turn = first; System.nanoTime() < end; turn++) {
                        get(paths.get(turn % paths.size()));
                        answered.increment();
                    }
                });
            }
        }
    }

    private List<String> lists() {
        var paths = new ArrayList<>(List.of("/q/metrics"));
        document().path("paths").properties().forEach(path -> {
            if (path.getValue().has("get") && !path.getKey().contains("{")) {
                paths.add(path.getKey());
            }
        });
        return paths;
    }

    private JsonNode document() {
        try {
            return JSON.readTree(get("/q/openapi?format=json"));
        } catch (IOException noJson) {
            throw new BenchProblem("The service's API document is no JSON.", noJson);
        }
    }

    private String get(String path) {
        var asked = HttpRequest.newBuilder(URI.create(service.url() + path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return client.send(asked, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException failed) {
            throw new BenchProblem(path + " was not answered: " + failed, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchProblem("Interrupted.", interrupted);
        }
    }
}
