package org.practiceaudit.allocation.population;

import org.practiceaudit.eventstore.Decider;
import org.practiceaudit.eventstore.Decision;

/** Only a change is a fact, such as the day on which an involvement ended. */
final class InvolvementDecider implements Decider<InvolvementCommand, Connection, InvolvementEvent> {
    private final InvolvementEvolution evolution = new InvolvementEvolution();

    @Override
    public Connection initial() {
        return evolution.initial();
    }

    @Override
    public Connection evolve(Connection state, InvolvementEvent event) {
        return evolution.evolve(state, event);
    }

    @Override
    public Decision<InvolvementEvent> decide(InvolvementCommand command, Connection state) {
        return switch (command) {
            case InvolvementCommand.RecordInvolvement(var involvement, var at) ->
                state.equals(new Connection.OnRecord(involvement))
                        ? Decision.unchanged()
                        : Decision.accept(new InvolvementEvent.Recorded(involvement, at));
        };
    }
}
