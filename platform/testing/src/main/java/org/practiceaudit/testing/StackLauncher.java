package org.practiceaudit.testing;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;

/** Finds the stack that is meant for this JVM, or starts one that ends with it. */
final class StackLauncher {
    static final String FILE_PROPERTY = "stack.file";

    private static final String FILE_VARIABLE = "PRACTICE_AUDIT_STACK";
    private static final String MAIN = "org.practiceaudit.local.stack.StackMain";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static Optional<Coordinates> found = Optional.empty();

    private StackLauncher() {}

    /** Read once: ports stay when the broker's process changes. */
    static synchronized Coordinates coordinates() {
        if (found.isEmpty()) {
            found = Optional.of(find());
        }
        return found.get();
    }

    /** Quarkus loads this class more than once in a JVM: what the copies share is the system property and its lock. */
    private static Coordinates find() {
        synchronized (System.class) {
            if (named().isEmpty()) {
                System.setProperty(FILE_PROPERTY, start().toString());
            }
        }
        var at = JsonHttp.read(named().orElseThrow(), Coordinates.class);
        if (!JsonHttp.answers(at.control() + "/health")) {
            throw new IllegalStateException(
                    "The stack of " + named().orElseThrow() + " does not answer: it has ended.");
        }
        return at;
    }

    private static Optional<Path> named() {
        return Optional.ofNullable(System.getProperty(FILE_PROPERTY))
                .or(() -> Optional.ofNullable(System.getenv(FILE_VARIABLE)))
                .filter(name -> !name.isBlank())
                .map(Path::of);
    }

    private static Path start() {
        var local = localTarget();
        try {
            var directory = Files.createTempDirectory("practice-audit-test-");
            var file = directory.resolve("stack.json");
            var log = directory.resolve("stack.log");
            var process = new ProcessBuilder(command(local, file))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process, directory), "stop-stack"));
            await().atMost(PATIENCE).until(() -> Files.exists(file) || !process.isAlive());
            if (!process.isAlive()) {
                throw new IllegalStateException("The stack did not start: " + Files.readString(log));
            }
            return file;
        } catch (IOException failed) {
            throw new IllegalStateException("Cannot start the stack", failed);
        } catch (ConditionTimeoutException slow) {
            throw new IllegalStateException("The stack was not up within " + PATIENCE.toSeconds() + " seconds", slow);
        }
    }

    private static void stop(Process process, Path directory) {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
            Files.deleteIfExists(directory.resolve("stack.log"));
            Files.deleteIfExists(directory);
        } catch (IOException | InterruptedException failed) {
            System.err.println("The stack's log is left in " + directory);
        }
    }

    private static List<String> command(Path local, Path file) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                local.resolve("classes") + File.pathSeparator + local.resolve("lib") + "/*",
                MAIN,
                "--parent",
                Long.toString(ProcessHandle.current().pid()),
                "--file",
                file.toString()));
        if (System.getProperty("infra", "embedded").equals("containers")) {
            command.addAll(Containers.start());
        }
        return command;
    }

    private static Path localTarget() {
        var here = Path.of("").toAbsolutePath();
        for (var folder = here; folder != null; folder = folder.getParent()) {
            var local = folder.resolve("platform").resolve("local");
            if (Files.exists(local.resolve("pom.xml"))) {
                return built(local.resolve("target"));
            }
        }
        throw new IllegalStateException("No platform/local above " + here + ": tests run inside the repository.");
    }

    private static Path built(Path target) {
        if (!Files.exists(target.resolve("classes")) || !Files.exists(target.resolve("lib"))) {
            throw new IllegalStateException(
                    "The stack is not built: mvn -pl platform/local -am package -DskipTests, or ./dev test for all.");
        }
        return target;
    }
}
