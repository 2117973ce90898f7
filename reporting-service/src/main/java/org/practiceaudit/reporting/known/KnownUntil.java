package org.practiceaudit.reporting.known;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.web.Problems;

/** Up to when recordings count: the end of a day in London, or everything heard so far. */
public record KnownUntil(Optional<LocalDate> day) {
    private static final Instant NO_END = Instant.parse("9999-12-31T00:00:00Z");

    public static KnownUntil of(LocalDate asAt) {
        return new KnownUntil(Optional.ofNullable(asAt));
    }

    /**
     * As a request says it.
     *
     * @param asAt a day, null for now
     * @throws org.practiceaudit.web.ProblemException 400 when it is no day
     */
    public static KnownUntil asked(String asAt) {
        try {
            return of(asAt == null || asAt.isEmpty() ? null : LocalDate.parse(asAt));
        } catch (DateTimeException _) {
            throw Problems.invalid("asAt", "'asAt' is not a day.", "Send a day such as 2026-09-30.");
        }
    }

    public boolean past() {
        return day.isPresent();
    }

    /** Recordings from this instant on do not count. */
    public Instant end() {
        return day.map(WorkingDays::endOfDay).orElse(NO_END);
    }

    /** What a report says of itself: the end of its day, or the newest recording it holds. */
    public Instant told(Instant newest) {
        return past() ? end() : newest;
    }
}
