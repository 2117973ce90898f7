package org.practiceaudit.actions.actions;

import static org.practiceaudit.eventstore.Rejection.notAllowed;
import static org.practiceaudit.eventstore.Rejection.notFound;
import static org.practiceaudit.eventstore.Rejection.wrongState;

import java.util.ArrayList;
import java.util.Optional;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;
import org.practiceaudit.eventstore.Rejection;
import org.practiceaudit.programme.Role;
import org.practiceaudit.programme.WorkingDays;

/**
 * The rules of an action: reviewed in supervision (BR-10), done by its owner, closed by the team manager's assurance (BR-11),
 * overdue by its clock. Programmes differ only in the rule that a vague one is refused by.
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
            case Action.Closed _, Action.Cancelled _, Action.Replaced _ -> whenOver(command, state);
        };
    }

    private Decision<ActionEvent> whenNotOpened(ActionCommand command) {
        return switch (command) {
            case ActionCommand.Open(var action, var at) -> Decision.accept(new ActionEvent.Opened(action, at));
            case ActionCommand.OpenDirectly open -> openDirectly(open);
            case ActionCommand.OpenInPlace(var action, var smart, var replaces, var by, var at) ->
                Decision.accept(new ActionEvent.OpenedInPlace(action, smart, replaces, by, at));
            case ActionCommand.Review _,
                    ActionCommand.Supervise _,
                    ActionCommand.PassOver _,
                    ActionCommand.Change _,
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
            case ActionCommand.OpenDirectly _, ActionCommand.OpenInPlace _ -> opened();
            case ActionCommand.Review review -> ActionReviews.review(review, open.entry(), open.overdue());
            case ActionCommand.Supervise supervise -> ActionReviews.supervise(supervise, open.entry());
            case ActionCommand.PassOver passOver -> ActionReviews.passOver(passOver, open.entry());
            case ActionCommand.Change change ->
                ActionChanges.decide(change, open.entry().of());
            case ActionCommand.Complete complete ->
                complete(complete, open.entry().of());
            case ActionCommand.Assure assure ->
                tooSoon(assure.by(), open.entry().of());
            case ActionCommand.Refuse refuse ->
                tooSoon(refuse.by(), open.entry().of());
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
            case ActionCommand.OpenDirectly _, ActionCommand.OpenInPlace _ -> opened();
            case ActionCommand.Review review -> ActionReviews.review(review, completed.entry(), false);
            case ActionCommand.Supervise supervise -> ActionReviews.supervise(supervise, completed.entry());
            case ActionCommand.PassOver passOver -> ActionReviews.passOver(passOver, completed.entry());
            case ActionCommand.Change _ ->
                Decision.reject(wrongState(
                        "The action's owner says that it is done.",
                        "Refuse it first where it is not, and then change it."));
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
            case ActionCommand.OpenDirectly _, ActionCommand.OpenInPlace _ -> opened();
            case ActionCommand.Review _,
                    ActionCommand.Supervise _,
                    ActionCommand.PassOver _,
                    ActionCommand.Change _,
                    ActionCommand.Complete _,
                    ActionCommand.Assure _,
                    ActionCommand.Refuse _ ->
                Decision.reject(
                        wrongState("The action is " + state.code() + ".", "Open another one where more is needed."));
        };
    }

    private static Decision<ActionEvent> openDirectly(ActionCommand.OpenDirectly open) {
        var source = sourceOf(open);
        var why = new ArrayList<Rejection>();
        if (source.isEmpty()) {
            why.add(
                    open.action().source().aboutTheCase()
                            ? notAllowed(
                                    "ACCESS",
                                    "Only the team manager and the head of service of the case open actions on it.",
                                    "Ask one of them.")
                            : notAllowed(
                                    open.action().source().assuredUnder(),
                                    "Only who follows the plan adds to it.",
                                    "Ask them to add it."));
        }
        why.addAll(SmartForm.missing(open, WorkingDays.dateOf(open.at())));
        return why.isEmpty()
                ? Decision.accept(new ActionEvent.OpenedDirectly(
                        open.action().from(source.orElseThrow()),
                        open.smart(),
                        open.by().staff(),
                        open.at()))
                : Decision.reject(why);
    }

    /** What the action comes from by who opens it; empty where they may not. */
    private static Optional<Source> sourceOf(ActionCommand.OpenDirectly open) {
        var action = open.action();
        var by = open.by().staff();
        return switch (action.source()) {
            case UOPP -> Optional.of(Source.UOPP);
            case MEETING, MULTI_AGENCY, SECTION_11 ->
                action.monitoredBy(by) ? Optional.of(action.source()) : Optional.empty();
            case AUDIT, MODERATION, MODERATION_FOR_AUDITOR, TEAM_MANAGER, HEAD_OF_SERVICE -> {
                if (action.is(Role.HEAD_OF_SERVICE, by)) {
                    yield Optional.of(Source.HEAD_OF_SERVICE);
                }
                yield action.is(Role.TEAM_MANAGER, by) ? Optional.of(Source.TEAM_MANAGER) : Optional.empty();
            }
        };
    }

    private static Decision<ActionEvent> opened() {
        return Decision.reject(wrongState("The action has been opened.", "Give a new one an id of its own."));
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

    /** Told to whoever assures it only: how it stands is not for everybody. */
    private static Decision<ActionEvent> tooSoon(By by, Particulars action) {
        return Decision.reject(
                assures(by, action)
                        ? new Rejection(
                                Rejection.Kind.WRONG_STATE,
                                "BR-11",
                                "",
                                "The action's owner has not yet said that it is done.",
                                "Assure or refuse it once its owner has completed it.")
                        : notTheAssurer(action));
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
    static boolean assures(By by, Particulars action) {
        return switch (action.source().assurer()) {
            case TEAM_MANAGER -> action.is(Role.TEAM_MANAGER, by.staff());
            case OWNERS_MANAGER -> by.managesOwner();
            case MONITOR -> action.monitoredBy(by.staff());
        };
    }

    static Rejection notTheAssurer(Particulars action) {
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
