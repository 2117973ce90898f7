package org.practiceaudit.reporting.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.practiceaudit.reporting.known.Sample.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practiceaudit.reporting.documents.Document;
import org.practiceaudit.reporting.known.CycleFacts;
import org.practiceaudit.reporting.known.Sample;
import org.practiceaudit.reporting.reading.Scope;
import org.practiceaudit.testing.Rule;

class CycleComparisonTest {
    private static CycleFacts cycle(String id, int month, String kind, String service, int good, int poor) {
        var audits = new ArrayList<Sample>();
        for (var i = 0; i < good + poor; i++) {
            audits.add(audit(id + "-" + i)
                    .kind(kind)
                    .in(service, "t1")
                    .graded(i < good ? "good" : "requires-improvement"));
        }
        return Sample.known(Sample.cycle(id, Sample.STARTS.withMonth(month)), audits.toArray(Sample[]::new));
    }

    private static CycleComparison compare(String cycle, CycleFacts... cycles) {
        return CycleComparison.of(Sample.authority(List.of(cycles)), cycle, new Scope.Authority());
    }

    private static Difference good(CycleComparison comparison) {
        return comparison.changes().stream()
                .filter(each -> each.of().equals("good"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Rule("TH-33")
    void setsACycleBesideTheOneBeforeOfItsKindAndServices() {
        var comparison = compare(
                "now",
                cycle("now", 9, "full", "north", 15, 5),
                cycle("older", 3, "full", "north", 20, 0),
                cycle("before", 6, "full", "north", 10, 10),
                cycle("dip", 8, "dip-sample", "north", 20, 0),
                cycle("elsewhere", 8, "full", "south", 20, 0),
                cycle("later", 11, "full", "north", 20, 0));

        assertEquals("before", comparison.before().orElseThrow().cycle().cycle());
        assertEquals(20, comparison.before().orElseThrow().figures().audits().allocated());
        assertEquals(0.25, good(comparison).by().orElseThrow().value(), 1e-9);
    }

    @Test
    void callsAChangeClearOnlyWhereItIsMoreThanChance() {
        var slight = compare("b", cycle("a", 6, "full", "north", 10, 10), cycle("b", 9, "full", "north", 12, 8));
        var large = compare("b", cycle("a", 6, "full", "north", 4, 36), cycle("b", 9, "full", "north", 30, 10));

        assertFalse(good(slight).by().orElseThrow().clear());
        assertTrue(good(large).by().orElseThrow().clear());
    }

    /** Newcombe (1998), Interval estimation for the difference between independent proportions, table II: 56/70 less 48/80. */
    @Test
    void theIntervalOfAChangeIsNewcombes() {
        var by = Difference.of("good", 48, 80, 56, 70).by().orElseThrow();

        assertEquals(0.2, by.value(), 1e-9);
        assertEquals(0.0524, by.lower(), 0.00005);
        assertEquals(0.3339, by.upper(), 0.00005);
    }

    @Test
    void saysSoWhereThereIsNothingToCompareWith() {
        var alone = compare("now", cycle("now", 9, "full", "north", 15, 5));

        assertEquals(Optional.empty(), alone.before());
        assertEquals(
                new Document.Text("There is no earlier cycle of this kind to compare with."),
                ComparisonDocuments.of(alone).parts().getFirst().blocks().getFirst());
    }
}
