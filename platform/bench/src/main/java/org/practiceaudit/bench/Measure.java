package org.practiceaudit.bench;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** One line of a benchmark: what was measured, and its figures by the names of their columns. */
public record Measure(String what, SequencedMap<String, Object> figures) {
    public static Measure of(String what) {
        return new Measure(what, new LinkedHashMap<>());
    }

    public Measure with(String column, Object figure) {
        var more = new LinkedHashMap<>(figures);
        more.put(column, figure);
        return new Measure(what, more);
    }

    /** Adds the middle, the tail and the worst of a time. */
    public Measure with(Spread spread) {
        return with("p50 ms", spread.p50()).with("p99 ms", spread.p99()).with("max ms", spread.max());
    }
}
