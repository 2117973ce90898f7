package org.practiceaudit.allocation.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.practiceaudit.eventstore.Json;
import org.practiceaudit.testing.Stack;

/** One request of a test, in words. */
record Asked(String token, Map<String, String> headers) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** What came back. */
    record Answer(int status, HttpResponse<String> response) {
        String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        String body() {
            return response.body();
        }

        JsonNode json() {
            try {
                return Json.MAPPER.readTree(response.body());
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Asked by(String authority, String staff, String... roles) {
        return new Asked(Stack.running().token(staff, authority, roles), Map.of());
    }

    Asked with(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new Asked(token, more);
    }

    /** A new key for each request, unless the test gives one. */
    Answer post(String path, String type, String body) {
        var keyed = headers.containsKey("Idempotency-Key")
                ? this
                : with("Idempotency-Key", UUID.randomUUID().toString());
        return keyed.with("Content-Type", type).send("POST", path, body);
    }

    Answer post(String path, String json) {
        return post(path, "application/json", json);
    }

    /** A step of an existing thing, on the version that stands. */
    Answer step(String path, String json) {
        var thing = path.substring(0, path.lastIndexOf('/'));
        return with("If-Match", get(thing).header("ETag")).post(path, json);
    }

    Answer put(String path, String json) {
        return with("Content-Type", "application/json").send("PUT", path, json);
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    private Answer send(String method, String path, String body) {
        var port = ConfigProvider.getConfig().getValue("quarkus.http.port", int.class);
        var publisher =
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + token)
                .method(method, publisher);
        headers.forEach(request::header);
        try {
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
