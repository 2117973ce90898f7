package org.practiceaudit.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition within a bound. */
public final class Wait {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private Wait() {}

    /** @throws BenchProblem when it does not come true in time */
    public static void until(String what, Duration atMost, BooleanSupplier condition) {
        var end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new BenchProblem("Waited " + atMost.toSeconds() + " seconds in vain: " + what + ".");
            }
            passing(BETWEEN_LOOKS);
        }
    }

    /** Lets time pass; it is what a pause of a load or a fault consists of. */
    public static void passing(Duration time) {
        var end = System.nanoTime() + time.toNanos();
        for (var left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                Thread.currentThread().interrupt();
                throw new BenchProblem("Interrupted.");
            }
        }
    }
}
