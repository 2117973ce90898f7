package org.practiceaudit.moderation.meetings;

import java.util.List;

/** The states of a moderation meeting. */
sealed interface Meeting {

    record NotPlanned() implements Meeting {}

    sealed interface Known extends Meeting {
        MeetingEvent.Planned planned();

        List<String> agenda();
    }

    record Planned(MeetingEvent.Planned planned, List<String> agenda) implements Known {
        public Planned {
            agenda = List.copyOf(agenda);
        }
    }

    record Held(MeetingEvent.Planned planned, List<String> agenda, MeetingEvent.Held held) implements Known {
        public Held {
            agenda = List.copyOf(agenda);
        }
    }

    /** As shown and as lists filter by it. */
    default String code() {
        return switch (this) {
            case NotPlanned _ -> "not-planned";
            case Planned _ -> "planned";
            case Held _ -> "held";
        };
    }
}
