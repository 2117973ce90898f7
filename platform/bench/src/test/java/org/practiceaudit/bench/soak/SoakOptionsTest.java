package org.practiceaudit.bench.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.practiceaudit.bench.UsageProblem;

class SoakOptionsTest {
    @Test
    void itTakesTenMinutesUnlessAskedOtherwise() {
        assertEquals(Duration.ofMinutes(10), SoakOptions.parse().time());
        assertEquals(Duration.ofMinutes(3), SoakOptions.parse("--minutes", "3").time());
        assertEquals(Duration.ofMinutes(1), SoakOptions.parse("--quick").time());
    }

    @Test
    void aSeedIsTaken() {
        assertEquals(42, SoakOptions.parse("--seed", "42").seed());
    }

    @Test
    void whatIsNotUnderstoodIsTold() {
        assertThrows(UsageProblem.class, () -> SoakOptions.parse("--forever"));
        assertThrows(UsageProblem.class, () -> SoakOptions.parse("--minutes"));
        assertThrows(UsageProblem.class, () -> SoakOptions.parse("--minutes", "none"));
        assertThrows(UsageProblem.class, () -> SoakOptions.parse("--minutes", "0"));
    }
}
