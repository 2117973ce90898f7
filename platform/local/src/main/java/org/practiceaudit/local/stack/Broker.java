package org.practiceaudit.local.stack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;

/**
 * A Kafka broker as a process of its own, so that it can be frozen, killed and started again with its data while the
 * services run on.
 */
public final class Broker implements AutoCloseable {
    private static final Duration STARTUP = Duration.ofSeconds(180);
    private static final Duration SHUTDOWN = Duration.ofSeconds(20);

    private final Path directory;
    private final int port;
    private Process process;

    private Broker(Path directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    /** Formats the directory and starts a broker there, answering when it does. */
    static Broker start(Path directory, int port) {
        var broker = new Broker(directory, port);
        try {
            Files.createDirectories(directory);
            Files.writeString(broker.settings(), BrokerSettings.of(directory.resolve("log"), port, Ports.free()));
        } catch (IOException failed) {
            throw new StackProblem("Cannot write to " + directory, failed);
        }
        broker.format();
        broker.start();
        return broker;
    }

    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    public synchronized long pid() {
        return process.pid();
    }

    public synchronized boolean running() {
        return process != null && process.isAlive();
    }

    /** Starts the broker with the data it had; does nothing when it runs. */
    public synchronized void start() {
        if (running()) {
            return;
        }
        var log = directory.resolve("broker.log").toFile();
        try {
            process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException failed) {
            throw new StackProblem("Cannot start the Kafka broker", failed);
        }
        awaitAnswer();
    }

    /** Stops the broker as an operator would. */
    public synchronized void stop() {
        if (running()) {
            resume();
            process.destroy();
            awaitEnd();
        }
    }

    /** Ends the broker with SIGKILL: nothing is said to its clients. */
    public synchronized void kill() {
        if (running()) {
            process.destroyForcibly();
            awaitEnd();
        }
    }

    /** Freezes the broker with SIGSTOP: connections stay open and nothing answers. */
    public void pause() {
        signal("STOP");
    }

    public void resume() {
        signal("CONT");
    }

    @Override
    public void close() {
        kill();
    }

    private Path settings() {
        return directory.resolve("server.properties");
    }

    private void format() {
        var said = new ByteArrayOutputStream();
        var arguments = new String[] {
            "format", "-t", Uuid.randomUuid().toString(), "-c", settings().toString()
        };
        int code = StorageTool.execute(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
        if (code != 0) {
            throw new StackProblem("Cannot format the broker's storage: " + said.toString(StandardCharsets.UTF_8));
        }
    }

    private List<String> command() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java,
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                BrokerMain.class.getName(),
                Long.toString(ProcessHandle.current().pid()),
                settings().toString());
    }

    private void awaitAnswer() {
        var tries = Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap(),
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG,
                "50",
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                "200",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) STARTUP.toMillis());
        try (var admin = Admin.create(tries)) {
            var nodes = admin.describeCluster().nodes();
            long end = System.nanoTime() + STARTUP.toNanos();
            while (!answered(nodes) && System.nanoTime() < end) {
                if (!process.isAlive()) {
                    throw new StackProblem("The Kafka broker ended while starting on port " + port + ": "
                            + Tail.of(directory.resolve("broker.log")));
                }
            }
            if (!nodes.isDone() || nodes.isCompletedExceptionally()) {
                throw new StackProblem("The Kafka broker did not answer within " + STARTUP.toSeconds() + " seconds: "
                        + Tail.of(directory.resolve("broker.log")));
            }
        }
    }

    private static boolean answered(KafkaFuture<?> nodes) {
        try {
            nodes.get(200, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (InterruptedException | ExecutionException failed) {
            return true;
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(SHUTDOWN.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void signal(String name) {
        if (!running()) {
            throw new StackProblem("The Kafka broker does not run.");
        }
        try {
            var kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid()))
                    .inheritIO()
                    .start();
            if (kill.waitFor() != 0) {
                throw new StackProblem("kill -" + name + " " + pid() + " failed");
            }
        } catch (IOException failed) {
            throw new StackProblem("Cannot signal the Kafka broker", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
