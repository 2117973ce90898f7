package org.practiceaudit.allocation.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The flow against trying out everything, which shares nothing with it. */
class FlowTest {
    private static final long NONE = Long.MAX_VALUE;

    @Test
    void findsTheOptimumOfSmallRandomTasks() {
        var random = new Random(7);
        int solvable = 0;
        for (int round = 0; round < 400; round++) {
            var task = random(random);
            long best = best(task, 0, new int[task.people()], 0);
            var found = Flow.solve(task).map(person -> cost(task, person));
            assertEquals(best == NONE ? Optional.empty() : Optional.of(best), found, "round " + round);
            solvable += best == NONE ? 0 : 1;
        }
        assertEquals(true, solvable > 100 && solvable < 400, solvable + " solvable");
    }

    @Test
    void staysExactWithCostsFarAboveWhatTheLibraryTakes() {
        long court = 1L << 40;
        var task = new Flow.Task(2, 2, 1, (person, item) -> person == item ? court + 1 : court, (_, _) -> 0, 1L << 42);
        assertEquals(2 * court, cost(task, Flow.solve(task).orElseThrow()));
    }

    @Test
    void refusesCostsThatItCouldNotTellApart() {
        var task = new Flow.Task(1, 1, 1, (_, _) -> 1, (_, _) -> 0, 1L << 60);
        assertThrows(IllegalArgumentException.class, () -> Flow.solve(task));
    }

    private static Flow.Task random(Random random) {
        int people = 1 + random.nextInt(4);
        int cases = 1 + random.nextInt(6);
        int capacity = 1 + random.nextInt(4);
        var pairs = new long[people][cases];
        var slope = new long[people];
        for (int person = 0; person < people; person++) {
            slope[person] = random.nextInt(3) * 5L;
            for (int item = 0; item < cases; item++) {
                pairs[person][item] = random.nextInt(4) == 0 ? Flow.BARRED : random.nextInt(20);
            }
        }
        return new Flow.Task(
                people,
                cases,
                capacity,
                (person, item) -> pairs[person][item],
                (person, nth) -> slope[person] * (2L * nth + 1),
                10_000);
    }

    private static long best(Flow.Task task, int item, int[] load, long soFar) {
        if (item == task.cases()) {
            return soFar;
        }
        long best = NONE;
        for (int person = 0; person < task.people(); person++) {
            long pair = task.pair().of(person, item);
            if (pair != Flow.BARRED && load[person] < task.capacity()) {
                long with = soFar + pair + task.load().of(person, load[person]);
                load[person]++;
                best = Math.min(best, best(task, item + 1, load, with));
                load[person]--;
            }
        }
        return best;
    }

    private static long cost(Flow.Task task, int[] person) {
        var load = new int[task.people()];
        long cost = 0;
        for (int item = 0; item < person.length; item++) {
            cost += task.pair().of(person[item], item) + task.load().of(person[item], load[person[item]]);
            load[person[item]]++;
        }
        return cost;
    }
}
