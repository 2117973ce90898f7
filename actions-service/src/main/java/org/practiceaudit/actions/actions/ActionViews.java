package org.practiceaudit.actions.actions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.practiceaudit.eventstore.EventStore;

/** What callers are shown. */
public final class ActionViews {
    private ActionViews() {}

    /**
     * A line of a list: no text.
     *
     * @param version for {@code If-Match}
     * @param reviews how many supervisions have looked at it
     */
    public record ActionListed(
            String action,
            String audit,
            String cycle,
            String state,
            boolean overdue,
            String owner,
            LocalDate dueOn,
            String team,
            String service,
            String theme,
            String source,
            String reference,
            Instant openedAt,
            int reviews,
            long version) {
        public static ActionListed of(EventStore.Listed listed) {
            var shown = listed.shown();
            return new ActionListed(
                    listed.id(),
                    shown.get("audit").asText(),
                    shown.get("cycle").asText(),
                    shown.get("state").asText(),
                    shown.get("overdue").asBoolean(),
                    shown.get("owner").asText(),
                    LocalDate.parse(shown.get("dueOn").asText()),
                    shown.get("team").asText(),
                    shown.get("service").asText(),
                    shown.get("theme").asText(),
                    shown.get("source").asText(),
                    shown.get("reference").asText(),
                    Instant.parse(shown.get("openedAt").asText()),
                    shown.get("reviews").asInt(),
                    listed.version());
        }
    }

    /**
     * @param text of an action opened here; the text of any other stays with the audit or moderation that took it
     * @param reference the learning point or moderation that it comes from
     * @param people staff id by role code
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ActionView(
            String action,
            String audit,
            String child,
            String cycle,
            String state,
            boolean overdue,
            String source,
            String reference,
            String theme,
            String owner,
            LocalDate dueOn,
            Instant dueAt,
            String team,
            String service,
            Map<String, String> people,
            Instant openedAt,
            Text text,
            List<ReviewView> reviews,
            List<RefusalView> refusals,
            CompletionView completion,
            AssuranceView assurance,
            CancellationView cancellation) {}

    public record Text(String what, String outcome, String seenBy) {}

    public record ReviewView(LocalDate supervisionOn, String progress, String note, String reviewedBy, Instant at) {}

    public record RefusalView(String reason, String refusedBy, Instant at) {}

    public record CompletionView(LocalDate doneOn, String how, String completedBy, Instant at, boolean late) {}

    public record AssuranceView(String note, String assuredBy, Instant at) {}

    public record CancellationView(String reason, Instant at) {}

    static ActionView of(Action action) {
        var entry = action.taken().orElseThrow();
        return switch (action) {
            case Action.NotOpened _, Action.Open _ -> view(action, entry, null, null, null);
            case Action.Completed(var _, var done) -> view(action, entry, done, null, null);
            case Action.Closed(var _, var done, var assurance) ->
                view(
                        action,
                        entry,
                        done,
                        new AssuranceView(assurance.note().text(), assurance.by(), assurance.at()),
                        null);
            case Action.Cancelled(var _, var reason, var at) ->
                view(action, entry, null, null, new CancellationView(reason, at));
        };
    }

    private static ActionView view(
            Action action,
            Action.Entry entry,
            Action.Completion done,
            AssuranceView assurance,
            CancellationView cancellation) {
        var of = entry.of();
        return new ActionView(
                of.action(),
                of.audit(),
                of.child(),
                of.cycle(),
                action.code(),
                action.late(),
                of.source().code(),
                of.reference(),
                of.theme(),
                of.owner(),
                of.dueOn(),
                entry.due(),
                of.team(),
                of.service(),
                of.people(),
                entry.openedAt(),
                entry.smart().map(ActionViews::text).orElse(null),
                entry.reviews().stream().map(ActionViews::review).toList(),
                entry.refusals().stream()
                        .map(refusal -> new RefusalView(refusal.reason().text(), refusal.by(), refusal.at()))
                        .toList(),
                done == null ? null : completion(done, of),
                assurance,
                cancellation);
    }

    private static Text text(Smart smart) {
        return new Text(
                smart.what().text(), smart.outcome().text(), smart.seenBy().text());
    }

    private static ReviewView review(Action.Review review) {
        return new ReviewView(
                review.supervisionOn(), review.progress().code(), review.note().text(), review.by(), review.at());
    }

    private static CompletionView completion(Action.Completion done, Particulars of) {
        return new CompletionView(
                done.doneOn(),
                done.how().text(),
                done.by(),
                done.at(),
                done.doneOn().isAfter(of.dueOn()));
    }
}
