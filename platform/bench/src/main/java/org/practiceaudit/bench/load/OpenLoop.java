package org.practiceaudit.bench.load;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.practiceaudit.bench.Spread;
import org.practiceaudit.bench.Wait;

/**
 * Sends at a given rate whether or not earlier commands were answered, as callers do who know nothing of each other. Times
 * count from when a command was due, so that one that had to wait for its turn is not left out of the figures.
 */
public final class OpenLoop {
    /** So many unanswered commands mean that the server is lost; more would only measure memory. */
    private static final int MOST_OPEN = 5_000;

    private static final Duration LAST_ANSWERS = Duration.ofSeconds(60);

    private OpenLoop() {}

    /**
     * What came of it.
     *
     * @param refused answered, but not as accepted
     * @param unsent left out since too many were unanswered
     * @param latency of what was accepted, from when it was due
     */
    public record Result(Duration time, long refused, long unsent, Spread latency) {
        public double perSecond() {
            return latency.count() / (time.toNanos() / 1e9);
        }
    }

    /** @param command starts one command and tells whether it was accepted */
    public static Result run(int perSecond, Duration time, Supplier<Future<Boolean>> command) {
        var micros = Spread.recorder();
        var refused = new LongAdder();
        var unsent = 0L;
        var open = new AtomicInteger();
        var many = Math.multiplyExact(perSecond, time.toSeconds());
        var start = System.nanoTime();
        for (var i = 0L; i < many; i++) {
            var due = start + due(i, perSecond);
            awaitTurn(due);
            if (open.incrementAndGet() > MOST_OPEN) {
                open.decrementAndGet();
                unsent++;
                continue;
            }
            command.get().onComplete(answer -> {
                if (answer.succeeded() && answer.result()) {
                    micros.recordValue(Math.max(0, System.nanoTime() - due) / 1_000);
                } else {
                    refused.increment();
                }
                open.decrementAndGet();
            });
        }
        var took = Duration.ofNanos(Math.max(System.nanoTime() - start, time.toNanos()));
        Wait.until("the last commands are answered", LAST_ANSWERS, () -> open.get() == 0);
        return new Result(took, refused.sum(), unsent, Spread.of(micros));
    }

    /** When a command is due, in nanoseconds from the start. */
    static long due(long index, int perSecond) {
        return index * TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    private static void awaitTurn(long due) {
        for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
