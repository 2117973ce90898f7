package org.practiceaudit.bench.rebuild;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.practiceaudit.bench.BenchProblem;
import org.practiceaudit.bench.Json;
import org.practiceaudit.bench.installation.Installation;
import org.practiceaudit.bench.installation.ServiceProcess;

/** The operator's view of reporting's projection. */
public final class Projection {
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String url;
    private final String token;

    public Projection(Installation installation, ServiceProcess service) {
        this.url = service.url() + "/v1/operations/projection";
        this.token = installation.token("s-operator", "operator");
    }

    public boolean upToDate() {
        return standing().get("upToDate").asBoolean();
    }

    void rebuild() {
        sent(request("/rebuild").POST(HttpRequest.BodyPublishers.noBody()), 202);
    }

    /** Whether the last rebuild has switched. */
    boolean switched() {
        var state = standing().at("/rebuild/state").asText();
        if (state.equals("failed")) {
            throw new BenchProblem("The rebuild failed, see the log of reporting.");
        }
        return state.equals("switched");
    }

    /** From the asking to the switch, by the service's own clock. */
    Duration took() {
        var rebuild = standing().get("rebuild");
        return Duration.between(
                Instant.parse(rebuild.get("beganAt").asText()),
                Instant.parse(rebuild.get("endedAt").asText()));
    }

    private ObjectNode standing() {
        return Json.object(sent(request("").GET(), 200));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token);
    }

    private static String sent(HttpRequest.Builder request, int expected) {
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new BenchProblem("Reporting answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException failed) {
            throw new BenchProblem("Reporting does not answer: " + failed, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchProblem("Interrupted.", interrupted);
        }
    }
}
