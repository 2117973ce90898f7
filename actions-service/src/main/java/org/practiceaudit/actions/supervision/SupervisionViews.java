package org.practiceaudit.actions.supervision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.practiceaudit.actions.actions.ActionViews.ActionListed;
import org.practiceaudit.actions.followup.FollowUpViews.FollowUpListed;
import org.practiceaudit.eventstore.EventStore;

/** What callers are shown of supervision: no text, which is read with the action or the follow-up. */
public final class SupervisionViews {
    private SupervisionViews() {}

    /**
     * @param actions all that are not closed, cancelled or replaced, the first due first
     * @param findings audits whose findings are to be discussed, or with which somebody still has to be satisfied
     * @param sessions that were held, the latest first
     */
    public record Supervision(
            String worker, List<ActionListed> actions, List<FollowUpListed> findings, List<SessionView> sessions) {}

    /** @param looked what it had before it, as far as the reader may know */
    public record SessionView(
            String session,
            String worker,
            String supervisor,
            LocalDate heldOn,
            Instant recordedAt,
            List<LookedView> looked) {
        static SessionView of(EventStore.Listed listed, Set<String> hidden) {
            var shown = listed.shown();
            return new SessionView(
                    listed.id(),
                    shown.get("worker").asText(),
                    shown.get("supervisor").asText(),
                    LocalDate.parse(shown.get("heldOn").asText()),
                    Instant.parse(shown.get("recordedAt").asText()),
                    StreamSupport.stream(shown.get("looked").spliterator(), false)
                            .filter(each -> !hidden.contains(each.get("audit").asText()))
                            .map(each -> new LookedView(
                                    each.get("kind").asText(),
                                    each.get("id").asText(),
                                    each.has("progress") ? each.get("progress").asText() : null,
                                    each.get("reached").asBoolean()))
                            .toList());
        }
    }

    /**
     * @param kind action or findings
     * @param id of the action or of the audit
     * @param reached false for what was left for the next supervision
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LookedView(String kind, String id, String progress, boolean reached) {}
}
