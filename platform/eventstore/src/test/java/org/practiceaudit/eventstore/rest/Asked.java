package org.practiceaudit.eventstore.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.practiceaudit.testing.Stack;

/** One request of a test, in words. */
record Asked(String token, Map<String, String> headers) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** What came back. */
    record Answer(int status, Map<String, String> headers, String body) {
        String header(String name) {
            return headers.get(name.toLowerCase());
        }
    }

    static Asked by(String staff, String... roles) {
        return new Asked(Stack.running().token(staff, "bradford", roles), Map.of());
    }

    Asked key(String key) {
        return with("Idempotency-Key", key);
    }

    Asked ifMatch(String tag) {
        return with("If-Match", tag);
    }

    Asked with(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new Asked(token, more);
    }

    Answer post(String path, String body) {
        return send("POST", path, body);
    }

    Answer put(String path, String body) {
        return send("PUT", path, body);
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    private Answer send(String method, String path, String body) {
        var port = ConfigProvider.getConfig().getValue("quarkus.http.port", int.class);
        var publisher = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(
                        "{\"" + (path.endsWith("time") ? "to" : "text") + "\":\"" + body + "\"}");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, publisher);
        headers.forEach(request::header);
        try {
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var got = new HashMap<String, String>();
            response.headers().map().forEach((name, values) -> got.put(name.toLowerCase(), values.getFirst()));
            return new Answer(response.statusCode(), got, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
