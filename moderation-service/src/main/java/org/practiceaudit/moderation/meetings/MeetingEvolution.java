package org.practiceaudit.moderation.meetings;

import java.util.ArrayList;
import org.practiceaudit.eventstore.Evolution;

/** How the facts about a meeting become its state. */
class MeetingEvolution implements Evolution<Meeting, MeetingEvent> {

    @Override
    public Meeting initial() {
        return new Meeting.NotPlanned();
    }

    @Override
    public Meeting evolve(Meeting state, MeetingEvent event) {
        return switch (event) {
            case MeetingEvent.Planned planned -> new Meeting.Planned(planned, planned.audits());
            case MeetingEvent.PutOnAgenda(var audits, var _, var _) -> {
                var before = planned(state);
                var agenda = new ArrayList<>(before.agenda());
                agenda.addAll(audits);
                yield new Meeting.Planned(before.planned(), agenda);
            }
            case MeetingEvent.Held held -> {
                var before = planned(state);
                yield new Meeting.Held(before.planned(), before.agenda(), held);
            }
        };
    }

    private static Meeting.Planned planned(Meeting state) {
        if (state instanceof Meeting.Planned planned) {
            return planned;
        }
        throw new IllegalStateException("meeting is " + state.code() + " where a planned one was expected");
    }
}
