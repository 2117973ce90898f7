package org.practiceaudit.bench.soak;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.practiceaudit.bench.BenchProblem;
import org.practiceaudit.bench.Wait;
import org.practiceaudit.bench.installation.AllocatedAudits;
import org.practiceaudit.bench.installation.Kafka;

/** Allocates further audits while things break: whatever a service hears, it must do once. */
final class Allocator implements Runnable {
    private static final Duration BETWEEN = Duration.ofMillis(500);

    private final Kafka kafka;
    private final AtomicBoolean ended;
    private volatile int told;

    Allocator(Kafka kafka, AtomicBoolean ended) {
        this.kafka = kafka;
        this.ended = ended;
    }

    @Override
    public void run() {
        try (var producer = kafka.producer()) {
            while (!ended.get()) {
                var audit = "late-%05d".formatted(told + 1);
                producer.send(AllocatedAudits.allocated(audit)).get();
                told++;
                Wait.passing(BETWEEN);
            }
        } catch (ExecutionException failed) {
            throw new BenchProblem("An allocation could not be told: " + failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    int told() {
        return told;
    }
}
