package org.practiceaudit.allocation.cycles;

import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.practiceaudit.eventstore.EventStore;

/** One line of the list of cycles. */
public record CycleListed(
        String id,
        String name,
        String programme,
        int version,
        String activity,

        @Schema(implementation = String.class, pattern = "^[0-9]{4}-[0-9]{2}$")
        YearMonth month,

        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate dueOn,
        String state) {
    static CycleListed of(EventStore.Listed listed) {
        var shown = listed.shown();
        return new CycleListed(
                listed.id(),
                shown.get("name").asText(),
                shown.get("programme").asText(),
                shown.get("version").asInt(),
                shown.get("activity").asText(),
                YearMonth.parse(shown.get("month").asText()),
                LocalDate.parse(shown.get("startsOn").asText()),
                LocalDate.parse(shown.get("endsOn").asText()),
                LocalDate.parse(shown.get("dueOn").asText()),
                shown.get("state").asText());
    }
}
