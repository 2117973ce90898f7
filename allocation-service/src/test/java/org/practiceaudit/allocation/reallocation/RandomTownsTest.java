package org.practiceaudit.allocation.reallocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.practiceaudit.allocation.allocations.Allocations;
import org.practiceaudit.allocation.allocations.HandOver;
import org.practiceaudit.allocation.allocations.ReallocationReason;
import org.practiceaudit.allocation.reallocation.Reallocation.Wish;
import org.practiceaudit.testing.Rule;

/** What holds in every town, whatever it is like. */
class RandomTownsTest {
    private static final int TOWNS = 300;

    /** In random towns one audit changes hands and no rule is broken; it is refused only where nobody can. */
    @Test
    @Rule("PQ-06")
    void changesOneAllocationAndBreaksNoRule() {
        int found = 0;
        int refused = 0;
        for (long seed = 0; seed < TOWNS; seed++) {
            var underway = Underway.of(Underway.random(seed), Underway.bradford(1, seed % 3 == 0 ? 1 : 2), seed);
            if (underway.isEmpty() || underway.get().now().isEmpty()) {
                continue;
            }
            var town = underway.get();
            var audit = town.now().get((int) (seed % town.now().size()));
            var result =
                    Reallocation.of(town.situation(), List.of(Wish.open(audit.audit())), ReallocationReason.ABSENCE);
            assertEquals(Set.of(audit.audit()), result.keySet());
            switch (result.get(audit.audit())) {
                case HandOver.To to -> {
                    town.sound(audit, to);
                    found++;
                }
                case HandOver.Nobody(var why) -> {
                    assertFalse(why.isEmpty());
                    assertTrue(
                            town.frame().staff().stream()
                                    .noneMatch(each -> town.mayAudit(each.staff(), audit)
                                            && town.hasPlace(each.staff())
                                            && !each.staff().equals(audit.auditor())),
                            "town " + seed);
                    refused++;
                }
            }
        }
        assertTrue(found > TOWNS / 4, found + " found");
        assertTrue(refused > 0, refused + " refused");
    }

    /** Several at once: all find a place together, and nobody has more than they may. */
    @Test
    void findsPlacesForSeveralTogether() {
        int found = 0;
        for (long seed = 0; seed < TOWNS; seed++) {
            var underway = Underway.of(Underway.random(seed), Underway.bradford(2, 3), seed);
            if (underway.isEmpty() || underway.get().now().isEmpty()) {
                continue;
            }
            var town = underway.get();
            var auditor = town.now().getFirst().auditor();
            var theirs = town.now().stream()
                    .filter(each -> each.auditor().equals(auditor))
                    .toList();
            var result = Reallocation.of(
                    town.situation(),
                    theirs.stream().map(each -> Wish.open(each.audit())).toList(),
                    ReallocationReason.ABSENCE);
            assertEquals(theirs.stream().map(Allocations.Listed::audit).collect(Collectors.toSet()), result.keySet());
            var all = result.values().stream().allMatch(HandOver.To.class::isInstance);
            assertEquals(possible(town, theirs, 0, new ArrayList<>()), all, "town " + seed);
            if (all) {
                found++;
                together(town, theirs, result);
            }
        }
        assertTrue(found > TOWNS / 4, found + " found");
    }

    private static void together(Underway town, List<Allocations.Listed> theirs, Map<String, HandOver> result) {
        var takers = theirs.stream()
                .map(each -> (HandOver.To) result.get(each.audit()))
                .collect(Collectors.groupingBy(HandOver.To::auditor, Collectors.counting()));
        takers.forEach((taker, more) ->
                assertTrue(more + town.audits(taker) <= town.held().activity().mostEach(), taker));
        theirs.forEach(each -> town.sound(each, (HandOver.To) result.get(each.audit())));
    }

    /** Tries every way there is. */
    private static boolean possible(Underway town, List<Allocations.Listed> audits, int next, List<String> takers) {
        if (next == audits.size()) {
            return true;
        }
        for (var member : town.frame().staff()) {
            var taken = takers.stream().filter(member.staff()::equals).count();
            if (town.mayAudit(member.staff(), audits.get(next))
                    && !member.staff().equals(audits.get(next).auditor())
                    && town.audits(member.staff()) + taken
                            < town.held().activity().mostEach()) {
                takers.add(member.staff());
                if (possible(town, audits, next + 1, takers)) {
                    return true;
                }
                takers.removeLast();
            }
        }
        return false;
    }
}
