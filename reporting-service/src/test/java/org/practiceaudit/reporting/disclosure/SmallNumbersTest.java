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
        assertEquals(told(11), table.get("north").total());
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

    /** In a table with all its totals told, there are always at least two tables that fit, for every count kept back. */
    @Test
    void noCountOfATableFollowsFromItsTotals() {
        var random = new Random(11);
        for (var i = 0; i < 3000; i++) {
            var groups = new TreeMap<String, Map<String, Integer>>();
            for (var group : List.of("n", "s", "w")) {
                groups.put(group, Map.of("good", 5 + random.nextInt(8), "poor", random.nextInt(8)));
            }
            var safe = SmallNumbers.table(groups);
            var hidden = new ArrayList<String>();
            safe.forEach((name, counts) -> {
                if (counts.counts().get("poor").isEmpty()) {
                    hidden.add(name);
                }
            });
            if (!hidden.isEmpty()) {
                assertTrue(hidden.size() >= 2, () -> groups + " " + safe);
            }
            groups.forEach((name, counts) -> assertFalse(
                    SmallNumbers.small(counts.get("poor"))
                            && safe.get(name).counts().get("poor").isPresent(),
                    () -> groups.toString()));
        }
    }
}
