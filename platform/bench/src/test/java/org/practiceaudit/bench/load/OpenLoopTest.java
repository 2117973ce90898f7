package org.practiceaudit.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OpenLoopTest {
    @Test
    void commandsAreDueAtEqualDistances() {
        assertEquals(0, OpenLoop.due(0, 200));
        assertEquals(5_000_000, OpenLoop.due(1, 200));
        assertEquals(1_000_000_000L, OpenLoop.due(200, 200));
    }

    @Test
    void everyCommandIsSentAndCounted() {
        var sent = new AtomicInteger();

        var result = OpenLoop.run(
                100, Duration.ofSeconds(1), () -> Future.succeededFuture(sent.incrementAndGet() % 10 != 0));

        assertEquals(100, sent.get());
        assertEquals(90, result.latency().count());
        assertEquals(10, result.refused());
        assertEquals(0, result.unsent());
    }
}
