package org.practiceaudit.bench.load;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;
import org.practiceaudit.bench.BenchProblem;
import org.practiceaudit.bench.Spread;

/**
 * Keeps so many commands in flight: each slot sends its next one when its last is answered. It finds out how much a server can
 * do, not how long an answer takes under a given load.
 */
public final class ClosedLoop {
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(60);

    private final Supplier<Future<Boolean>> command;
    private final long end;
    private final CountDownLatch slots;
    private final Histogram micros = Spread.recorder();
    private final LongAdder refused = new LongAdder();

    private ClosedLoop(int slots, long end, Supplier<Future<Boolean>> command) {
        this.command = command;
        this.end = end;
        this.slots = new CountDownLatch(slots);
    }

    /**
     * What came of it.
     *
     * @param refused answered, but not as accepted
     * @param latency of what was accepted
     */
    public record Result(Duration time, long refused, Spread latency) {
        public double perSecond() {
            return latency.count() / (time.toNanos() / 1e9);
        }
    }

    /** @param command starts one command and tells whether it was accepted */
    public static Result run(int slots, Duration time, Supplier<Future<Boolean>> command) {
        var loop = new ClosedLoop(slots, System.nanoTime() + time.toNanos(), command);
        for (var slot = 0; slot < slots; slot++) {
            loop.next();
        }
        try {
            if (!loop.slots.await(time.plus(LAST_ANSWERS).toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BenchProblem("Some commands were never answered.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchProblem("Interrupted.", interrupted);
        }
        return new Result(time, loop.refused.sum(), Spread.of(loop.micros));
    }

    /** What is answered after the end does not count. */
    private void next() {
        var sent = System.nanoTime();
        command.get().onComplete(answer -> {
            var now = System.nanoTime();
            if (now >= end) {
                slots.countDown();
                return;
            }
            if (answer.succeeded() && answer.result()) {
                micros.recordValue((now - sent) / 1_000);
            } else {
                refused.increment();
            }
            next();
        });
    }
}
