package org.practiceaudit.local.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for a condition, within a bound, and says what was still missing when the bound is reached. */
final class Patience {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(25);

    private Patience() {}

    /**
     * @param missing what is still missing, empty when nothing is
     * @throws DemoProblem with what was missing last
     */
    static void await(String what, Duration atMost, Supplier<Optional<String>> missing) {
        long end = System.nanoTime() + atMost.toNanos();
        for (var still = missing.get(); still.isPresent(); still = missing.get()) {
            if (System.nanoTime() > end) {
                throw new DemoProblem(
                        "Waited " + atMost.toSeconds() + " seconds for " + what + ", but " + still.get() + ".");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            if (Thread.interrupted()) {
                throw new DemoProblem("Interrupted while waiting for " + what + ".");
            }
        }
    }
}
