package org.practiceaudit.moderation.meetings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.practiceaudit.eventstore.EventStore;

/**
 * One line of a list of meetings.
 *
 * @param heldOn left out until it was held
 * @param audits how many are on the agenda
 * @param version which is also its ETag
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeetingLine(
        String meeting,
        String programme,
        String cycle,
        String state,
        LocalDate plannedFor,
        LocalDate heldOn,
        int audits,
        long version) {
    static MeetingLine of(EventStore.Listed listed) {
        var shown = listed.shown();
        return new MeetingLine(
                listed.id(),
                shown.path("programme").asText(),
                shown.path("cycle").asText(),
                shown.path("state").asText(),
                LocalDate.parse(shown.path("plannedFor").asText()),
                shown.has("heldOn") ? LocalDate.parse(shown.path("heldOn").asText()) : null,
                shown.path("audits").asInt(),
                listed.version());
    }
}
