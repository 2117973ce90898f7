package org.practiceaudit.actions.notices;

import java.time.Instant;
import java.time.LocalTime;
import org.practiceaudit.programme.WorkingDays;

/** When the daily digest goes. */
final class Digests {
    private Digests() {}

    /** The next time that it is this hour in London, after {@code now}. */
    static Instant next(Instant now, int hour) {
        var today = now.atZone(WorkingDays.LONDON).with(LocalTime.of(hour, 0));
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }
}
