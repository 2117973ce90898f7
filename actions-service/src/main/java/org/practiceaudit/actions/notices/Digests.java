package org.practiceaudit.actions.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.practiceaudit.programme.ProgrammePolicy;
import org.practiceaudit.programme.WorkingDays;

/** When the daily digest goes: not on days on which nobody is there to read it. */
final class Digests {
    private Digests() {}

    /** The next time, after {@code now}, that it is the programme's hour in London on a working day of the authority. */
    static Instant next(Instant now, ProgrammePolicy policy) {
        var hour = policy.telling().digestAt();
        var today = WorkingDays.dateOf(now);
        var first = at(today, hour).isAfter(now) ? today : today.plusDays(1);
        return at(policy.workingDays().onOrAfter(first), hour);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(WorkingDays.LONDON).toInstant();
    }
}
