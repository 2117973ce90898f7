package org.practiceaudit.actions.pathways;

import java.time.Instant;
import java.time.LocalDate;
import org.practiceaudit.programme.Grade;
import org.practiceaudit.programme.WorkingDays;

/** Somebody gave an audit a grade. */
public record Graded(GradeSource source, Grade grade, Instant at) {
    /** The London day from which clocks count. */
    LocalDate on() {
        return WorkingDays.dateOf(at);
    }

    String words() {
        return source.eventType() + " of " + at;
    }
}
