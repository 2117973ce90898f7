package org.practiceaudit.local.stack;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackEndTest {
    private static final String[] ISSUER_ONLY = {"--only", "issuer", "--pg-url", "jdbc:postgresql://127.0.0.1:1/x"};

    @TempDir
    Path directory;

    @Test
    void endsWithItsParent() throws Exception {
        var parent = new ProcessBuilder("sleep", "60").start();
        var file = directory.resolve("stack.json");
        var stack = StackProcess.launch(file, parent.pid(), ISSUER_ONLY);
        await().until(() -> Files.exists(file));

        parent.destroyForcibly();

        assertTrue(stack.waitFor(10, TimeUnit.SECONDS));
        assertFalse(Files.exists(file));
    }

    @Test
    void aKilledStackIsClearedAwayByTheNext() throws Exception {
        var killed = StackProcess.start(directory.resolve("stack.json"));
        var was = killed.file();
        killed.process().destroyForcibly().waitFor();

        var next = StackProcess.start(directory.resolve("next.json"), ISSUER_ONLY);
        next.stop();

        await().until(() -> ProcessHandle.of(was.brokerPid()).isEmpty());
        await().untilAsserted(() -> assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(was.jdbcUrl() + "postgres", was.pgSuperuser(), was.pgPassword())));
    }

    @Test
    void aPortInUseIsNamedWithTheWayOut() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());
            var stack = StackProcess.launch(
                    directory.resolve("stack.json"), ProcessHandle.current().pid(), "--broker-port", port);

            assertTrue(stack.waitFor(20, TimeUnit.SECONDS));

            assertEquals(1, stack.exitValue());
            assertTrue(log().contains("Port " + port + " is in use, so the Kafka broker cannot start there."), log());
            assertTrue(log().contains("--broker-port"), log());
        }
    }

    @Test
    void anUnknownOptionIsRefusedWithTheHelp() throws Exception {
        var stack = StackProcess.launch(
                directory.resolve("stack.json"), ProcessHandle.current().pid(), "--nonsense");

        assertTrue(stack.waitFor(20, TimeUnit.SECONDS));

        assertEquals(2, stack.exitValue());
        assertTrue(log().contains("--pg-port <n>"), log());
    }

    @Test
    void aPortThatIsNoNumberIsRefused() {
        assertThrows(StackProblem.class, () -> StackOptions.parse("--pg-port", "many"));
    }

    private String log() throws IOException {
        return Files.readString(directory.resolve("stack.log"));
    }
}
