package org.practiceaudit.moderation.disputes;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.practiceaudit.eventstore.EventStore;

/**
 * One line of a list of disputes.
 *
 * @param version which is also its ETag
 */
record DisputeLine(
        String dispute,
        String audit,
        String cycle,
        String subject,
        int number,
        String state,
        String route,
        String raisedBy,
        Instant raisedAt,
        List<String> actions,
        long version) {

    static DisputeLine of(EventStore.Listed listed) {
        var shown = listed.shown();
        return new DisputeLine(
                listed.id(),
                text(shown, "audit"),
                text(shown, "cycle"),
                text(shown, "subject"),
                shown.path("number").asInt(),
                text(shown, "state"),
                text(shown, "route"),
                text(shown, "raisedBy"),
                Instant.parse(text(shown, "raisedAt")),
                texts(shown.path("actions")),
                listed.version());
    }

    /** Whether it is over, so that another of its subject may begin. */
    boolean over() {
        return withdrawn() || state.equals("decided") || state.equals("settled");
    }

    boolean withdrawn() {
        return state.equals("withdrawn");
    }

    private static String text(JsonNode shown, String field) {
        return shown.path(field).asText();
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(each -> texts.add(each.asText()));
        return List.copyOf(texts);
    }
}
