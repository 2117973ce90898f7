package org.practiceaudit.bench.installation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.practiceaudit.bench.BenchProblem;
import org.practiceaudit.bench.Report;
import org.practiceaudit.bench.Wait;

/** A packaged service as a process of its own, to be measured, killed, frozen and started again. */
public final class ServiceProcess implements AutoCloseable {
    private static final Duration STARTUP = Duration.ofSeconds(120);
    private static final Duration SHUTDOWN = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofSeconds(2);

    /** The compilers and the collector are the JVM's own choice. */
    private static final List<String> AS_IN_PRODUCTION =
            List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final int port;
    private final Path log;

    private ServiceProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** Starts it, with more of a name's log at the end of what is there; {@link #awaitReady} waits until it takes requests. */
    static ServiceProcess start(String service, int port, String name, Map<String, String> settings) {
        return start(service, port, name, settings, new Launch(AS_IN_PRODUCTION, Map.of()));
    }

    static ServiceProcess start(String service, int port, String name, Map<String, String> settings, Launch launch) {
        var jar = jar(service);
        if (!Files.exists(jar)) {
            throw new BenchProblem(jar + " is missing: start with ./dev from the repository's folder.");
        }
        var log = Report.FOLDER.resolve(name + ".log");
        try {
            Files.createDirectories(Report.FOLDER);
            var builder = new ProcessBuilder(command(jar, port, settings, launch.options()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(launch.environment());
            return new ServiceProcess(builder.start(), port, log);
        } catch (IOException failed) {
            throw new BenchProblem("Cannot start the " + service + " service: " + failed.getMessage(), failed);
        }
    }

    /** The packaged service, below the repository. */
    public static Path jar(String service) {
        return Path.of(service + "-service", "target", "quarkus-app", "quarkus-run.jar");
    }

    private static List<String> command(Path jar, int port, Map<String, String> settings, List<String> options) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=" + port));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    /** A port that nobody listens on. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new BenchProblem("There is no free port.", failed);
        }
    }

    public ServiceProcess awaitReady() {
        Wait.until("the service on port " + port + " is ready, see " + log, STARTUP, () -> {
            if (!process.isAlive()) {
                throw new BenchProblem("The service on port " + port + " ended, see " + log + ".");
            }
            return ready();
        });
        return this;
    }

    /** Whether it takes requests now. */
    public boolean ready() {
        var asked = HttpRequest.newBuilder(URI.create(url() + "/q/health/ready"))
                .timeout(LOOK)
                .build();
        try {
            return HTTP.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public long pid() {
        return process.pid();
    }

    public int port() {
        return port;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public boolean running() {
        return process.isAlive();
    }

    /** Processor time that it has used so far. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Ends it at once, as a crash does. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
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
            if (exit != 0 && process.isAlive()) {
                throw new BenchProblem("kill -" + name + " " + process.pid() + " failed.");
            }
        } catch (IOException failed) {
            throw new BenchProblem("Cannot signal the service.", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks it to end, and waits until it has. */
    @Override
    public void close() {
        process.destroy();
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
