package org.practiceaudit.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class BenchOptionsTest {
    @Test
    void withoutNamesAllAreMeasured() {
        assertEquals(new BenchOptions(Set.of(Benchmark.values()), false), BenchOptions.parse());
    }

    @Test
    void namedOnesAloneAreMeasured() {
        assertEquals(new BenchOptions(Set.of(Benchmark.LAG), true), BenchOptions.parse("--quick", "lag"));
    }

    @Test
    void anUnknownNameIsToldWithThoseThereAre() {
        var told = assertThrows(UsageProblem.class, () -> BenchOptions.parse("speed"));

        assertTrue(told.getMessage().contains("no benchmark speed"), told.getMessage());
        assertTrue(told.getMessage().contains("rebuild"), told.getMessage());
    }
}
