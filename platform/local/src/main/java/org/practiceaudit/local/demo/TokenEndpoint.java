package org.practiceaudit.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Where an OAuth 2 client gets access tokens. */
final class TokenEndpoint {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final URI address;

    TokenEndpoint(String address) {
        this.address = URI.create(address);
    }

    /** @throws DemoProblem with what it said instead of a token */
    Identities.Token ask(Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var asked = Instant.now();
        var answer = send(HttpRequest.newBuilder(address)
                .timeout(ANSWER)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        var token = read(answer);
        if (answer.statusCode() != 200 || !token.hasNonNull("access_token")) {
            throw new DemoProblem(address + " gave no token: " + answer.statusCode() + " " + answer.body());
        }
        var seconds = token.path("expires_in").asLong(60);
        return new Identities.Token(token.path("access_token").asText(), asked.plusSeconds(seconds));
    }

    /** @throws DemoProblem when nobody answers */
    static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new DemoProblem(request.uri() + " does not answer: " + failed, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DemoProblem("Interrupted while asking " + request.uri());
        }
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException noJson) {
            throw new DemoProblem(answer.uri() + " answered no JSON: " + answer.body(), noJson);
        }
    }
}
