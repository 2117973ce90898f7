package org.practiceaudit.actions.followup;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.practiceaudit.actions.followup.AuditFollowUp.Standing;
import org.practiceaudit.eventstore.EventStore;

/** What callers are shown. */
public final class FollowUpViews {
    private FollowUpViews() {}

    /**
     * A line of a list: no text.
     *
     * @param state open or ended
     * @param since when it was begun, opened again or ended
     * @param submittedAt when its findings were handed in, null before that
     * @param outstanding ids of the actions that the team manager has not confirmed yet (PQ-18)
     * @param discussed whether a supervision has discussed its findings (PQ-19)
     * @param awaitsSatisfaction whether a manager still has to say that the case meets what is expected (CA-13)
     * @param version of its stream
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FollowUpListed(
            String audit,
            String cycle,
            String team,
            String service,
            String state,
            Instant since,
            Instant submittedAt,
            List<String> outstanding,
            boolean discussed,
            boolean awaitsSatisfaction,
            long version) {
        public static FollowUpListed of(EventStore.Listed listed) {
            var shown = listed.shown();
            return new FollowUpListed(
                    listed.id(),
                    shown.get("cycle").asText(),
                    shown.get("team").asText(),
                    shown.get("service").asText(),
                    shown.get("state").asText(),
                    Instant.parse(shown.get("since").asText()),
                    shown.has("submittedAt")
                            ? Instant.parse(shown.get("submittedAt").asText())
                            : null,
                    StreamSupport.stream(shown.get("outstanding").spliterator(), false)
                            .map(JsonNode::asText)
                            .toList(),
                    shown.get("discussed").asBoolean(),
                    shown.get("awaitsSatisfaction").asBoolean(),
                    listed.version());
        }
    }

    /**
     * @param state open or ended
     * @param reason why it ended
     * @param outstanding ids of the actions that the team manager has not confirmed yet
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FollowUpView(
            String audit,
            String cycle,
            String team,
            String service,
            String state,
            String reason,
            List<String> outstanding,
            boolean awaitsSatisfaction,
            List<SupervisedView> supervisions,
            SatisfactionView satisfaction) {}

    /** @param reached whether it discussed the findings; else the text says why not */
    public record SupervisedView(
            String session, String worker, String supervisor, LocalDate heldOn, boolean reached, String text) {}

    public record SatisfactionView(String satisfiedBy, String note, Instant at) {}

    static FollowUpView of(AuditFollowUp state, Standing standing) {
        var audit = standing.audit();
        return new FollowUpView(
                audit.audit(),
                audit.cycle(),
                audit.team(),
                audit.service(),
                state.code(),
                state instanceof AuditFollowUp.Over(var _, var reason, var _) ? reason : null,
                standing.outstanding(),
                standing.awaitsSatisfaction(),
                standing.supervisions().stream().map(FollowUpViews::supervised).toList(),
                standing.satisfaction()
                        .map(said -> new SatisfactionView(said.by(), said.note().text(), said.at()))
                        .orElse(null));
    }

    private static SupervisedView supervised(AuditFollowUp.Supervision supervision) {
        var held = supervision.held();
        return new SupervisedView(
                held.session(),
                held.worker(),
                held.supervisor(),
                held.on(),
                supervision.reached(),
                supervision.text().text());
    }
}
