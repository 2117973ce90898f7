package org.practiceaudit.bench.clocks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceaudit.local.stack.LocalStack;
import org.practiceaudit.local.stack.StackOptions;

/** A month of a small authority with all five programmes; {@code ./dev soak deadlines} is a year of a busy one. */
class ClocksOfAMonthIT {
    private static final long SEED = 20_260_901;

    @Test
    void everyClockFiresOnceAtItsTimeAndNoOther() {
        try (var stack = LocalStack.start(StackOptions.onFreePorts())) {
            var result = ClockSoak.run(stack, new ClockSoak.Plan(60, 31, 1, SEED));

            assertEquals(List.of(), result.broken(), result.findings().toString());
        }
    }
}
