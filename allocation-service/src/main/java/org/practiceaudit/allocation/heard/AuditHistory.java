package org.practiceaudit.allocation.heard;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.WorkingDays;

/** The latest of each thing that was said of an audit; null where it was not said. Only times decide, not who was heard first. */
record AuditHistory(
        Instant submittedAt, Instant returnedAt, Instant endedAt, Given byAuditor, Given moderated, Given decided) {
    record Given(Grade grade, Instant at) {}

    Outcome outcome() {
        if (endedAt != null) {
            return new Outcome(null, null, true);
        }
        return stands(submittedAt)
                ? new Outcome(WorkingDays.dateOf(submittedAt), gradeOfRecord(), false)
                : Outcome.UNKNOWN;
    }

    /** What was said before the audit went back does not stand. */
    private boolean stands(Instant at) {
        return at != null && (returnedAt == null || at.isAfter(returnedAt));
    }

    private Grade gradeOfRecord() {
        return Stream.of(decided, moderated, byAuditor)
                .filter(Objects::nonNull)
                .filter(given -> stands(given.at()))
                .map(Given::grade)
                .findFirst()
                .orElse(null);
    }
}
