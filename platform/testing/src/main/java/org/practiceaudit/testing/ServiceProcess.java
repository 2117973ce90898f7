package org.practiceaudit.testing;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** A packaged service as a process of its own, to be killed, frozen and started again by tests. */
public final class ServiceProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(120);
    private static final Path OWN_MODULE = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final List<String> QUICK_TO_START = List.of("-XX:TieredStopAtLevel=1");
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Process process;
    private final int port;
    private final Path log;

    private ServiceProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts the service that the module in the working directory has packaged, and returns when it is ready. */
    public static ServiceProcess start(Map<String, String> settings) {
        return start(OWN_MODULE, settings, QUICK_TO_START);
    }

    /** The same with the packaged service of another module, such as {@code audit-service/target/quarkus-app/quarkus-run.jar}. */
    public static ServiceProcess start(Path jar, Map<String, String> settings) {
        return start(jar, settings, QUICK_TO_START);
    }

    /** The same, slower to start and then as quick as it gets: for a test that has it work hard. */
    public static ServiceProcess startForHardWork(Map<String, String> settings) {
        return start(OWN_MODULE, settings, List.of());
    }

    /** Starts the module's own service and does not wait: for one that is not to become ready. */
    public static ServiceProcess launch(Map<String, String> settings) {
        return launch(OWN_MODULE, settings, QUICK_TO_START);
    }

    /**
     * Makes the module's own service quick to start from now on, for tests that start it often; returns at once where it was made so
     * before.
     *
     * @param settings with which it starts and ends once
     */
    public static void prepare(Map<String, String> settings) {
        QuickStart.prepare(OWN_MODULE, settings);
    }

    private static ServiceProcess start(Path jar, Map<String, String> settings, List<String> options) {
        var service = launch(jar, settings, options);
        service.awaitReady();
        return service;
    }

    static ServiceProcess launch(Path jar, Map<String, String> settings, List<String> options) {
        try {
            var port = freePort();
            var log = Files.createTempFile("service-", ".log");
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "--sun-misc-unsafe-memory-access=allow",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Dquarkus.profile=test",
                    "-Dquarkus.http.port=" + port,
                    "-Dquarkus.http.test-port=" + port));
            command.addAll(options);
            command.addAll(QuickStart.options(jar));
            settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
            command.add("-jar");
            command.add(jar.toAbsolutePath().toString());
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new ServiceProcess(process, port, log);
        } catch (IOException e) {
            throw new IllegalStateException("service does not start", e);
        }
    }

    void awaitReady() {
        Awaitility.await("service on port " + port + ", see " + log)
                .atMost(START)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("service ended: " + log());
                    }
                    return Http.read(url() + "/q/health/ready", LOOK).isPresent();
                });
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return port;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** What it has printed so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends it at once, as a crash does. */
    public void kill() {
        signal("KILL");
        process.onExit().join();
    }

    /** Asks it to end, as an orchestrator does, and does not wait. */
    public void askToEnd() {
        signal("TERM");
    }

    /** Waits until it has ended by itself. */
    public void awaitEnd(Duration atMost) {
        Awaitility.await("end of the service, see " + log).atMost(atMost).until(() -> !process.isAlive());
    }

    /** Freezes it: its connections stay open and it says nothing. */
    public void freeze() {
        signal("STOP");
    }

    public void wake() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            var exit = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("kill -" + name + " failed");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
        deleteQuietly(log.toFile());
    }

    private static void deleteQuietly(File file) {
        if (!file.delete()) {
            file.deleteOnExit();
        }
    }
}
