package org.practiceaudit.bench.clocks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.practiceaudit.bench.BenchProblem;
import org.practiceaudit.bench.Json;
import org.practiceaudit.bench.installation.Installation;

/** The actions service as people use it, and its business time as an operator moves it. */
final class Doors {
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Installation installation;
    private volatile String url;

    Doors(Installation installation, String url) {
        this.installation = installation;
        this.url = url;
    }

    void of(String process) {
        url = process;
    }

    void move(Instant to) {
        var answer = send(request("/v1/business-time", "s-op", "operator")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"to\":\"" + to + "\"}")));
        if (answer.statusCode() != 200) {
            throw new BenchProblem("Time did not move to " + to + ": " + answer.body());
        }
    }

    /** Empty when it was accepted, else the refusal. */
    String does(Doing doing) {
        var read = send(request(doing.what(), doing.staff(), doing.role()).GET());
        var version = read.headers().firstValue("ETag");
        if (version.isEmpty()) {
            return doing.what() + " " + read.statusCode() + " " + read.body();
        }
        var answer = send(request(doing.path(), doing.staff(), doing.role())
                .header("If-Match", version.get())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(doing.body()))));
        return answer.statusCode() == 200 || answer.statusCode() == 201
                ? ""
                : doing.path() + " of " + doing.at() + ": " + answer.statusCode() + " " + answer.body();
    }

    private HttpRequest.Builder request(String path, String staff, String role) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + installation.token(staff, role))
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new BenchProblem("The service does not answer: " + failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchProblem("Interrupted.", interrupted);
        }
    }
}
