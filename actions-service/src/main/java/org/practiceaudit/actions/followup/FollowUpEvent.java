package org.practiceaudit.actions.followup;

import java.time.Instant;
import java.util.List;
import org.practiceaudit.eventstore.Narrative;

/** What has happened in the follow-up of an audit. Private to this service. */
public sealed interface FollowUpEvent {
    /**
     * @param findingsDiscussed whether supervision has to discuss its findings
     * @param satisfied codes of the roles one of which has to be satisfied with the case; empty where nobody has
     */
    record Begun(Followed audit, boolean findingsDiscussed, List<String> satisfied, Instant at)
            implements FollowUpEvent {
        public Begun {
            satisfied = List.copyOf(satisfied);
        }
    }

    record Submitted(Instant at) implements FollowUpEvent {}

    record BecameFinal(Instant at) implements FollowUpEvent {}

    record ActionTaken(String action, Instant at) implements FollowUpEvent {}

    /** @param confirmedBy who assured that it is done, null where it need not be done any more */
    record ActionOver(String action, String confirmedBy, Instant at) implements FollowUpEvent {}

    record FindingsDiscussed(FollowUpCommand.Held held, Narrative discussion, Instant at) implements FollowUpEvent {}

    record NotReached(FollowUpCommand.Held held, Narrative reason, Instant at) implements FollowUpEvent {}

    record Satisfied(String by, Narrative note, Instant at) implements FollowUpEvent {}

    /** @param by who confirmed the last action or is satisfied, null where nobody had to */
    record Ended(String reason, String by, Instant at) implements FollowUpEvent {}

    record Reopened(String action, Instant at) implements FollowUpEvent {}

    /** The audit counts no more, and nothing of it is brought to supervision. */
    record Stopped(Instant at) implements FollowUpEvent {}
}
