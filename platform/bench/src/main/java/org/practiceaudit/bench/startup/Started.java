package org.practiceaudit.bench.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.practiceaudit.bench.BenchProblem;
import org.practiceaudit.bench.installation.Installation;
import org.practiceaudit.bench.installation.Launch;
import org.practiceaudit.bench.installation.ServiceProcess;

/**
 * One start of a service.
 *
 * @param ready from the start of the process until it answers that it is ready
 * @param cpu processor time that it had used by then
 * @param memory resident by then, in bytes, what it shares with other processes of files included
 */
record Started(Duration ready, Duration cpu, long memory) {
    private static final Duration BOUND = Duration.ofSeconds(180);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    private static final long KIB = 1024;

    /** Starts it, waits until it is ready, and stops it. */
    static Started of(Installation installation, Launch launch) {
        var begun = System.nanoTime();
        try (var service = installation.start(launch)) {
            awaitReady(service);
            return new Started(Duration.ofNanos(System.nanoTime() - begun), service.cpu(), memory(service, "VmRSS"));
        }
    }

    static void awaitReady(ServiceProcess service) {
        var end = System.nanoTime() + BOUND.toNanos();
        while (!service.ready()) {
            if (!service.running() || System.nanoTime() > end) {
                throw new BenchProblem("The service did not start; its log is in target/bench.");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** @param kind as Linux names it: VmRSS for now, VmHWM for the most so far; RssAnon for what is of no file */
    static long memory(ServiceProcess service, String kind) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(service.pid()), "status"))) {
            return lines.filter(line -> line.startsWith(kind + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinux) {
            return 0;
        }
    }
}
