package org.practiceaudit.bench.reports;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.practiceaudit.bench.BenchProblem;
import org.practiceaudit.bench.Spread;
import org.practiceaudit.bench.installation.Installation;

/** Somebody who reads reports of one authority after the other. */
final class Reading {
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int SIGNED_IN = 10;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Installation installation;
    private final String url;
    private final int authorities;
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, PageVisitor> visitors = new HashMap<>();
    private final Random random = new Random(6);

    Reading(Installation installation, String url, int authorities) {
        this.installation = installation;
        this.url = url;
        this.authorities = authorities;
    }

    /**
     * How long so many of them take, one after the other. Pages are those of ten authorities, so that signing in is over soon.
     *
     * @param first whether of the first authority only
     */
    Spread spread(int times, boolean first, Function<Random, String> path) {
        var recorder = Spread.recorder();
        for (var time = 0; time < times; time++) {
            var asked = path.apply(random);
            var most = asked.startsWith("/v1/") ? authorities : Math.min(authorities, SIGNED_IN);
            var number = first ? 0 : random.nextInt(most);
            var authority = number == 0 ? Installation.AUTHORITY : "authority-" + number;
            var sent = System.nanoTime();
            read(authority, asked);
            recorder.recordValue((System.nanoTime() - sent) / 1_000);
        }
        return Spread.of(recorder);
    }

    private void read(String authority, String path) {
        if (path.startsWith("/v1/")) {
            ask(authority, path);
        } else {
            visitors.computeIfAbsent(
                            authority, of -> new PageVisitor(url, of, "s-head-qa", "head-of-quality-assurance"))
                    .visit(path);
        }
    }

    private void ask(String authority, String path) {
        var token = tokens.computeIfAbsent(
                authority, of -> installation.tokenOf(of, "s-head-qa", "head-of-quality-assurance", "head-of-service"));
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new BenchProblem(path + " was answered " + answer.statusCode() + ": " + answer.body());
            }
        } catch (IOException failed) {
            throw new BenchProblem("Reporting does not answer: " + failed, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchProblem("Interrupted.", interrupted);
        }
    }
}
