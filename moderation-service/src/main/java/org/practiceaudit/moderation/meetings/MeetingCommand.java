package org.practiceaudit.moderation.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What can be asked of a moderation meeting. */
sealed interface MeetingCommand {

    /** @param audits of the cycle that are in and await moderation */
    record Plan(
            MeetingEvent.Pin pin,
            String meeting,
            String cycle,
            LocalDate plannedFor,
            List<String> audits,
            String by,
            Instant at)
            implements MeetingCommand {
        public Plan {
            audits = List.copyOf(audits);
        }
    }

    /** @param audits of the cycle that are in and await moderation by now */
    record BringUpToDate(List<String> audits, String by, Instant at) implements MeetingCommand {
        public BringUpToDate {
            audits = List.copyOf(audits);
        }
    }

    record Hold(Minutes minutes, String by, Instant at) implements MeetingCommand {}
}
