package org.practiceaudit.actions.reminders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.practiceaudit.actions.reminders.ReminderCommand.Revision;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;

/** People are reminded once of what is due on a day, and not when that is so soon that they were just told of it. */
final class ReminderDecider implements Decider<ReminderCommand, Reminders, ReminderEvent> {
    @Override
    public Reminders initial() {
        return Reminders.NONE;
    }

    @Override
    public Decision<ReminderEvent> decide(ReminderCommand command, Reminders state) {
        return switch (command) {
            case ReminderCommand.Revise(var audit, var revisions, var at) -> revise(audit, revisions, at, state);
            case ReminderCommand.Fall(var name, var due) -> fall(name, due, state);
        };
    }

    @Override
    public Reminders evolve(Reminders state, ReminderEvent event) {
        return switch (event) {
            case ReminderEvent.ReminderPlanned(var audit, var reminder, var _) -> state.with(audit, reminder);
            case ReminderEvent.ReminderDropped(var name, var _) -> state.without(name);
            case ReminderEvent.ReminderGiven(var _, var reminder, var _) -> state.without(reminder.name());
        };
    }

    private Decision<ReminderEvent> revise(String audit, List<Revision> revisions, Instant at, Reminders before) {
        var events = new ArrayList<ReminderEvent>();
        var state = before;
        for (var revision : revisions) {
            for (var event : revised(audit, revision, at, state)) {
                events.add(event);
                state = evolve(state, event);
            }
        }
        return new Decision.Accepted<>(events);
    }

    private static List<ReminderEvent> revised(String audit, Revision revision, Instant at, Reminders state) {
        return switch (revision) {
            case Revision.Plan(var reminder) -> planned(audit, reminder, at, state);
            case Revision.Drop(var name) -> state.pending().containsKey(name) ? List.of(dropped(name, at)) : List.of();
            case Revision.KeepOnly(var fact, var subject, var steps) ->
                state.pending().values().stream()
                        .filter(each -> each.isOf(fact, subject) && !steps.contains(each.step()))
                        .map(each -> dropped(each.name(), at))
                        .toList();
            case Revision.DropAll() ->
                state.pending().keySet().stream().map(name -> dropped(name, at)).toList();
        };
    }

    private static List<ReminderEvent> planned(String audit, Reminder reminder, Instant at, Reminders state) {
        var before = state.pending().get(reminder.name());
        if (reminder.equals(before)) {
            return List.of();
        }
        if (reminder.at().isAfter(at)) {
            return List.of(new ReminderEvent.ReminderPlanned(audit, reminder, at));
        }
        return before == null ? List.of() : List.of(dropped(reminder.name(), at));
    }

    private static Decision<ReminderEvent> fall(String name, Instant due, Reminders state) {
        var reminder = state.pending().get(name);
        return reminder == null || due.isBefore(reminder.at())
                ? Decision.unchanged()
                : Decision.accept(new ReminderEvent.ReminderGiven(state.audit(), reminder, due));
    }

    private static ReminderEvent dropped(String name, Instant at) {
        return new ReminderEvent.ReminderDropped(name, at);
    }
}
