package org.practiceaudit.reporting.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SmallNumbersTest {
    private static final OptionalInt NOT_TOLD = OptionalInt.empty();

    private static OptionalInt told(int count) {
        return OptionalInt.of(count);
    }

    @Test
    void tellsWhatIsLargeEnoughAndNoughts() {
        assertEquals(
                new SmallNumbers.Counts(
                        new TreeMap<>(Map.of("good", told(20), "inadequate", told(0), "outstanding", told(5))),
                        told(25)),
                SmallNumbers.of(Map.of("good", 20, "inadequate", 0, "outstanding", 5)));
    }

    @Test
    void keepsTheNextOneBackTooSoThatASmallOneCannotBeWorkedOut() {
        assertEquals(
                Map.of("good", told(20), "inadequate", NOT_TOLD, "outstanding", NOT_TOLD),
                SmallNumbers.of(Map.of("good", 20, "inadequate", 2, "outstanding", 6))
                        .counts());
    }

    @Test
    void keepsBackMoreWhereTwoSmallOnesAreStillFew() {
        assertEquals(
                Map.of("a", NOT_TOLD, "b", NOT_TOLD, "c", NOT_TOLD, "d", told(30)),
                SmallNumbers.of(Map.of("a", 1, "b", 1, "c", 7, "d", 30)).counts());
    }

    @Test
    void tellsNoTotalWhereThatWouldTellIt() {
        var counts = SmallNumbers.of(Map.of("good", 3, "inadequate", 0));

        assertEquals(Map.of("good", NOT_TOLD, "inadequate", told(0)), counts.counts());
        assertEquals(NOT_TOLD, counts.total());
    }

    @Test
    void aGroupAloneInATableIsNotLeftAlone() {
        var table = SmallNumbers.table(Map.of(
                "north", Map.of("good", 10, "inadequate", 1),
                "south", Map.of("good", 20, "inadequate", 6),
                "west", Map.of("good", 8, "inadequate", 5)));

        assertEquals(
                Map.of("good", NOT_TOLD, "inadequate", NOT_TOLD),
                table.get("north").counts());
        assertEquals(NOT_TOLD, table.get("north").total());
        assertEquals(
                Map.of("good", NOT_TOLD, "inadequate", NOT_TOLD),
                table.get("west").counts());
        assertEquals(
                Map.of("good", told(20), "inadequate", told(6)),
                table.get("south").counts());
    }

    /** Whoever knows what is told, the total and that a count kept back is at least one, cannot tell any small count. */
    @Test
    void noSmallCountFollowsFromWhatIsTold() {
        var random = new Random(7);
        for (var i = 0; i < 2000; i++) {
            var counts = new TreeMap<String, Integer>();
            for (var grade : List.of("a", "b", "c", "d")) {
                counts.put(grade, random.nextInt(random.nextBoolean() ? 4 : 12));
            }
            var safe = SmallNumbers.of(counts);
            var hidden = counts.keySet().stream()
                    .filter(name -> safe.counts().get(name).isEmpty())
                    .toList();
            counts.forEach((name, count) -> assertFalse(
                    SmallNumbers.small(count) && safe.counts().get(name).isPresent(), () -> name + " of " + counts));
            if (safe.total().isPresent() && !hidden.isEmpty()) {
                var sum = hidden.stream().mapToInt(counts::get).sum();
                // Each may be anything from 1 to what leaves one for each of the others.
                assertTrue(hidden.size() >= 2 && sum - (hidden.size() - 1) > 1, () -> counts + " " + safe);
            }
        }
    }

    /**
     * Whoever knows the groups that are told and the totals of the columns finds at least two tables that fit, with different counts
     * in the place of each small one, and no small count of those groups together.
     */
    @Test
    void noSmallCountOfATableFollowsFromItsTotals() {
        var random = new Random(11);
        for (var i = 0; i < 300; i++) {
            var groups = new TreeMap<String, Map<String, Integer>>();
            for (var group : List.of("n", "s", "w")) {
                groups.put(group, Map.of("good", random.nextInt(12), "poor", random.nextInt(8)));
            }
            var safe = SmallNumbers.table(groups);
            var closed = safe.keySet().stream()
                    .filter(name -> safe.get(name).counts().get("good").isEmpty())
                    .toList();
            var small = groups.values().stream()
                    .flatMap(counts -> counts.values().stream())
                    .anyMatch(SmallNumbers::small);
            if (small
                    && groups.values().stream()
                                    .filter(SmallNumbersTest::hasSomebody)
                                    .count()
                            > 1) {
                var tables = fitting(groups, safe, closed);
                if (safe.values().stream().anyMatch(counts -> counts.total().orElse(0) > 0)) {
                    assertFalse(
                            SmallNumbers.small(closed.stream()
                                    .mapToInt(name -> groups.get(name).get("poor"))
                                    .sum()),
                            () -> groups + " " + safe);
                }
                closed.stream()
                        .filter(name -> SmallNumbers.small(groups.get(name).get("poor")))
                        .forEach(name -> assertTrue(
                                tables.stream()
                                                .map(table -> table.get(closed.indexOf(name)))
                                                .distinct()
                                                .count()
                                        > 1,
                                () -> name + " of " + groups + " " + safe));
            }
        }
    }

    private static boolean hasSomebody(Map<String, Integer> counts) {
        return counts.values().stream().anyMatch(count -> count > 0);
    }

    /** The counts of poor of the closed groups in every table that fits. */
    private static List<List<Integer>> fitting(
            Map<String, Map<String, Integer>> groups, Map<String, SmallNumbers.Counts> safe, List<String> closed) {
        var good =
                closed.stream().mapToInt(name -> groups.get(name).get("good")).sum();
        var poor =
                closed.stream().mapToInt(name -> groups.get(name).get("poor")).sum();
        var tables = new ArrayList<List<Integer>>();
        fit(closed, safe, good, poor, new ArrayList<>(), tables);
        return tables;
    }

    private static void fit(
            List<String> closed,
            Map<String, SmallNumbers.Counts> safe,
            int good,
            int poor,
            List<Integer> so,
            List<List<Integer>> tables) {
        if (so.size() == closed.size()) {
            if (good == 0 && poor == 0) {
                tables.add(List.copyOf(so));
            }
            return;
        }
        var total = safe.get(closed.get(so.size())).total();
        for (var here = 0; here <= poor; here++) {
            for (var fine = 0; fine <= good; fine++) {
                var sum = here + fine;
                if (total.isPresent() ? sum == total.getAsInt() : sum > 0) {
                    so.add(here);
                    fit(closed, safe, good - fine, poor - here, so, tables);
                    so.removeLast();
                }
            }
        }
    }
}
