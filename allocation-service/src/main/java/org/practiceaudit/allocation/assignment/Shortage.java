package org.practiceaudit.allocation.assignment;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BiPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Why not every case can have a person: a set of cases that together have fewer places than they are (Hall's theorem),
 * found from a largest matching.
 */
final class Shortage {
    private final int people;
    private final int cases;
    private final IntUnaryOperator capacity;
    private final BiPredicate<Integer, Integer> may;
    private final int[] person;
    private final int[] load;

    /**
     * @param cases too many of them
     * @param people the only ones who may take any of these cases
     */
    record Found(BitSet cases, BitSet people) {}

    private Shortage(int people, int cases, IntUnaryOperator capacity, BiPredicate<Integer, Integer> may) {
        this.people = people;
        this.cases = cases;
        this.capacity = capacity;
        this.may = may;
        this.person = new int[cases];
        this.load = new int[people];
        Arrays.fill(person, -1);
    }

    /** Only to be asked where there is one. */
    static Found find(int people, int cases, IntUnaryOperator capacity, BiPredicate<Integer, Integer> may) {
        var shortage = new Shortage(people, cases, capacity, may);
        for (int item = 0; item < cases; item++) {
            var reached = shortage.augment(item);
            if (reached != null) {
                return reached;
            }
        }
        throw new IllegalStateException("every case can have a person");
    }

    /** Null when the case got a person; else all that it can lay claim to, which is too little. */
    private Found augment(int start) {
        var reachedCases = new BitSet(cases);
        var reachedPeople = new BitSet(people);
        var by = new int[people];
        var queue = new ArrayDeque<Integer>();
        reachedCases.set(start);
        queue.add(start);
        while (!queue.isEmpty()) {
            int item = queue.remove();
            for (int each = 0; each < people; each++) {
                if (reachedPeople.get(each) || !may.test(each, item)) {
                    continue;
                }
                reachedPeople.set(each);
                by[each] = item;
                if (load[each] < capacity.applyAsInt(each)) {
                    hand(each, by, start);
                    return null;
                }
                for (int other = 0; other < cases; other++) {
                    if (person[other] == each && !reachedCases.get(other)) {
                        reachedCases.set(other);
                        queue.add(other);
                    }
                }
            }
        }
        return new Found(reachedCases, reachedPeople);
    }

    private void hand(int free, int[] by, int start) {
        load[free]++;
        int to = free;
        for (int item = by[to]; item != start; item = by[to]) {
            int former = person[item];
            person[item] = to;
            to = former;
        }
        person[start] = to;
    }
}
