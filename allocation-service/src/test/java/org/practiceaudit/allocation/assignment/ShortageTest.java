package org.practiceaudit.allocation.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ShortageTest {
    /** Whenever the flow finds nothing, the shortage proves why: more cases than places among all who may take them. */
    @Test
    void provesWhyThereIsNoFullAssignment() {
        var random = new Random(11);
        int proofs = 0;
        for (int round = 0; round < 400; round++) {
            int people = 1 + random.nextInt(6);
            int capacity = 1 + random.nextInt(2);
            int cases = people * capacity;
            var may = new boolean[people][cases];
            for (var row : may) {
                for (int item = 0; item < cases; item++) {
                    row[item] = random.nextInt(3) == 0;
                }
            }
            var task = new Flow.Task(
                    people,
                    cases,
                    _ -> capacity,
                    1,
                    (_, _) -> 0,
                    (p, item) -> may[p][item] ? 0 : Flow.BARRED,
                    (_, _) -> 0);
            if (Flow.solve(task).isEmpty()) {
                var found = Shortage.find(people, cases, _ -> capacity, (p, item) -> may[p][item]);
                assertTrue(found.cases().cardinality() > found.people().cardinality() * capacity);
                for (int person = 0; person < people; person++) {
                    for (int item = found.cases().nextSetBit(0);
                            item >= 0;
                            item = found.cases().nextSetBit(item + 1)) {
                        assertTrue(!may[person][item] || found.people().get(person));
                    }
                }
                proofs++;
            } else {
                assertThrows(
                        IllegalStateException.class,
                        () -> Shortage.find(people, cases, _ -> capacity, (p, item) -> may[p][item]));
            }
        }
        assertEquals(true, proofs > 50 && proofs < 400, proofs + " proofs");
    }
}
