package org.practiceaudit.actions.actions;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.practiceaudit.eventstore.standings.Counted;

/** Actions as whoever runs the programme watches them. */
@Singleton
final class ActionStandings {
    @Produces
    @Singleton
    Counted open() {
        return new Counted("practice_audit_actions_open", "Actions to be done", Actions.KIND, Map.of("state", "open"));
    }

    @Produces
    @Singleton
    Counted overdue() {
        return new Counted(
                "practice_audit_actions_overdue",
                "Actions not done although the day agreed is over",
                Actions.KIND,
                Map.of("overdue", true));
    }
}
