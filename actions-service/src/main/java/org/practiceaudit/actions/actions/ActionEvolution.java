package org.practiceaudit.actions.actions;

import java.util.List;
import java.util.Optional;
import org.practiceaudit.eventstore.Evolution;

/** How an action's facts fold. */
final class ActionEvolution implements Evolution<Action, ActionEvent> {
    @Override
    public Action initial() {
        return new Action.NotOpened();
    }

    @Override
    public Action evolve(Action state, ActionEvent event) {
        return switch (event) {
            case ActionEvent.Opening opening -> new Action.Open(entry(opening), false);
            case ActionEvent.Changing changing -> changed(state, changing);
            case ActionEvent.Completed(var doneOn, var how, var by, var at) -> {
                var open = open(state);
                yield new Action.Completed(open.entry(), new Action.Completion(doneOn, how, by, at, open.overdue()));
            }
            case ActionEvent.Assured(var note, var by, var at) -> {
                var completed = completed(state);
                yield new Action.Closed(completed.entry(), completed.completion(), new Action.Assurance(note, by, at));
            }
            case ActionEvent.Refused(var reason, var by, var at) -> {
                var completed = completed(state);
                yield new Action.Open(
                        completed.entry().with(new Action.Refusal(reason, by, at)),
                        completed.completion().fellOverdue());
            }
            case ActionEvent.FellOverdue _ -> new Action.Open(open(state).entry(), true);
            case ActionEvent.Cancelled(var reason, var at) ->
                new Action.Cancelled(state.taken().orElseThrow(), reason, at);
            case ActionEvent.Split(var into, var _, var _, var at) ->
                new Action.Replaced(open(state).entry(), into, at);
            case ActionEvent.Merged(var into, var _, var _, var at) ->
                new Action.Replaced(open(state).entry(), List.of(into), at);
        };
    }

    private static Action.Entry entry(ActionEvent.Opening event) {
        return switch (event) {
            case ActionEvent.Opened(var action, var at) -> Action.Entry.opened(action, Optional.empty(), at);
            case ActionEvent.OpenedDirectly(var action, var smart, var _, var at) ->
                Action.Entry.opened(action, Optional.of(smart), at);
            case ActionEvent.OpenedInPlace(var action, var smart, var replaces, var _, var at) ->
                new Action.Entry(action, Optional.of(smart), at, List.of(), List.of(), List.of(), replaces);
        };
    }

    private static Action changed(Action state, ActionEvent.Changing event) {
        return switch (event) {
            case ActionEvent.Reviewed reviewed -> reviewed(state, reviewed);
            case ActionEvent.Reassigned(var from, var owner, var reason, var by, var at) -> {
                var open = open(state);
                var change = new Action.Change.Reassigned(from, owner, reason, by, at);
                yield new Action.Open(open.entry().with(open.entry().of().ownedBy(owner), change), open.overdue());
            }
            case ActionEvent.Rescheduled(var from, var dueOn, var reason, var by, var at) -> {
                var entry = open(state).entry();
                var change = new Action.Change.Rescheduled(from, dueOn, reason, by, at);
                yield new Action.Open(entry.with(entry.of().dueOn(dueOn), change), false);
            }
            case ActionEvent.NotReached(var on, var reason, var by, var at) ->
                passedOver(state, new Action.Change.NotReached(on, reason, by, at));
        };
    }

    private static Action reviewed(Action state, ActionEvent.Reviewed event) {
        var review = new Action.Review(
                event.supervisionOn(), event.progress(), event.note(), event.reviewedBy(), event.at());
        return switch (state) {
            case Action.Open(var entry, var overdue) -> new Action.Open(entry.with(review), overdue);
            case Action.Completed(var entry, var completion) -> new Action.Completed(entry.with(review), completion);
            case Action.NotOpened _, Action.Closed _, Action.Cancelled _, Action.Replaced _ ->
                throw impossible(state, "reviewed");
        };
    }

    private static Action passedOver(Action state, Action.Change.NotReached change) {
        return switch (state) {
            case Action.Open(var entry, var overdue) -> new Action.Open(entry.with(entry.of(), change), overdue);
            case Action.Completed(var entry, var completion) ->
                new Action.Completed(entry.with(entry.of(), change), completion);
            case Action.NotOpened _, Action.Closed _, Action.Cancelled _, Action.Replaced _ ->
                throw impossible(state, "passed over");
        };
    }

    private static Action.Open open(Action state) {
        return state instanceof Action.Open open ? open : fail(state, "open");
    }

    private static Action.Completed completed(Action state) {
        return state instanceof Action.Completed completed ? completed : fail(state, "completed");
    }

    private static <T> T fail(Action state, String expected) {
        throw impossible(state, expected);
    }

    private static IllegalStateException impossible(Action state, String what) {
        return new IllegalStateException("action is " + state.code() + " where " + what + " was expected");
    }
}
