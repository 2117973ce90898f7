package org.practiceaudit.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Asks processes over HTTP. */
public final class Http {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Http() {}

    /** A request of this address that is given up after a minute. */
    public static HttpRequest.Builder to(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE);
    }

    /** The same of whom the token is of. */
    public static HttpRequest.Builder to(String url, String token) {
        return to(url).header("Authorization", "Bearer " + token);
    }

    /** @throws IllegalStateException where there is no answer */
    public static HttpResponse<String> send(HttpRequest.Builder request) {
        var asked = request.build();
        try {
            return CLIENT.send(asked, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(asked.method() + " " + asked.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What stands at an address that answers 200 within this time; nothing where it does not. */
    public static Optional<String> read(String url, Duration within) {
        try {
            var answer = send(to(url).timeout(within));
            return Optional.of(answer.body()).filter(_ -> answer.statusCode() == 200);
        } catch (IllegalStateException _) {
            return Optional.empty();
        }
    }
}
