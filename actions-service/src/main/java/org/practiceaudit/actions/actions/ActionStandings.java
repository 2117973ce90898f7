package org.practiceaudit.actions.actions;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.practiceaudit.eventstore.standings.Counted;
import org.practiceaudit.eventstore.standings.Watched;

/** Actions as whoever runs the programme watches them. */
@Singleton
final class ActionStandings implements Watched {
    @Override
    public List<Counted> counted() {
        return List.of(
                new Counted("practice_audit_actions_open", "Actions to be done", Actions.KIND, Map.of("state", "open")),
                new Counted(
                        "practice_audit_actions_overdue",
                        "Actions not done although the day agreed is over",
                        Actions.KIND,
                        Map.of("overdue", true)));
    }
}
