package org.practiceaudit.eventstore;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay of this process after a commit; many wakes before it looks are one. */
@ApplicationScoped
public class OutboxSignal {
    private final Semaphore rows = new Semaphore(0);

    public void wake() {
        if (rows.availablePermits() == 0) {
            rows.release();
        }
    }

    /** Waits for a wake, at most so long. */
    public void await(Duration most) throws InterruptedException {
        if (rows.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
            rows.drainPermits();
        }
    }
}
