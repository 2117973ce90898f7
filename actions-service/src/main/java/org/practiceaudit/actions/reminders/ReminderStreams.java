package org.practiceaudit.actions.reminders;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.practiceaudit.contracts.ActionsEvent.ReminderDue;
import org.practiceaudit.contracts.PublicEvent;
import org.practiceaudit.eventstore.DeadlineChange;
import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.EventNames;
import org.practiceaudit.eventstore.Evolution;
import org.practiceaudit.eventstore.StreamDefinition;

/** One stream of reminders for each audit, plan and cycle, so that their clocks are kept like all others. */
@ApplicationScoped
class ReminderStreams implements StreamDefinition<ReminderCommand, Reminders, ReminderEvent> {
    static final String KIND = "reminder";

    static final EventNames<ReminderEvent> NAMES = EventNames.of(ReminderEvent.class)
            .name("reminder:planned.v1", ReminderEvent.ReminderPlanned.class)
            .name("reminder:dropped.v1", ReminderEvent.ReminderDropped.class)
            .name("reminder:given.v1", ReminderEvent.ReminderGiven.class)
            .complete();

    private final ReminderDecider decider = new ReminderDecider();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public EventNames<ReminderEvent> names() {
        return NAMES;
    }

    @Override
    public Evolution<Reminders, ReminderEvent> evolution() {
        return decider;
    }

    @Override
    public Uni<Decider<ReminderCommand, Reminders, ReminderEvent>> decider(Reminders state, ReminderCommand command) {
        return Uni.createFrom().item(decider);
    }

    @Override
    public List<PublicEvent> publish(ReminderEvent event, Reminders after) {
        return switch (event) {
            case ReminderEvent.ReminderGiven(var audit, var of, var at) ->
                List.of(new ReminderDue(
                        of.fact(), of.subject(), of.step().isEmpty() ? null : of.step(), audit, of.dueOn(), at));
            case ReminderEvent.ReminderPlanned _, ReminderEvent.ReminderDropped _ -> List.of();
        };
    }

    @Override
    public List<DeadlineChange> deadlines(ReminderEvent event, Reminders after) {
        return List.of(
                switch (event) {
                    case ReminderEvent.ReminderPlanned(var _, var of, var _) ->
                        new DeadlineChange.Set(
                                of.name(), of.at(), new DeadlineChange.Why(of.rule(), of.subject(), of.why()));
                    case ReminderEvent.ReminderDropped(var name, var _) -> new DeadlineChange.Clear(name);
                    case ReminderEvent.ReminderGiven(var _, var of, var _) -> new DeadlineChange.Clear(of.name());
                });
    }

    @Override
    public ReminderCommand whenDue(String deadline, Instant due, Instant at) {
        return new ReminderCommand.Fall(deadline, due);
    }
}
