package org.practiceaudit.moderation.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What has happened to a moderation meeting (CA-06). What it says of one audit stays with that audit's moderation, sealed
 * with the child's key; nothing here is about a child.
 */
sealed interface MeetingEvent {

    /**
     * @param audits on the agenda
     * @param by staff id of who planned it
     */
    record Planned(
            Pin pin, String meeting, String cycle, LocalDate plannedFor, List<String> audits, String by, Instant at)
            implements MeetingEvent {
        public Planned {
            audits = List.copyOf(audits);
        }
    }

    /** The programme version whose audits it goes over. */
    record Pin(String authority, String programme, int version) {}

    /** Audits that came in after it was planned. */
    record PutOnAgenda(List<String> audits, String by, Instant at) implements MeetingEvent {
        public PutOnAgenda {
            audits = List.copyOf(audits);
        }
    }

    record Held(Minutes minutes, String by, Instant at) implements MeetingEvent {}
}
