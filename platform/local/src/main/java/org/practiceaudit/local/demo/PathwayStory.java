package org.practiceaudit.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import org.practiceaudit.programme.WorkingDays;

/** The pathway of an inadequate audit with its one step: the case planning discussion in five working days (BR-12). */
final class PathwayStory {
    static final String STEP = "case-planning-discussion";
    private static final int WORKING_DAYS = 5;

    private final LocalDate dueOn;
    private boolean open = true;
    private boolean missed;
    private boolean done;

    /** @param trigger the day on which the grade of record became inadequate */
    PathwayStory(LocalDate trigger) {
        dueOn = WorkingDays.englandAndWales()
                .withinWorkingDays(trigger, WORKING_DAYS)
                .date();
    }

    LocalDate dueOn() {
        return dueOn;
    }

    boolean isOpen() {
        return open;
    }

    boolean isDone() {
        return done;
    }

    boolean isMissed() {
        return missed;
    }

    boolean fallsMissed(Instant now) {
        var falls = open && !done && !missed && !now.isBefore(WorkingDays.endOfDay(dueOn));
        missed |= falls;
        return falls;
    }

    /** In time, as its record says, even if it counted as missed until then. */
    void doneInTime() {
        done = true;
        missed = false;
        open = false;
    }

    void close() {
        open = false;
    }
}
