package org.practiceaudit.allocation.population;

import org.practiceaudit.eventstore.Evolution;

final class InvolvementEvolution implements Evolution<Connection, InvolvementEvent> {
    @Override
    public Connection initial() {
        return new Connection.Unknown();
    }

    @Override
    public Connection evolve(Connection state, InvolvementEvent event) {
        return switch (event) {
            case InvolvementEvent.Recorded recorded -> new Connection.OnRecord(recorded.involvement());
        };
    }
}
