package org.practiceaudit.actions.actions;

import static org.practiceaudit.eventstore.Rejection.notAllowed;
import static org.practiceaudit.eventstore.Rejection.notFound;
import static org.practiceaudit.eventstore.Rejection.wrongState;

import java.util.ArrayList;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Role;
import org.practiceaudit.programme.WorkingDays;

/**
 * The rules of an action: reviewed in supervision (BR-10), done by its owner, closed by the team manager's assurance (BR-11),
 * overdue by its clock. No programme differs in them so far.
 */
final class ActionDecider implements Decider<ActionCommand, Action, ActionEvent> {
    private final ActionEvolution evolution = new ActionEvolution();

    @Override
    public Action initial() {
        return evolution.initial();
    }

    @Override
    public Action evolve(Action state, ActionEvent event) {
        return evolution.evolve(state, event);
    }

    @Override
    public Decision<ActionEvent> decide(ActionCommand command, Action state) {
        return switch (state) {
            case Action.NotOpened() -> whenNotOpened(command);
            case Action.Open open -> whenOpen(command, open);
            case Action.Completed completed -> whenCompleted(command, completed);
            case Action.Closed _, Action.Cancelled _ -> whenOver(command, state);
        };
    }

    private Decision<ActionEvent> whenNotOpened(ActionCommand command) {
        return switch (command) {
            case ActionCommand.Open(var action, var at) -> Decision.accept(new ActionEvent.Opened(action, at));
            case ActionCommand.OpenDirectly open -> openDirectly(open);
            case ActionCommand.Review _,
                    ActionCommand.Complete _,
                    ActionCommand.Assure _,
                    ActionCommand.Refuse _,
                    ActionCommand.FallDue _,
                    ActionCommand.Withdraw _,
                    ActionCommand.Cancel _ -> Decision.reject(notFound("There is no such action.", "Open it first."));
        };
    }

    private Decision<ActionEvent> whenOpen(ActionCommand command, Action.Open open) {
        return switch (command) {
            case ActionCommand.Open _ -> Decision.unchanged();
            case ActionCommand.OpenDirectly _ -> opened();
            case ActionCommand.Review review -> review(review, open.entry(), open.overdue());
            case ActionCommand.Complete complete ->
                complete(complete, open.entry().of());
            case ActionCommand.Assure _, ActionCommand.Refuse _ ->
                Decision.reject(new Rejection(
                        Rejection.Kind.WRONG_STATE,
                        "BR-11",
                        "",
                        "The action's owner has not yet said that it is done.",
                        "Assure or refuse it once its owner has completed it."));
            case ActionCommand.FallDue(var due) ->
                open.overdue() || due.isBefore(open.entry().due())
                        ? Decision.unchanged()
                        : Decision.accept(
                                new ActionEvent.FellOverdue(open.entry().of().dueOn(), due));
            case ActionCommand.Withdraw(var reason, var at) -> Decision.accept(new ActionEvent.Cancelled(reason, at));
            case ActionCommand.Cancel(var reason, var at) -> Decision.accept(new ActionEvent.Cancelled(reason, at));
        };
    }

    private Decision<ActionEvent> whenCompleted(ActionCommand command, Action.Completed completed) {
        return switch (command) {
            case ActionCommand.Open _, ActionCommand.FallDue _, ActionCommand.Withdraw _ -> Decision.unchanged();
            case ActionCommand.OpenDirectly _ -> opened();
            case ActionCommand.Review review -> review(review, completed.entry(), false);
            case ActionCommand.Complete _ ->
                Decision.reject(wrongState(
                        "The action is completed already.", "Wait until the team manager has assured or refused it."));
            case ActionCommand.Assure(var by, var note, var at) ->
                assures(by, completed.entry().of())
                        ? Decision.accept(new ActionEvent.Assured(note, by.staff(), at))
                        : Decision.reject(notTheAssurer(completed.entry().of()));
            case ActionCommand.Refuse refuse -> refuse(refuse, completed.entry().of());
            case ActionCommand.Cancel(var reason, var at) -> Decision.accept(new ActionEvent.Cancelled(reason, at));
        };
    }

    private Decision<ActionEvent> whenOver(ActionCommand command, Action state) {
        return switch (command) {
            case ActionCommand.Open _, ActionCommand.FallDue _, ActionCommand.Withdraw _, ActionCommand.Cancel _ ->
                Decision.unchanged();
            case ActionCommand.OpenDirectly _ -> opened();
            case ActionCommand.Review _, ActionCommand.Complete _, ActionCommand.Assure _, ActionCommand.Refuse _ ->
                Decision.reject(
                        wrongState("The action is " + state.code() + ".", "Open another one where more is needed."));
        };
    }

    private static Decision<ActionEvent> openDirectly(ActionCommand.OpenDirectly open) {
        var action = open.action();
        var why = new ArrayList<Rejection>();
        var source = action.is(Role.HEAD_OF_SERVICE, open.by().staff()) ? Source.HEAD_OF_SERVICE : Source.TEAM_MANAGER;
        if (source == Source.TEAM_MANAGER
                && !action.is(Role.TEAM_MANAGER, open.by().staff())) {
            why.add(notAllowed(
                    "ACCESS",
                    "Only the team manager and the head of service of the case open actions on it.",
                    "Ask one of them."));
        }
        why.addAll(SmartForm.missing(open));
        return why.isEmpty()
                ? Decision.accept(new ActionEvent.OpenedDirectly(
                        action.from(source), open.smart(), open.by().staff(), open.at()))
                : Decision.reject(why);
    }

    private static Decision<ActionEvent> opened() {
        return Decision.reject(wrongState("The action has been opened.", "Give a new one an id of its own."));
    }

    /** BR-10: looked at in a supervision that has taken place since it was opened. */
    private static Decision<ActionEvent> review(ActionCommand.Review review, Action.Entry entry, boolean overdue) {
        var why = new ArrayList<Rejection>();
        if (!reviews(review.by(), entry.of())) {
            why.add(notAllowed(
                    "BR-10",
                    "Supervision is recorded by the managers of the case, or by the line manager of the action's owner.",
                    "Ask one of them."));
        }
        if (review.supervisionOn().isAfter(WorkingDays.dateOf(review.at()))) {
            why.add(Rejection.broken(
                    "BR-10", "supervisionOn", "The supervision is still to come.", "Record it once it has been held."));
        }
        if (review.supervisionOn().isBefore(WorkingDays.dateOf(entry.openedAt()))) {
            why.add(Rejection.broken(
                    "BR-10",
                    "supervisionOn",
                    "The supervision was held before the action was opened.",
                    "Give the date of a supervision since then."));
        }
        var progress = review.progress().orElse(overdue ? Progress.DELAYED : Progress.ON_TRACK);
        return why.isEmpty()
                ? Decision.accept(new ActionEvent.Reviewed(
                        review.supervisionOn(),
                        progress,
                        review.note(),
                        review.by().staff(),
                        review.at()))
                : Decision.reject(why);
    }

    /** BR-11: the owner's word comes first. */
    private static Decision<ActionEvent> complete(ActionCommand.Complete complete, Particulars action) {
        var why = new ArrayList<Rejection>();
        if (!action.owner().equals(complete.by().staff())) {
            why.add(notAllowed(
                    "BR-11", "Only its owner says that an action is done.", "Ask its owner to complete it."));
        }
        if (complete.doneOn().isAfter(WorkingDays.dateOf(complete.at()))) {
            why.add(Rejection.broken(
                    "BR-11", "doneOn", "The day it was done is still to come.", "Give the day it was done."));
        }
        if (complete.how().blank()) {
            why.add(Rejection.broken(
                    "BR-11", "how", "It does not say how it was done.", "Say what was done and what shows it."));
        }
        return why.isEmpty()
                ? Decision.accept(new ActionEvent.Completed(
                        complete.doneOn(), complete.how(), complete.by().staff(), complete.at()))
                : Decision.reject(why);
    }

    private static Decision<ActionEvent> refuse(ActionCommand.Refuse refuse, Particulars action) {
        var why = new ArrayList<Rejection>();
        if (!assures(refuse.by(), action)) {
            why.add(notTheAssurer(action));
        }
        if (refuse.reason().blank()) {
            why.add(Rejection.broken(
                    "BR-11", "reason", "It does not say what is still missing.", "Say what is still to be done."));
        }
        return why.isEmpty()
                ? Decision.accept(
                        new ActionEvent.Refused(refuse.reason(), refuse.by().staff(), refuse.at()))
                : Decision.reject(why);
    }

    /** BR-11: the team manager, whoever owns it; BR-14: the auditor's manager; CA-15, CA-16: who follows the plan. */
    private static boolean assures(By by, Particulars action) {
        return switch (action.source().assurer()) {
            case TEAM_MANAGER -> action.is(Role.TEAM_MANAGER, by.staff());
            case OWNERS_MANAGER -> by.managesOwner();
            case MONITOR -> action.monitoredBy(by.staff());
        };
    }

    private static boolean reviews(By by, Particulars action) {
        return by.managesOwner()
                || action.monitoredBy(by.staff())
                || action.source().aboutTheCase()
                        && (action.is(Role.TEAM_MANAGER, by.staff())
                                || action.is(Role.SERVICE_MANAGER, by.staff())
                                || action.is(Role.HEAD_OF_SERVICE, by.staff()));
    }

    private static Rejection notTheAssurer(Particulars action) {
        return switch (action.source().assurer()) {
            case TEAM_MANAGER ->
                notAllowed(
                        action.source().assuredUnder(),
                        "Only the team manager of the case assures that an action is done.",
                        "Ask the team manager to look at it.");
            case OWNERS_MANAGER ->
                notAllowed(
                        action.source().assuredUnder(),
                        "An auditor's own action is assured in the auditor's supervision.",
                        "Ask the auditor's line manager to look at it.");
            case MONITOR ->
                notAllowed(
                        action.source().assuredUnder(),
                        "Only who follows the plan or the recommendations assures that one is carried out.",
                        "Ask them to look at it.");
        };
    }
}
