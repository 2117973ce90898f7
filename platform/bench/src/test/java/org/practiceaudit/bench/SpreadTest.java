package org.practiceaudit.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void tellsTheMiddleTheTailAndTheWorstInMilliseconds() {
        var micros = Spread.recorder();
        for (var i = 1; i <= 100; i++) {
            micros.recordValue(i * 10);
        }

        var spread = Spread.of(micros);

        assertEquals(new Spread(100, 0.5, 0.99, 1.0), spread);
    }

    @Test
    void ofNothingIsNothing() {
        assertEquals(new Spread(0, 0, 0, 0), Spread.of(Spread.recorder()));
    }

    @Test
    void oneSlowAnswerInAHundredIsBeyondTheTail() {
        var micros = Spread.recorder();
        for (var i = 0; i < 99; i++) {
            micros.recordValue(1_000);
        }
        micros.recordValue(60_000_000);

        var spread = Spread.of(micros);

        assertEquals(1.0, spread.p99(), 0.001);
        assertEquals(60_000, spread.max(), 60);
    }
}
