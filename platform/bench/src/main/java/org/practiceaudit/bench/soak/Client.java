package org.practiceaudit.bench.soak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.practiceaudit.bench.BenchProblem;
import org.practiceaudit.bench.Wait;

/**
 * A caller who does what the API asks of one: a key for each command, and the same key and body again, at the next replica,
 * when there was no answer or one that says the server failed.
 */
final class Client implements Runnable {
    private static final Duration ANSWER = Duration.ofSeconds(6);
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration BETWEEN_COMMANDS = Duration.ofMillis(20);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

    /** A few audits that many write to at once, so that appends race. */
    private static final int BUSY_AUDITS = 8;

    private static final double BUSY = 0.05;

    private final HttpClient http;
    private final List<Replica> replicas;
    private final String token;
    private final List<String> audits;
    private final Tally tally;
    private final AtomicBoolean ended;
    private final Random random;

    Client(
            HttpClient http,
            List<Replica> replicas,
            String token,
            List<String> audits,
            Tally tally,
            AtomicBoolean ended,
            long seed) {
        this.http = http;
        this.replicas = replicas;
        this.token = token;
        this.audits = audits;
        this.tally = tally;
        this.ended = ended;
        this.random = new Random(seed);
    }

    @Override
    public void run() {
        while (!ended.get()) {
            command();
            Wait.passing(BETWEEN_COMMANDS);
        }
    }

    private void command() {
        var audit = audits.get(random.nextInt(random.nextDouble() < BUSY ? BUSY_AUDITS : audits.size()));
        var key = UUID.randomUUID().toString();
        var end = System.nanoTime() + PATIENCE.toNanos();
        for (var replica = random.nextInt(replicas.size()); System.nanoTime() < end; replica++) {
            tally.tried();
            if (settled(audit, key, replicas.get(replica % replicas.size()))) {
                return;
            }
            Wait.passing(BETWEEN_TRIES);
        }
        tally.unanswered();
    }

    /** False when it has to be asked again. */
    private boolean settled(String audit, String key, Replica replica) {
        try {
            var answer = http.send(request(audit, key, replica), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 500) {
                return false;
            }
            if (answer.statusCode() == 201) {
                var location = answer.headers().firstValue("Location").orElse("");
                var again = answer.headers().firstValue("Idempotent-Replayed").isPresent();
                tally.accepted(audit, location.substring(location.lastIndexOf('/') + 1), again);
            } else {
                tally.refused(answer.statusCode() + " " + answer.body());
            }
            return true;
        } catch (IOException noAnswer) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchProblem("Interrupted.", interrupted);
        }
    }

    /** The text is the key's, so that no two commands are alike and each is the same when it is sent again. */
    private HttpRequest request(String audit, String key, Replica replica) {
        return HttpRequest.newBuilder(URI.create(replica.url() + "/v1/audits/" + audit + "/concerns"))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"code":"neglect","severity":"high","text":"Seen hungry at school, note %s"}""".formatted(key)))
                .build();
    }
}
