package org.practiceaudit.moderation.moderations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.practiceaudit.eventstore.EventStore;

/**
 * One line of a list of moderations; {@code reason}, {@code dueOn} and {@code overdue} only where one is asked for.
 *
 * @param referrals what the audit team has to answer (TH-17)
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
        List<String> referrals,
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
                asked ? texts(shown.path("referrals")) : null,
                listed.version());
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(each -> texts.add(each.asText()));
        return List.copyOf(texts);
    }

    private static String text(JsonNode shown, String field) {
        return shown.path(field).asText();
    }
}
