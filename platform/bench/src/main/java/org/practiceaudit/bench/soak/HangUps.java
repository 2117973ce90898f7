package org.practiceaudit.bench.soak;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.practiceaudit.bench.BenchProblem;
import org.practiceaudit.bench.Wait;

/** Callers who send a request and hang up without waiting for its answer. */
final class HangUps {
    private static final int CALLERS = 8;

    /** Some hang up before the server has read the request, some while it works on it, some while it answers. */
    private static final int MOST_MILLIS = 12;

    private static final String CONCERN = """
            {"code":"neglect","severity":"low","text":"Sent by somebody who hung up."}""";

    private final int port;
    private final String token;
    private final List<String> audits;

    HangUps(int port, String token, List<String> audits) {
        this.port = port;
        this.token = token;
        this.audits = audits;
    }

    void run(int many, long seed) {
        var callers = new Thread[CALLERS];
        for (var i = 0; i < CALLERS; i++) {
            var random = new Random(seed + i);
            callers[i] = Thread.ofPlatform().name("hang-up-" + i).start(() -> {
                for (var n = 0; n < many / CALLERS; n++) {
                    call(random);
                }
            });
        }
        try {
            for (var caller : callers) {
                caller.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchProblem("Interrupted.", interrupted);
        }
    }

    /** The connection is reset rather than closed in order, as that of a caller who is gone. */
    private void call(Random random) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(request(random).getBytes(StandardCharsets.US_ASCII));
            Wait.passing(Duration.ofMillis(random.nextInt(MOST_MILLIS + 1)));
        } catch (IOException refused) {
            throw new BenchProblem("The service took no connection: " + refused.getMessage(), refused);
        }
    }

    private String request(Random random) {
        var audit = audits.get(random.nextInt(audits.size()));
        return switch (random.nextInt(3)) {
            case 0 -> head("GET /v1/audits?limit=200") + "\r\n";
            case 1 -> head("GET /v1/audits/" + audit) + "\r\n";
            default ->
                head("POST /v1/audits/" + audit + "/concerns")
                        + "Content-Type: application/json\r\nIdempotency-Key: " + UUID.randomUUID()
                        + "\r\nContent-Length: " + CONCERN.length() + "\r\n\r\n" + CONCERN;
        };
    }

    private String head(String line) {
        return line + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token + "\r\n";
    }
}
