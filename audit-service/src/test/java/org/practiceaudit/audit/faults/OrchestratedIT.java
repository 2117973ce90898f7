package org.practiceaudit.audit.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLockTarget;
import org.practiceaudit.testing.AllocatedAudit;
import org.practiceaudit.testing.Http;
import org.practiceaudit.testing.ServiceProcess;
import org.practiceaudit.testing.Stack;

/** What an orchestrator relies on: probes that mean what they say, secrets as files, an end that loses no request. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = Installation.BROKER, mode = ResourceAccessMode.READ, target = ResourceLockTarget.CHILDREN)
class OrchestratedIT {
    /** As long as a start may take on a machine that does much else. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final Duration PROBE = Duration.ofSeconds(5);

    private final Installation installation = new Installation();

    @AfterEach
    void close() {
        installation.close();
    }

    private static int health(ServiceProcess service, String kind) {
        return Http.send(Http.to(service.url() + "/q/health/" + kind)).statusCode();
    }

    @Test
    void secretsAreReadFromMountedFiles(@TempDir Path mounted) {
        var service = installation.startWithMountedSecrets(mounted);

        installation.allocate(service, "a1");

        assertEquals(List.of(201), new Concerns(service, "a1").raise(1));
    }

    @Test
    @ResourceLock(Installation.BROKER)
    void withoutABrokerItLivesAndIsReady() throws Exception {
        var service = installation.start();
        Stack.running().broker().stop();
        try {
            // Longer than consumers and producers take to notice.
            // A probe that is lost on the way is asked again, as an orchestrator does.
            await().during(Duration.ofSeconds(12))
                    .atMost(PATIENCE)
                    .until(() ->
                            Http.read(service.url() + "/q/health/live", PROBE).isPresent());

            assertEquals(200, health(service, "ready"));
        } finally {
            Stack.running().broker().start();
        }
    }

    @Test
    @ResourceLock(Installation.BROKER)
    void aRecoveredStoreThatWaitsForABrokerEndsWhenItIsAskedTo() throws Exception {
        installation.start().kill();
        installation.recover();
        Stack.running().broker().stop();
        try {
            var service = installation.launch();
            await().atMost(PATIENCE).until(() -> service.log().contains("waiting for a broker"));

            service.askToEnd();

            service.awaitEnd(PATIENCE);
            assertFalse(service.log().contains("Listening on"), service.log());
        } finally {
            Stack.running().broker().start();
        }
    }

    @Test
    void withoutItsDatabaseItLivesAndIsNotReady() throws Exception {
        var service = installation.start();
        installation.closeDatabase();
        try {
            await().atMost(PATIENCE).until(() -> health(service, "ready") == 503);
            // A probe that is lost on the way is asked again, as an orchestrator does.
            await().during(Duration.ofSeconds(12))
                    .atMost(PATIENCE)
                    .until(() ->
                            Http.read(service.url() + "/q/health/live", PROBE).isPresent());
        } finally {
            installation.openDatabase();
        }
        await().atMost(PATIENCE).until(() -> health(service, "ready") == 200);
    }

    @Test
    void aRequestThatHasBegunIsAnsweredWhenTheServiceIsAskedToEnd() throws Exception {
        var service = installation.start();
        installation.allocate(service, "a1");
        var body = """
            {"code":"neglect","severity":"high","text":"The child was not seen"}""";
        try (var connection = new Socket("127.0.0.1", service.port())) {
            var out = connection.getOutputStream();
            out.write(head("a1", body).getBytes(StandardCharsets.US_ASCII));
            out.write(body.substring(0, 10).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            await().during(Duration.ofMillis(500)).until(() -> true);

            service.askToEnd();
            await().atMost(PATIENCE).until(() -> service.log().contains("Waiting for HTTP requests to complete"));
            out.write(body.substring(10).getBytes(StandardCharsets.US_ASCII));
            out.flush();

            var answer = new BufferedReader(new InputStreamReader(connection.getInputStream())).readLine();
            assertTrue(answer.startsWith("HTTP/1.1 201"), answer);
        }
        service.awaitEnd(PATIENCE);
        assertEquals(1, concerns("a1"));
    }

    private static String head(String audit, String body) {
        return "POST /v1/audits/" + audit + "/concerns HTTP/1.1\r\n"
                + "Host: localhost\r\nContent-Type: application/json\r\nConnection: close\r\n"
                + "Idempotency-Key: " + UUID.randomUUID() + "\r\n"
                + "Authorization: Bearer "
                + Stack.running().token(AllocatedAudit.AUDITOR, Installation.AUTHORITY, "auditor")
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n";
    }

    private int concerns(String audit) throws SQLException {
        try (var connection = installation.connect();
                var statement = connection.prepareStatement(
                        "select count(*) from event where type = 'audit:concern-raised.v1' and stream like ?")) {
            statement.setString(1, "%" + audit);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
