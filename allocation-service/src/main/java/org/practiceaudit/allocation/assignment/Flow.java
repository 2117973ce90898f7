package org.practiceaudit.allocation.assignment;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * The cheapest way to give every case one person, exactly, as a flow of minimum cost. People and cases are numbered; equal
 * input gives equal output.
 *
 * <p>Successive shortest paths: cases come one after the other, each along the cheapest path on which people pass cases on,
 * found by Dijkstra over the people, with costs reduced by their prices. Pairs are dense here, so that a table of costs is
 * smaller and faster than a graph of arcs (ADR 7); tests compare it with a general solver.
 *
 * <p>A cost has two parts, of which the second only counts where the first is equal: together they are more than one number
 * can hold.
 */
final class Flow {
    /** What the pair cannot be. */
    static final long BARRED = -1;

    private static final long NONE = Long.MAX_VALUE / 4;

    /** A part of what a person costs for a case; the second part may be {@link #BARRED}. */
    @FunctionalInterface
    interface PairCost {
        long of(int person, int item);
    }

    /** First part of what the nth case (from 0) of a person costs beside the pair; never less than the one before it. */
    @FunctionalInterface
    interface LoadCost {
        long of(int person, int nth);
    }

    /**
     * @param capacity most cases of each person
     * @param unit what one unit of {@code first} weighs in the first part of a cost
     * @param first how many of these units a pair costs, at most 127
     */
    record Task(
            int people,
            int cases,
            IntUnaryOperator capacity,
            long unit,
            PairCost first,
            PairCost second,
            LoadCost load) {}

    private final Task task;
    private final byte[][] first;
    private final long[][] second;
    private final int[][] has;
    private final int[] load;
    private final int[] personOf;
    private final long[] price1;
    private final long[] price2;
    private final long[] distance1;
    private final long[] distance2;
    private final int[] by;
    private final boolean[] done;
    private final long[] next;
    private int end;
    private long best1;
    private long best2;

    private Flow(Task task) {
        int people = task.people();
        this.task = task;
        this.first = new byte[task.cases()][people];
        this.second = new long[task.cases()][people];
        this.has = new int[people][];
        this.load = new int[people];
        this.personOf = new int[task.cases()];
        this.price1 = new long[people];
        this.price2 = new long[people];
        this.distance1 = new long[people];
        this.distance2 = new long[people];
        this.by = new int[people];
        this.done = new boolean[people];
        this.next = new long[people];
        for (int person = 0; person < people; person++) {
            has[person] = new int[Math.min(task.capacity().applyAsInt(person), task.cases())];
            // Where nobody has a case yet, any prices do; these let the search see what a first case costs.
            next[person] = task.load().of(person, 0);
            price1[person] = -next[person];
        }
        for (int item = 0; item < task.cases(); item++) {
            for (int person = 0; person < people; person++) {
                first[item][person] = (byte) task.first().of(person, item);
                second[item][person] = task.second().of(person, item);
            }
        }
    }

    /** The person of each case; empty where not every case can have one. */
    static Optional<int[]> solve(Task task) {
        var flow = new Flow(task);
        for (int item = 0; item < task.cases(); item++) {
            if (!flow.add(item)) {
                return Optional.empty();
            }
        }
        return Optional.of(flow.personOf);
    }

    /** Gives the case to where the cheapest path ends; false where none ends. */
    private boolean add(int item) {
        Arrays.fill(distance1, NONE);
        Arrays.fill(distance2, NONE);
        Arrays.fill(done, false);
        end = -1;
        best1 = NONE;
        best2 = NONE;
        relax(item, 0, 0);
        // No path ends cheaper than the nearest person's distance: prices never rise above what the next case costs.
        for (int near = nearest();
                near >= 0 && less(distance1[near], distance2[near], best1, best2);
                near = nearest()) {
            done[near] = true;
            long here1 = distance1[near] + price1[near];
            long here2 = distance2[near] + price2[near];
            for (int i = 0; i < load[near]; i++) {
                int other = has[near][i];
                relax(other, here1 - first[other][near] * task.unit(), here2 - second[other][near]);
            }
        }
        if (end < 0) {
            return false;
        }
        reprice();
        hand(end, item);
        return true;
    }

    /** From a case that costs so much to free, to everybody who may take it. */
    private void relax(int item, long free1, long free2) {
        var costs1 = first[item];
        var costs2 = second[item];
        for (int person = 0; person < costs2.length; person++) {
            if (costs2[person] == BARRED || done[person]) {
                continue;
            }
            long total1 = free1 + costs1[person] * task.unit();
            long total2 = free2 + costs2[person];
            long to1 = total1 - price1[person];
            long to2 = total2 - price2[person];
            if (less(to1, to2, distance1[person], distance2[person])) {
                distance1[person] = to1;
                distance2[person] = to2;
                by[person] = item;
                endAt(person, total1, total2);
            }
        }
    }

    /** Looked at as soon as it is reached, so that of many equal paths the first that ends is taken. */
    private void endAt(int person, long total1, long total2) {
        if (load[person] < has[person].length) {
            long ending = total1 + next[person];
            if (less(ending, total2, best1, best2)) {
                best1 = ending;
                best2 = total2;
                end = person;
            }
        }
    }

    /** Of those not looked at yet; -1 where nobody else can be reached. */
    private int nearest() {
        int found = -1;
        for (int person = 0; person < done.length; person++) {
            if (!done[person]
                    && distance1[person] < NONE
                    && (found < 0 || less(distance1[person], distance2[person], distance1[found], distance2[found]))) {
                found = person;
            }
        }
        return found;
    }

    /** Keeps every reduced cost from falling below nothing, and that of every given pair at nothing. */
    private void reprice() {
        for (int person = 0; person < done.length; person++) {
            if (done[person]) {
                price1[person] += distance1[person] - best1;
                price2[person] += distance2[person] - best2;
            }
        }
    }

    /** Everybody on the path passes one case on; the last has one more. */
    private void hand(int end, int item) {
        int slot = load[end]++;
        next[end] = task.load().of(end, load[end]);
        int person = end;
        while (true) {
            int passed = by[person];
            int former = personOf[passed];
            has[person][slot] = passed;
            personOf[passed] = person;
            if (passed == item) {
                return;
            }
            person = former;
            slot = 0;
            while (has[person][slot] != passed) {
                slot++;
            }
        }
    }

    private static boolean less(long one1, long one2, long other1, long other2) {
        return one1 < other1 || one1 == other1 && one2 < other2;
    }
}
