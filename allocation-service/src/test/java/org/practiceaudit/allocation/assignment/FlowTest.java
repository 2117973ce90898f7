package org.practiceaudit.allocation.assignment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The flow against trying out everything, which shares nothing with it, and against a library's flow where that is too much. */
class FlowTest {
    private static final long NONE = Long.MAX_VALUE;
    private static final int UNIT = 10_000;

    @Test
    void findsTheOptimumOfSmallRandomTasks() {
        var random = new Random(7);
        int solvable = 0;
        for (int round = 0; round < 400; round++) {
            var task = random(random, 1 + random.nextInt(4), 1 + random.nextInt(6), 4);
            long best = best(task, 0, new int[task.people()], 0);
            var found = Flow.solve(task).map(person -> cost(task, person));
            assertEquals(best == NONE ? Optional.empty() : Optional.of(best), found, "round " + round);
            solvable += best == NONE ? 0 : 1;
        }
        assertEquals(true, solvable > 100 && solvable < 400, solvable + " solvable");
    }

    @Test
    void findsWhatALibraryFinds() {
        var random = new Random(8);
        int solvable = 0;
        for (int round = 0; round < 40; round++) {
            var task = random(random, 5 + random.nextInt(10), 20 + random.nextInt(30), 7);
            var library = LibraryFlow.solve(task).map(person -> cost(task, person));
            assertEquals(library, Flow.solve(task).map(person -> cost(task, person)), "round " + round);
            solvable += library.isPresent() ? 1 : 0;
        }
        assertEquals(true, solvable > 10 && solvable < 40, solvable + " solvable");
    }

    @Test
    void isTheSameForEqualInput() {
        var task = random(new Random(9), 12, 30, 7);
        assertArrayEquals(Flow.solve(task).orElseThrow(), Flow.solve(task).orElseThrow());
    }

    @Test
    void staysExactWithCostsOfManyDigits() {
        long much = 1L << 55;
        var task = new Flow.Task(
                2, 2, _ -> 1, 1L << 40, (_, _) -> 1, (person, item) -> person == item ? much + 1 : much, (_, _) -> 0);
        assertArrayEquals(new int[] {1, 0}, Flow.solve(task).orElseThrow());
    }

    private static Flow.Task random(Random random, int people, int cases, int most) {
        var pairs = new long[people][cases];
        var flags = new int[people][cases];
        var slope = new long[people];
        var capacity = new int[people];
        for (int person = 0; person < people; person++) {
            slope[person] = random.nextInt(3) * 5L;
            capacity[person] = random.nextInt(most);
            for (int item = 0; item < cases; item++) {
                pairs[person][item] = random.nextInt(4) == 0 ? Flow.BARRED : random.nextInt(20);
                flags[person][item] = random.nextInt(5) == 0 ? 1 : 0;
            }
        }
        return new Flow.Task(
                people,
                cases,
                person -> capacity[person],
                3,
                (person, item) -> flags[person][item],
                (person, item) -> pairs[person][item],
                (person, nth) -> slope[person] * (2L * nth + 1));
    }

    private static long best(Flow.Task task, int item, int[] load, long soFar) {
        if (item == task.cases()) {
            return soFar;
        }
        long best = NONE;
        for (int person = 0; person < task.people(); person++) {
            if (task.second().of(person, item) != Flow.BARRED
                    && load[person] < task.capacity().applyAsInt(person)) {
                long with =
                        soFar + pair(task, person, item) + UNIT * task.load().of(person, load[person]);
                load[person]++;
                best = Math.min(best, best(task, item + 1, load, with));
                load[person]--;
            }
        }
        return best;
    }

    /** Both parts as one number. */
    static long pair(Flow.Task task, int person, int item) {
        return UNIT * task.unit() * task.first().of(person, item)
                + task.second().of(person, item);
    }

    static long load(Flow.Task task, int person, int nth) {
        return UNIT * task.load().of(person, nth);
    }

    private static long cost(Flow.Task task, int[] person) {
        var load = new int[task.people()];
        long cost = 0;
        for (int item = 0; item < person.length; item++) {
            cost += pair(task, person[item], item) + load(task, person[item], load[person[item]]);
            load[person[item]]++;
        }
        return cost;
    }
}
