package org.practiceaudit.actions.followup;

import java.time.Instant;
import java.time.LocalDate;
import org.practiceaudit.eventstore.Narrative;

/** What can be asked of the follow-up of an audit. {@code at} is business time. */
public sealed interface FollowUpCommand {
    /** Whatever is heard may be the first that is heard of the audit, and be heard again. */
    sealed interface Heard extends FollowUpCommand {
        Followed audit();

        Instant at();
    }

    record NoteSubmission(Followed audit, Instant at) implements Heard {}

    record NoteFinal(Followed audit, Instant at) implements Heard {}

    /** There is something to be done about it. */
    record NoteAction(Followed audit, String action, Instant at) implements Heard {}

    /**
     * An action need not be done any more.
     *
     * @param confirmedBy who assured that it is done; null for one that was cancelled or that others replace
     */
    record NoteActionOver(Followed audit, String action, String confirmedBy, Instant at) implements Heard {}

    /** The audit counts no more. */
    record Stop(Followed audit, Instant at) implements Heard {}

    /** A supervision discussed its findings. */
    record Discuss(Held held, Narrative discussion, Instant at) implements FollowUpCommand {}

    /** A supervision did not reach it. */
    record PassOver(Held held, Narrative reason, Instant at) implements FollowUpCommand {}

    /** The case meets what is expected. */
    record Satisfy(String by, Narrative note, Instant at) implements FollowUpCommand {}

    /** The supervision, whose record says that the supervisor may. */
    record Held(String session, String worker, String supervisor, LocalDate on) {}
}
