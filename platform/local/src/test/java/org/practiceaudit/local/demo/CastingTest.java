package org.practiceaudit.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.practiceaudit.local.demo.Part.Turn;
import org.practiceaudit.local.demo.Part.Twist;

class CastingTest {
    private final List<Part> parts = Casting.of(Allocations.of(12, 35));

    @Test
    void everyAllocationHasOnePart() {
        assertEquals(
                Allocations.of(12, 35).stream().map(Allocated::audit).toList(),
                parts.stream().map(part -> part.of().audit()).toList());
    }

    @Test
    void theOrderOfTheAllocationsDoesNotMatter() {
        var shuffled = new ArrayList<>(Allocations.of(12, 35));
        Collections.reverse(shuffled);
        assertEquals(parts, Casting.of(shuffled));
    }

    @Test
    void everythingThatIsToBeShownIsCast() {
        assertEquals(
                EnumSet.allOf(Turn.class),
                EnumSet.copyOf(parts.stream().map(Part::turn).toList()));
        assertEquals(
                EnumSet.allOf(Twist.class),
                EnumSet.copyOf(parts.stream().map(Part::twist).toList()));
        assertEquals(
                Set.of("outstanding", "good", "requires-improvement", "inadequate"),
                parts.stream().map(Part::grade).collect(Collectors.toSet()));
        assertTrue(
                parts.stream().filter(part -> part.grade().equals("inadequate")).count() >= 2);
        assertTrue(parts.stream().anyMatch(Part::concern));
        assertTrue(parts.stream().anyMatch(Part::override));
    }

    @Test
    void exactlyTheSampledAndTheInadequateAreModerated() {
        var moderated =
                parts.stream().filter(part -> part.moderated().isPresent()).collect(Collectors.toSet());
        var due = parts.stream()
                .filter(part -> part.of().sampled() || part.grade().equals("inadequate"))
                .collect(Collectors.toCollection(HashSet::new));
        assertEquals(due, moderated);
    }

    @Test
    void tooFewAllocationsAreRefused() {
        var problem = assertThrows(DemoProblem.class, () -> Casting.of(Allocations.of(2, 40)));
        assertTrue(problem.getMessage().contains("the cycle has 2 and 40"));
    }

    @Test
    void ofAPastMonthOneIsLeftUndoneAndTheSampledAndTheInadequateAreModerated() {
        var past = Casting.past(Allocations.of(5, 15), List.of("good", "inadequate", "requires-improvement"));
        assertEquals(20, past.size());
        assertEquals(
                1,
                past.stream().filter(part -> part.turn() == Turn.NEVER_STARTED).count());
        assertEquals(
                past.stream()
                        .filter(part -> part.turn() != Turn.NEVER_STARTED)
                        .filter(part -> part.of().sampled() || part.grade().equals("inadequate"))
                        .toList(),
                past.stream().filter(part -> part.moderated().isPresent()).toList());
        assertEquals(
                1,
                past.stream()
                        .filter(part -> part.moderated()
                                .filter(grade -> !grade.equals(part.grade()))
                                .isPresent())
                        .count());
    }
}
