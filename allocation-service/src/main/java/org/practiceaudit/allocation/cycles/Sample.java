package org.practiceaudit.allocation.cycles;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a draw gave.
 *
 * @param wanted how many audits the cycle has
 * @param drawn in the order of the draw; fewer than wanted where the frame does not hold enough
 */
public record Sample(long seed, int wanted, List<Drawn> drawn, List<Exclusion> excluded) {
    /** @param stratum {@code court} for a child drawn for the court consultants (BR-03), else {@code general} */
    public record Drawn(String child, String stratum) {}

    /** A child that could not be drawn, with every reason. */
    public record Exclusion(String child, List<String> reasons) {
        public Exclusion {
            reasons = List.copyOf(reasons);
        }
    }

    public Sample {
        drawn = List.copyOf(drawn);
        excluded = List.copyOf(excluded);
    }

    /** A child with two reasons counts under both. */
    public Map<String, Integer> excludedByReason() {
        var counts = new TreeMap<String, Integer>();
        excluded.forEach(each -> each.reasons().forEach(reason -> counts.merge(reason, 1, Integer::sum)));
        return counts;
    }
}
