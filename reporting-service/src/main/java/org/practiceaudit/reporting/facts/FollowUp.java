package org.practiceaudit.reporting.facts;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What is left to be done about an audit (PQ-18, PQ-19); what has not happened is null.
 *
 * @param discussedOn when its findings were discussed in supervision
 * @param ended null where nothing says so, or where there is something to be done again
 */
public record FollowUp(String audit, LocalDate discussedOn, Instant satisfiedAt, Ended ended) implements StreamFacts {
    /** @param by who confirmed the last action or is satisfied, null where nobody had to */
    public record Ended(String reason, String by, Instant at) {}
}
