package org.practiceaudit.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One service as a JVM of its own, with a log of its own. */
final class ServiceProcess implements AutoCloseable {
    static final Path LOGS = Path.of("platform", "local", "target", "demo");
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration SHUTDOWN = Duration.ofSeconds(15);

    private final Service service;
    private final Process process;

    private ServiceProcess(Service service, Process process) {
        this.service = service;
        this.process = process;
    }

    static ServiceProcess start(Service service, Map<String, String> settings) {
        if (!Files.exists(service.jar())) {
            throw new DemoProblem(
                    service.jar() + " is missing: build it with ./dev demo from the repository's folder.");
        }
        try {
            Files.createDirectories(LOGS);
            var builder = new ProcessBuilder(command(service))
                    .redirectErrorStream(true)
                    .redirectOutput(log(service).toFile());
            builder.environment().putAll(settings);
            return new ServiceProcess(service, builder.start());
        } catch (IOException failed) {
            throw new DemoProblem("Cannot start the " + service.code() + " service: " + failed.getMessage(), failed);
        }
    }

    static Path log(Service service) {
        return LOGS.resolve(service.code() + ".log");
    }

    Service service() {
        return service;
    }

    boolean running() {
        return process.isAlive();
    }

    /** @throws DemoProblem when it has ended instead */
    boolean ready(HttpClient client) {
        if (!running()) {
            throw new DemoProblem(service, "The " + service.code() + " service ended while it started.");
        }
        var request = HttpRequest.newBuilder(URI.create(service.url() + "/q/health/ready"))
                .timeout(LOOK)
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A small heap and the quick compiler only: on two cores the start counts more than the last bit of speed. */
    private static List<String> command(Service service) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                service.jar().toString());
    }

    /** Asks it to end; {@link #close} waits for that. */
    void stop() {
        process.destroy();
    }

    @Override
    public void close() {
        stop();
        try {
            if (!process.waitFor(SHUTDOWN.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
