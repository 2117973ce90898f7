package org.practiceaudit.bench.reports;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.practiceaudit.bench.BenchProblem;

/** Somebody with a browser's session: signed in at the stack's issuer by choosing who they are. */
final class PageVisitor {
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int FOUND = 399;

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    private final String url;

    /** Signs in: from a page to the issuer, from its choice back to the page. */
    PageVisitor(String url, String authority, String staff, String roles) {
        this.url = url;
        var issuer = URI.create(location(get(url + "/")));
        var person = issuer.getRawQuery() + "&staff=" + staff + "&authority=" + authority + "&roles=" + roles;
        var choice = HttpRequest.newBuilder(issuer.resolve("/sign-in"))
                .timeout(ANSWER)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(person))
                .build();
        var back = location(send(choice));
        location(get(back));
    }

    void visit(String path) {
        var answer = get(url + path);
        if (answer.statusCode() != 200) {
            throw new BenchProblem(path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address))
                .timeout(ANSWER)
                .header("Accept", "text/html")
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new BenchProblem("Reporting does not answer: " + failed, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchProblem("Interrupted.", interrupted);
        }
    }

    private static String location(HttpResponse<String> answer) {
        if (answer.statusCode() > FOUND) {
            throw new BenchProblem("Signing in was answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new BenchProblem("Signing in does not lead on from " + answer.uri()));
    }
}
