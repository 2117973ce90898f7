package org.practiceaudit.bench.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class GuardTest {
    private final Guard guard = new Guard();

    @Test
    void theNextOneGetsThroughAndARepeatDoesNot() {
        assertEquals(Guard.Verdict.NEXT, guard.take(1, "a"));
        assertEquals(Guard.Verdict.NEXT, guard.take(2, "b"));
        assertEquals(Guard.Verdict.REPEAT, guard.take(1, "a"));

        assertEquals(List.of("a", "b"), guard.through());
    }

    @Test
    void oneBeforeItsTurnMustComeAgain() {
        guard.take(1, "a");

        assertEquals(Guard.Verdict.EARLY, guard.take(3, "c"));
        assertEquals(Guard.Verdict.NEXT, guard.take(2, "b"));
        assertEquals(List.of("a", "b"), guard.through());
        assertEquals(Guard.Verdict.NEXT, guard.take(3, "c"));
    }

    @Test
    void anotherEventUnderANumberThatWasTakenIsTold() {
        guard.take(1, "a");

        assertEquals(Guard.Verdict.OTHER, guard.take(1, "b"));
    }
}
