package org.practiceaudit.reporting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.practiceaudit.messaging.Received;
import org.practiceaudit.testing.Stack;

/** Histories that reporting has taken in. */
public final class TakenIn {
    private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();

    private TakenIn() {}

    /**
     * Sends a history unless it was sent before, and returns when all of it is taken in.
     *
     * @param cycle one that no other class of tests takes, since all share a service
     */
    public static void once(String prefix, String cycle, Supplier<List<Received>> history) {
        if (KNOWN.add(prefix + cycle)) {
            Stack.running().topics().send(Messages.of(prefix, history.get()));
        }
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> given().auth()
                        .oauth2(Stack.running().token("s-operator", History.AUTHORITY, "operator"))
                        .get("/v1/operations/projection")
                        .jsonPath()
                        .getBoolean("upToDate"));
    }
}
