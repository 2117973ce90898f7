package org.practiceaudit.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);

    private static Verdict on(long sequence, UUID id, Standing standing) {
        return Verdict.on(sequence, id, 4, A, standing, false);
    }

    @Test
    void theNextOneIsApplied() {
        assertEquals(new Verdict.Apply(), on(5, B, Standing.OPEN));
    }

    @Test
    void theFirstOfANewStreamIsApplied() {
        assertEquals(new Verdict.Apply(), Verdict.on(1, A, 0, null, Standing.OPEN, false));
    }

    @Test
    void anEarlierOneIsSkipped() {
        assertEquals(new Verdict.Skip(), on(3, B, Standing.OPEN));
    }

    @Test
    void aRepeatIsSkipped() {
        assertEquals(new Verdict.Skip(), on(4, A, Standing.PARKED));
    }

    @Test
    void anotherEventInItsPlaceIsAConflict() {
        assertEquals(
                new Verdict.Conflict("sequence 4 came as event " + A + " and as event " + B), on(4, B, Standing.OPEN));
    }

    @Test
    void oneAfterAGapIsHeld() {
        assertEquals(new Verdict.Hold(), on(6, B, Standing.OPEN));
    }

    @Test
    void theNextOneOfAWaitingStreamIsHeld() {
        assertEquals(new Verdict.Hold(), on(5, B, Standing.WAITING));
    }

    @Test
    void theNextOneOfAParkedStreamIsHeld() {
        assertEquals(new Verdict.Hold(), on(5, B, Standing.PARKED));
    }

    @Test
    void onACompactedTopicALaterOneIsAppliedOverTheGap() {
        assertEquals(new Verdict.Apply(), Verdict.on(9, B, 4, A, Standing.OPEN, true));
    }
}
