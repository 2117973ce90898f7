package org.practiceaudit.allocation.cycles;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a draw gave.
 *
 * @param request what was decided beside the frame, the seed among it
 * @param wanted how many audits the cycle has
 * @param drawn in the order of the draw; fewer than wanted where the frame does not hold enough
 * @param shortfalls what the frame does not hold enough of
 */
public record Sample(
        Draw.DrawRequest request, int wanted, List<Drawn> drawn, List<Exclusion> excluded, List<Shortfall> shortfalls) {
    /**
     * @param stratum for which it was drawn: {@code court} (BR-03), a quota, a line of enquiry, a value that must be
     *     spread, {@code named}, else {@code general}
     * @param reAuditOf the audit that is repeated, null for a first audit
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Drawn(String child, String stratum, String reAuditOf) {}

    /** A child that could not be drawn, with every reason. */
    public record Exclusion(String child, List<String> reasons) {
        public Exclusion {
            reasons = List.copyOf(reasons);
        }
    }

    /** @param rule id in the rule list, or {@code our default} */
    public record Shortfall(String stratum, String rule, int wanted, int drawn) {}

    public Sample {
        drawn = List.copyOf(drawn);
        excluded = List.copyOf(excluded);
        shortfalls = List.copyOf(shortfalls);
    }

    public long seed() {
        return request.seed();
    }

    /** A child with two reasons counts under both. */
    public Map<String, Integer> excludedByReason() {
        var counts = new TreeMap<String, Integer>();
        excluded.forEach(each -> each.reasons().forEach(reason -> counts.merge(reason, 1, Integer::sum)));
        return counts;
    }
}
