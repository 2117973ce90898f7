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
        return (source == GradeSource.RE_AUDIT ? "re-audit " : "") + source.eventType() + " of " + at;
    }

    /** As the result of an audit that repeats this one. */
    Graded asResult() {
        return new Graded(GradeSource.RE_AUDIT, grade, at);
    }
}
