package org.practiceaudit.reporting.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.practiceaudit.programme.WorkingDays;

/** Up to when recordings count: the end of a day in London, or everything heard so far. */
record KnownUntil(Optional<LocalDate> day) {
    private static final Instant NO_END = Instant.parse("9999-12-31T00:00:00Z");

    static KnownUntil of(LocalDate asAt) {
        return new KnownUntil(Optional.ofNullable(asAt));
    }

    boolean past() {
        return day.isPresent();
    }

    /** Recordings from this instant on do not count. */
    Instant end() {
        return day.map(WorkingDays::endOfDay).orElse(NO_END);
    }

    /** What a report says of itself: the end of its day, or the newest recording it holds. */
    Instant told(Instant newest) {
        return past() ? end() : newest;
    }
}
