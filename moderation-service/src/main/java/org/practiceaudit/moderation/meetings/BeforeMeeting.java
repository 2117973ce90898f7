package org.practiceaudit.moderation.meetings;

import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;

/** A meeting that nobody has planned: no programme is known that could judge it. */
final class BeforeMeeting extends MeetingEvolution implements Decider<MeetingCommand, Meeting, MeetingEvent> {

    @Override
    public Decision<MeetingEvent> decide(MeetingCommand command, Meeting state) {
        return Decision.reject(Rejection.notFound("There is no such meeting.", "Plan it first."));
    }
}
