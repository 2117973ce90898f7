package org.practiceaudit.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofMinutes(10), Duration.ofDays(3));

    @Test
    void pausesDoubleUpToAnHour() {
        assertEquals(
                "PT10M PT20M PT40M PT1H PT1H",
                String.join(
                        " ",
                        IntStream.rangeClosed(1, 5)
                                .mapToObj(tries -> backoff.pauseAfter(tries).toString())
                                .toList()));
        assertEquals(Duration.ofHours(1), backoff.pauseAfter(1_000));
    }

    @Test
    void itIsGivenUpOnlyAfterItsTime() {
        var first = Instant.parse("2026-09-10T09:00:00Z");
        assertFalse(backoff.over(first, first.plus(Duration.ofDays(3))));
        assertTrue(backoff.over(first, first.plus(Duration.ofDays(3)).plusMillis(1)));
    }
}
