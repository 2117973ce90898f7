package org.practiceaudit.bench.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.practiceaudit.bench.soak.SoakOptions.Part.DEADLINES;
import static org.practiceaudit.bench.soak.SoakOptions.Part.FAULTS;
import static org.practiceaudit.bench.soak.SoakOptions.Part.LOAD;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practiceaudit.bench.UsageProblem;

class SoakOptionsTest {
    @Test
    void eachPartHasItsTimeUnlessAskedOtherwise() {
        assertEquals(Duration.ofMinutes(10), SoakOptions.parse().time(FAULTS));
        assertEquals(Duration.ofMinutes(5), SoakOptions.parse().time(LOAD));
        assertEquals(Duration.ofMinutes(3), SoakOptions.parse("--minutes", "3").time(LOAD));
        assertEquals(Duration.ofMinutes(1), SoakOptions.parse("--quick").time(FAULTS));
    }

    @Test
    void allPartsAreRunUnlessOneIsNamed() {
        assertEquals(
                Set.of(FAULTS, LOAD, DEADLINES), SoakOptions.parse("--quick").parts());
        assertEquals(Set.of(DEADLINES), SoakOptions.parse("deadlines").parts());
        assertEquals(Set.of(LOAD), SoakOptions.parse("load").parts());
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
