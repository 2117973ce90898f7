package org.practiceaudit.moderation.moderations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.practiceaudit.eventstore.EventStore;

/**
 * One line of a list of moderations; {@code reason}, {@code dueOn} and {@code overdue} only where one is asked for.
 *
 * @param version which is also its ETag
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ModerationLine(
        String audit,
        String cycle,
        String team,
        String service,
        String auditor,
        String moderator,
        String state,
        String reason,
        LocalDate dueOn,
        Boolean overdue,
        long version) {

    static ModerationLine of(EventStore.Listed listed) {
        var shown = listed.shown();
        var asked = shown.path("asked").asBoolean();
        return new ModerationLine(
                listed.id(),
                text(shown, "cycle"),
                text(shown, "team"),
                text(shown, "service"),
                text(shown, "auditor"),
                text(shown, "moderator"),
                text(shown, "state"),
                asked ? text(shown, "reason") : null,
                asked ? LocalDate.parse(text(shown, "dueOn")) : null,
                asked ? shown.path("overdue").asBoolean() : null,
                listed.version());
    }

    private static String text(JsonNode shown, String field) {
        return shown.path(field).asText();
    }
}
