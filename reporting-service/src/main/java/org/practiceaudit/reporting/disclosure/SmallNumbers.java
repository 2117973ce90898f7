package org.practiceaudit.reporting.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keeps back counts that are so small that they could tell who they are about, and as many others that they cannot be worked
 * out from totals. For reports that leave the circle of those who may see the cases themselves.
 */
public final class SmallNumbers {
    /**
     * Counts from 1 to one less are kept back. Our default, since no programme names a number: published statistics of
     * children's social care commonly say nothing of groups under five or six. A nought is told, since nobody is behind it.
     */
    public static final int FEWEST = 5;

    private SmallNumbers() {}

    /**
     * Counts that add up to a total, each of them told or kept back.
     *
     * @param total kept back too where it is all that could protect a single small count
     */
    public record Counts(SortedMap<String, OptionalInt> counts, OptionalInt total) {}

    /**
     * The counts of one group. Either nothing is kept back, or at least two counts that come to {@link #FEWEST} or more
     * together; where there are no such two, all of them and the total.
     */
    public static Counts of(Map<String, Integer> counts) {
        var total = counts.values().stream().mapToInt(Integer::intValue).sum();
        var kept = keptBack(counts);
        var enough = kept.isEmpty() || kept.size() >= 2 && sum(counts, kept) >= FEWEST;
        var told = new TreeMap<String, OptionalInt>();
        counts.forEach((name, count) -> told.put(
                name, kept.contains(name) || !enough && count > 0 ? OptionalInt.empty() : OptionalInt.of(count)));
        return new Counts(told, enough ? OptionalInt.of(total) : OptionalInt.empty());
    }

    /**
     * The counts of several groups in a table whose column totals may be told as well. Of a group with a small count nothing is told,
     * and of as many others, the smallest first, that there are at least two such groups and that what they have together in each
     * column is nothing or {@link #FEWEST} or more: it follows from the column totals and the groups that are told.
     */
    public static SortedMap<String, Counts> table(Map<String, Map<String, Integer>> groups) {
        var closed = new TreeSet<String>();
        groups.forEach((name, counts) -> {
            if (counts.values().stream().anyMatch(SmallNumbers::small)) {
                closed.add(name);
            }
        });
        var others = new ArrayList<>(groups.keySet().stream()
                .filter(name -> !closed.contains(name) && total(groups.get(name)) > 0)
                .sorted(Comparator.<String>comparingInt(name -> total(groups.get(name)))
                        .thenComparing(Comparator.naturalOrder()))
                .toList());
        while (!closed.isEmpty() && !others.isEmpty() && tells(groups, closed)) {
            closed.add(others.removeFirst());
        }
        var told = new TreeMap<String, Counts>();
        groups.forEach((name, counts) -> told.put(name, closed.contains(name) ? closed(counts) : open(counts)));
        return told;
    }

    private static boolean tells(Map<String, Map<String, Integer>> groups, Set<String> closed) {
        var columns = new HashMap<String, Integer>();
        closed.forEach(name -> groups.get(name).forEach((column, count) -> columns.merge(column, count, Integer::sum)));
        return closed.size() < 2 || columns.values().stream().anyMatch(SmallNumbers::small);
    }

    private static Counts open(Map<String, Integer> counts) {
        var told = new TreeMap<String, OptionalInt>();
        counts.forEach((name, count) -> told.put(name, OptionalInt.of(count)));
        return new Counts(told, OptionalInt.of(total(counts)));
    }

    /** None of them, where what is told of another count would follow from any. */
    public static Counts closed(Map<String, Integer> counts) {
        var told = new TreeMap<String, OptionalInt>();
        counts.keySet().forEach(name -> told.put(name, OptionalInt.empty()));
        return new Counts(told, OptionalInt.empty());
    }

    /** The small counts, and beside a single or too small one the next ones. */
    private static Set<String> keptBack(Map<String, Integer> counts) {
        var kept = new HashSet<String>();
        counts.forEach((name, count) -> {
            if (small(count)) {
                kept.add(name);
            }
        });
        if (kept.isEmpty()) {
            return kept;
        }
        var others = new ArrayList<>(counts.keySet().stream()
                .filter(name -> !kept.contains(name) && counts.get(name) > 0)
                .sorted(Comparator.<String>comparingInt(counts::get).thenComparing(Comparator.naturalOrder()))
                .toList());
        while (!others.isEmpty() && (kept.size() < 2 || sum(counts, kept) < FEWEST)) {
            kept.add(others.removeFirst());
        }
        return kept;
    }

    /** Whether so small a count could tell who it is about. */
    public static boolean small(int count) {
        return count > 0 && count < FEWEST;
    }

    /** A count that stands alone. */
    public static OptionalInt alone(int count) {
        return small(count) ? OptionalInt.empty() : OptionalInt.of(count);
    }

    /** A count that stands alone, in words: {@code 12}, or that it is kept back. */
    public static String words(OptionalInt alone) {
        return alone.isPresent() ? String.valueOf(alone.getAsInt()) : "fewer than " + FEWEST;
    }

    private static int sum(Map<String, Integer> counts, Set<String> of) {
        return of.stream().mapToInt(counts::get).sum();
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
