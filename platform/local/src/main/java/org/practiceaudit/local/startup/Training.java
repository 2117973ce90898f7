package org.practiceaudit.local.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.practiceaudit.local.stack.LocalStack;
import org.practiceaudit.local.stack.Ports;
import org.practiceaudit.local.stack.ServiceEnvironment;
import org.practiceaudit.local.stack.StackProblem;
import org.practiceaudit.local.stack.Tail;

/**
 * Starts a packaged service on a stack, asks it a little of everything, and stops it, whereupon the JVM writes its ahead-of-time
 * cache (JEP 483, 514): classes read, linked and initialised as far as they can be.
 * The cache holds for the same JVM, jars and class path only; a JVM to which it does not fit starts without.
 */
public final class Training {
    private static final Duration STARTUP = Duration.ofSeconds(600);
    private static final Duration WRITTEN = Duration.ofSeconds(600);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /** Profiles stay out of the cache: with them a start spends on compiling what it has no use for yet. */
    private static final String WITHOUT_PROFILES = "-XX:TieredStopAtLevel=1";

    /** What is trained: the service's code, its jar as it will be started, and the JVM's options as it will have them. */
    public record Subject(String service, Path jar, List<String> options) {
        public Subject {
            options = List.copyOf(options);
        }
    }

    private final LocalStack stack;
    private final Subject subject;
    private final Path cache;
    private final Path log;

    private Training(LocalStack stack, Subject subject, Path cache) {
        this.stack = stack;
        this.subject = subject;
        this.cache = cache.toAbsolutePath();
        this.log = this.cache.resolveSibling(this.cache.getFileName() + ".log");
    }

    /**
     * Writes the cache, and the service's log beside it.
     *
     * @throws StackProblem when the service does not start or leaves no cache, with the end of its log
     */
    public static void run(LocalStack stack, Subject subject, Path cache) {
        new Training(stack, subject, cache).run();
    }

    private void run() {
        try {
            Files.createDirectories(cache.getParent());
            Files.deleteIfExists(cache);
            int port = Ports.free();
            var process = start(port);
            try {
                use(process, new Questions(port, stack.issuer()));
                process.destroy();
                if (!process.waitFor(WRITTEN.toSeconds(), TimeUnit.SECONDS)) {
                    throw new StackProblem("The " + subject.service() + " service did not end: " + Tail.of(log));
                }
            } finally {
                process.destroyForcibly();
            }
            if (Files.notExists(cache) || Files.size(cache) == 0) {
                throw new StackProblem("The JVM left no cache: " + Tail.of(log));
            }
        } catch (IOException failed) {
            throw new StackProblem("Cannot train the " + subject.service() + " service: " + failed, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Interrupted while training.");
        }
    }

    private Process start(int port) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(subject.options());
        command.addAll(List.of(
                WITHOUT_PROFILES,
                "-XX:AOTCacheOutput=" + cache,
                "-jar",
                subject.jar().toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment()
                .putAll(ServiceEnvironment.of(stack, stack.databases().create(subject.service())));
        builder.environment().put("PORT", Integer.toString(port));
        return builder.start();
    }

    private void use(Process process, Questions questions) throws InterruptedException {
        long end = System.nanoTime() + STARTUP.toNanos();
        while (!questions.ready()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new StackProblem("The " + subject.service() + " service did not start: " + Tail.of(log));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        questions.askAll(subject.service());
    }
}
