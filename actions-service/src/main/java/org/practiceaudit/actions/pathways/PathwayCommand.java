package org.practiceaudit.actions.pathways;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Role;

/** What can be asked of the pathways of an audit. {@code at} is business time. */
public sealed interface PathwayCommand {
    /** Somebody graded the audit, at {@code graded.at()}. */
    record NoteGrade(Watch watch, Graded graded) implements PathwayCommand {}

    /**
     * A step was done.
     *
     * @param meeting id for the meeting that it perhaps was
     * @param roles held in the programme, by the caller's token
     * @param attended staff ids of who was there
     * @param note the record of it
     */
    record CompleteStep(
            String step,
            String meeting,
            String by,
            Set<Role> roles,
            LocalDate doneOn,
            List<String> attended,
            Narrative note,
            Instant at)
            implements PathwayCommand {}

    /** The clock of a step has come to {@code due}, the first instant that is too late. */
    record MissStep(String pathway, String step, Instant due) implements PathwayCommand {}

    /**
     * The audit counts no more.
     *
     * @param reason code, such as audit-invalidated
     */
    record StopWatching(Watch watch, String reason, Instant at) implements PathwayCommand {}
}
