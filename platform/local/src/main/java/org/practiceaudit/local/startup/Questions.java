package org.practiceaudit.local.startup;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.practiceaudit.local.stack.StackProblem;
import org.practiceaudit.local.stack.TokenIssuer;
import org.practiceaudit.programme.Programmes;

/** What a service is asked in training: whatever it answers, it has gone the way of such a request. */
final class Questions {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final String PROGRAMME = "bradford";
    private static final int TIMES = 5;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String url;
    private final String token;

    Questions(int port, TokenIssuer issuer) {
        this.url = "http://127.0.0.1:" + port;
        this.token = issuer.token(
                "s-training", "training", Set.of("head-of-quality-assurance", "audit-team", "auditor", "operator"));
    }

    boolean ready() {
        try {
            return status(to("/q/health/ready").GET()) == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Every list that there is, the pages' way to signing in, and of allocation a programme that is published. */
    void askAll(String service) {
        try {
            var paths = new ArrayList<>(List.of("/q/metrics", "/q/health/well", "/", "/assets/pages.css"));
            paths.addAll(lists());
            for (int time = 0; time < TIMES; time++) {
                for (var path : paths) {
                    status(to(path).GET());
                }
            }
            if (service.equals("allocation")) {
                status(to("/v1/programmes")
                        .header("Content-Type", "application/yaml")
                        .header("Idempotency-Key", "training")
                        .POST(HttpRequest.BodyPublishers.ofString(Programmes.shippedYaml(PROGRAMME))));
            }
        } catch (IOException failed) {
            throw new StackProblem("The " + service + " service does not answer: " + failed, failed);
        }
    }

    /** What can be read without naming one thing. */
    private List<String> lists() throws IOException {
        var document = JSON.readTree(send(to("/q/openapi?format=json").GET()).body());
        var paths = new ArrayList<String>();
        document.path("paths").properties().forEach(path -> {
            if (path.getValue().has("get") && !path.getKey().contains("{")) {
                paths.add(path.getKey());
            }
        });
        return paths;
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token);
    }

    private int status(HttpRequest.Builder request) throws IOException {
        return send(request).statusCode();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted while training.", interrupted);
        }
    }
}
