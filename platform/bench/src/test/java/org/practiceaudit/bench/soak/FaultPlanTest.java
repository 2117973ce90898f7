package org.practiceaudit.bench.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultPlanTest {
    private static List<FaultPlan.Step> steps(long seed) {
        var plan = new FaultPlan(seed, 2);
        return Stream.generate(plan::next).limit(200).toList();
    }

    @Test
    void theSameSeedBreaksTheSameThings() {
        assertEquals(steps(7), steps(7));
    }

    @Test
    void everyKindOfFaultComesUpOnBothReplicas() {
        var targets = new HashSet<String>();
        var kinds = new HashSet<String>();

        steps(7).stream().flatMap(step -> step.faults().stream()).forEach(fault -> {
            targets.add(fault.target());
            kinds.add(fault.kind());
        });

        assertEquals(5, kinds.size(), kinds.toString());
        assertEquals(3, targets.size(), targets.toString());
    }

    @Test
    void faultsAtTheSameTimeHappenToDifferentThings() {
        var pairs = steps(7).stream()
                .map(FaultPlan.Step::faults)
                .filter(faults -> faults.size() == 2)
                .toList();

        assertTrue(pairs.size() > 20, pairs.size() + " pairs");
        pairs.forEach(pair ->
                assertTrue(!pair.getFirst().target().equals(pair.getLast().target()), pair.toString()));
    }

    @Test
    void aFreezeLastsLongEnoughForTheLeaseToBeLostAndShortEnoughForItNotTo() {
        var frozen = steps(7).stream()
                .flatMap(step -> step.faults().stream())
                .filter(fault -> fault instanceof Fault.FreezeService)
                .map(Fault::time)
                .toList();

        assertTrue(frozen.stream().anyMatch(time -> time.compareTo(Duration.ofSeconds(5)) > 0));
        assertTrue(frozen.stream().anyMatch(time -> time.compareTo(Duration.ofSeconds(5)) < 0));
        assertTrue(frozen.stream().allMatch(time -> time.toMillis() >= 2_000 && time.toMillis() <= 8_000));
    }
}
