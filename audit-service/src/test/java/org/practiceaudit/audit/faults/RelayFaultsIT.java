package org.practiceaudit.audit.faults;

import static java.util.stream.LongStream.rangeClosed;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLockTarget;
import org.practiceaudit.testing.Stack;

/** What is accepted reaches Kafka, in order, whatever happens to relay and broker. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = Installation.BROKER, mode = ResourceAccessMode.READ, target = ResourceLockTarget.CHILDREN)
class RelayFaultsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, String> SILENT = Map.of("practice-audit.outbox.relay", "false");

    private final Installation installation = new Installation();

    @AfterEach
    void close() {
        installation.close();
    }

    private static List<Long> upTo(int last) {
        return rangeClosed(1, last).boxed().toList();
    }

    private void awaitDelivered(String audit, int many) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertEquals(upTo(many), installation.guarded(audit)));
    }

    private long waitingRows() throws SQLException {
        try (var connection = installation.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from outbox")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** A server carries out what a killed client had asked; as if the client had died before it asked. */
    private void endRelaySessions() throws SQLException {
        try (var connection = installation.connect();
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid, 10000) from pg_stat_activity"
                    + " where application_name = 'outbox-relay' and datname = current_database()");
        }
    }

    @Test
    void killedBetweenCommitAndPublishLosesNothing() throws Exception {
        var silent = installation.start(SILENT);
        installation.allocate(silent, "a1");
        var statuses = new Concerns(silent, "a1").raise(20);
        silent.kill();

        assertEquals(20, waitingRows(), "committed and not published: " + statuses);
        installation.start();

        awaitDelivered("a1", 20);
        await().atMost(PATIENCE).until(() -> waitingRows() == 0);
    }

    @Test
    void killedBetweenAckAndDeleteRepeatsAndNeverReorders() throws Exception {
        var silent = installation.start(SILENT);
        installation.allocate(silent, "a1");
        new Concerns(silent, "a1").raise(20);
        silent.kill();
        try (var inTheWay = installation.connect();
                var statement = inTheWay.createStatement()) {
            inTheWay.setAutoCommit(false);
            statement.execute("select * from outbox for update");
            var relaying = installation.start();
            await().atMost(PATIENCE).until(() -> installation.deliveries("a1").size() == 20);
            relaying.kill();
            endRelaySessions();
            inTheWay.rollback();
        }

        assertEquals(20, waitingRows(), "acked and not deleted");
        installation.start();

        await().atMost(PATIENCE).until(() -> installation.deliveries("a1").size() == 40);
        awaitDelivered("a1", 20);
    }

    @Test
    @ResourceLock(Installation.BROKER)
    void brokerPausedBeyondTheDeliveryTimeoutLosesNothing() {
        var service = installation.start(Map.of(
                "practice-audit.outbox.producer.delivery.timeout.ms", "3000",
                "practice-audit.outbox.producer.request.timeout.ms", "1500"));
        installation.allocate(service, "a1");
        var concerns = new Concerns(service, "a1");
        concerns.raise(5);
        awaitDelivered("a1", 5);

        Stack.running().broker().pause();
        try {
            concerns.raise(10);
            await().atMost(PATIENCE).until(() -> service.log().contains("the rest is sent again"));
            concerns.raise(10);
        } finally {
            Stack.running().broker().resume();
        }

        awaitDelivered("a1", 25);
    }

    /** Alone, since it holds the time that a replacement takes. */
    @Test
    @ResourceLock(Installation.BROKER)
    void frozenRelayIsReplacedAndDoesNoHarmWhenItWakes() {
        var one = installation.start();
        var other = installation.start();
        installation.allocate(one, "a1");
        installation.allocate(other, "a1");
        var active = one.log().contains("relay is active") ? one : other;
        var standby = active == one ? other : one;
        new Concerns(active, "a1").raise(5);
        awaitDelivered("a1", 5);

        active.freeze();
        var frozenAt = Instant.now();
        new Concerns(standby, "a1").raise(10);
        await().atMost(PATIENCE).until(() -> standby.log().contains("relay is active"));
        var replacedAfter = Duration.between(frozenAt, Instant.now());
        awaitDelivered("a1", 15);
        active.wake();
        new Concerns(active, "a1").raise(5);
        new Concerns(standby, "a1").raise(5);

        awaitDelivered("a1", 25);
        assertTrue(replacedAfter.compareTo(Duration.ofSeconds(10)) <= 0, "replaced after " + replacedAfter);
    }

    @Test
    @ResourceLock(Installation.BROKER)
    void commandsAreAcceptedWhileTheBrokerIsAwayAndDrainedAfter() {
        var service = installation.start();
        installation.allocate(service, "a1");
        var concerns = new Concerns(service, "a1");
        var accepted = 0;

        Stack.running().broker().stop();
        try {
            var away = Instant.now();
            while (Duration.between(away, Instant.now()).compareTo(Duration.ofSeconds(30)) < 0) {
                assertEquals(201, concerns.raise().statusCode());
                accepted++;
                pace();
            }
        } finally {
            Stack.running().broker().start();
        }

        awaitDelivered("a1", accepted);
    }

    /** Ten commands a second while time has to pass. */
    private static void pace() {
        await().pollDelay(Duration.ofMillis(100)).until(() -> true);
    }
}
