package org.practiceaudit.actions.actions;

import java.util.List;
import org.practiceaudit.actions.Told;
import org.practiceaudit.contracts.ActionsEvent;
import org.practiceaudit.contracts.PublicEvent;

/** What the others are told of an action. */
final class ActionPublication {
    private ActionPublication() {}

    static List<PublicEvent> of(ActionEvent event, Particulars of) {
        return switch (event) {
            case ActionEvent.Opened(var action, var _) -> List.of(opened(action));
            case ActionEvent.OpenedDirectly(var action, var _, var _, var _) -> List.of(opened(action));
            case ActionEvent.OpenedInPlace(var action, var _, var _, var _, var _) -> List.of(opened(action));
            case ActionEvent.Reviewed said ->
                List.of(new ActionsEvent.ActionReviewed(
                        of.action(), of.audit(), said.progress().code(), said.reviewedBy(), said.at()));
            case ActionEvent.Completed said ->
                List.of(new ActionsEvent.ActionCompleted(
                        of.action(), of.audit(), said.completedBy(), Told.onThatDay(said.doneOn(), said.at())));
            case ActionEvent.Assured said ->
                List.of(new ActionsEvent.ActionClosed(of.action(), of.audit(), said.assuredBy(), said.at()));
            // It is open again: for the others a look at it that found it not done.
            case ActionEvent.Refused(var _, var by, var at) ->
                List.of(new ActionsEvent.ActionReviewed(of.action(), of.audit(), Actions.REFUSED, by, at));
            case ActionEvent.FellOverdue(var dueOn, var at) ->
                List.of(new ActionsEvent.ActionOverdue(of.action(), of.audit(), dueOn, at));
            case ActionEvent.Cancelled(var reason, var at) ->
                List.of(new ActionsEvent.ActionCancelled(of.action(), of.audit(), reason, at));
            case ActionEvent.Reassigned(var from, var owner, var _, var by, var at) ->
                List.of(new ActionsEvent.ActionReassigned(of.action(), of.audit(), from, owner, by, at));
            case ActionEvent.Rescheduled(var from, var dueOn, var _, var by, var at) ->
                List.of(new ActionsEvent.ActionRescheduled(of.action(), of.audit(), from, dueOn, by, at));
            case ActionEvent.Split(var into, var _, var by, var at) ->
                List.of(new ActionsEvent.ActionSplit(of.action(), of.audit(), into, by, at));
            case ActionEvent.Merged(var into, var _, var by, var at) ->
                List.of(new ActionsEvent.ActionMerged(of.action(), of.audit(), into, by, at));
            // Why it was not reached is for those who supervise; it stays open for the others.
            case ActionEvent.NotReached _ -> List.of();
        };
    }

    private static ActionsEvent.ActionOpened opened(Particulars of) {
        return new ActionsEvent.ActionOpened(
                of.action(),
                of.audit(),
                of.child(),
                of.source().code(),
                of.owner(),
                of.team(),
                of.service(),
                of.dueOn(),
                of.theme());
    }
}
