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
     * @param changes of owner and day, and supervisions that did not reach it, the oldest first
     * @param replaces actions that it stands for since they were split or merged
     * @param replacedBy actions that stand for it
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
            List<ChangeView> changes,
            List<FormerView> replaces,
            List<String> replacedBy,
            CompletionView completion,
            AssuranceView assurance,
            CancellationView cancellation) {}

    public record Text(String what, String outcome, String seenBy) {}

    public record ReviewView(LocalDate supervisionOn, String progress, String note, String reviewedBy, Instant at) {}

    public record RefusalView(String reason, String refusedBy, Instant at) {}

    /**
     * @param what reassigned, rescheduled or not-reached
     * @param from the owner or due day before
     * @param to the owner or due day after; of not-reached the day of the supervision
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChangeView(String what, String from, String to, String reason, String by, Instant at) {}

    /** @param reference the learning point or moderation that it came from */
    public record FormerView(String action, String reference) {}

    public record CompletionView(LocalDate doneOn, String how, String completedBy, Instant at, boolean late) {}

    public record AssuranceView(String note, String assuredBy, Instant at) {}

    public record CancellationView(String reason, Instant at) {}

    static ActionView of(Action action) {
        var entry = action.taken().orElseThrow();
        return switch (action) {
            case Action.NotOpened _, Action.Open _ -> view(action, entry, List.of(), Ending.NONE);
            case Action.Completed(var _, var done) ->
                view(action, entry, List.of(), new Ending(completion(done, entry.of()), null, null));
            case Action.Closed(var _, var done, var assurance) ->
                view(
                        action,
                        entry,
                        List.of(),
                        new Ending(
                                completion(done, entry.of()),
                                new AssuranceView(assurance.note().text(), assurance.by(), assurance.at()),
                                null));
            case Action.Cancelled(var _, var reason, var at) ->
                view(action, entry, List.of(), new Ending(null, null, new CancellationView(reason, at)));
            case Action.Replaced(var _, var by, var _) -> view(action, entry, by, Ending.NONE);
        };
    }

    private record Ending(CompletionView completion, AssuranceView assurance, CancellationView cancellation) {
        private static final Ending NONE = new Ending(null, null, null);
    }

    private static ActionView view(Action action, Action.Entry entry, List<String> replacedBy, Ending ending) {
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
                entry.changes().stream().map(ActionViews::change).toList(),
                entry.replaces().stream()
                        .map(former -> new FormerView(former.action(), former.reference()))
                        .toList(),
                replacedBy,
                ending.completion(),
                ending.assurance(),
                ending.cancellation());
    }

    private static ChangeView change(Action.Change change) {
        return switch (change) {
            case Action.Change.Reassigned(var from, var to, var reason, var by, var at) ->
                new ChangeView("reassigned", from, to, reason.text(), by, at);
            case Action.Change.Rescheduled(var from, var to, var reason, var by, var at) ->
                new ChangeView("rescheduled", from.toString(), to.toString(), reason.text(), by, at);
            case Action.Change.NotReached(var on, var reason, var by, var at) ->
                new ChangeView("not-reached", null, on.toString(), reason.text(), by, at);
        };
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
