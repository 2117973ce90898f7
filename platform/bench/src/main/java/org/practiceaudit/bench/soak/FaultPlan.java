package org.practiceaudit.bench.soak;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** What goes wrong, one step after another: the same for the same seed. */
final class FaultPlan {
    private static final int SHORTEST = 2_000;
    private static final int LONGEST = 8_000;
    private static final int MOST_CALM = 4_000;
    private static final double TWO_AT_ONCE = 0.3;

    private final Random random;
    private final int replicas;

    FaultPlan(long seed, int replicas) {
        this.random = new Random(seed);
        this.replicas = replicas;
    }

    /**
     * Faults that happen at the same time.
     *
     * @param calm before them
     */
    record Step(Duration calm, List<Fault> faults) {}

    Step next() {
        var calm = Duration.ofMillis(random.nextInt(MOST_CALM));
        var one = fault();
        if (random.nextDouble() >= TWO_AT_ONCE) {
            return new Step(calm, List.of(one));
        }
        var other = fault();
        while (other.target().equals(one.target())) {
            other = fault();
        }
        return new Step(calm, List.of(one, other));
    }

    private Fault fault() {
        var kind = random.nextInt(100);
        var replica = random.nextInt(replicas);
        var time = Duration.ofMillis(random.nextInt(SHORTEST, LONGEST));
        if (kind < 35) {
            return new Fault.KillService(replica, time.minusMillis(SHORTEST));
        }
        if (kind < 60) {
            return new Fault.FreezeService(replica, time);
        }
        if (kind < 75) {
            return new Fault.PauseBroker(time);
        }
        return kind < 88 ? new Fault.StopBroker(time) : new Fault.KillBroker(time);
    }
}
