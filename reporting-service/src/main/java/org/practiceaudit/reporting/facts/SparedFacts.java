package org.practiceaudit.reporting.facts;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** Who was spared an audit, and who asked for it in vain (PQ-03 to PQ-05, TH-09). */
public sealed interface SparedFacts extends StreamFacts {
    /**
     * An exemption that was asked for.
     *
     * @param audit the audit, null where none was allocated yet
     * @param decidedBy who granted or refused it
     */
    record Exemption(
            String auditor,
            String cycle,
            String audit,
            String reason,
            boolean granted,
            String decidedBy,
            Instant decidedAt)
            implements SparedFacts {}

    /** The breaks of a programme's month. */
    record Breaks(List<Break> breaks) implements SparedFacts {
        /** @param granted whether the auditor has no audit in that month */
        public record Break(String auditor, YearMonth month, String reason, boolean granted) {}
    }
}
