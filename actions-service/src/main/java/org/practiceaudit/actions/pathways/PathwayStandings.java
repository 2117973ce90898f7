package org.practiceaudit.actions.pathways;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.practiceaudit.eventstore.standings.Counted;
import org.practiceaudit.eventstore.standings.Watched;

/** Pathways of weak cases as whoever runs the programme watches them. */
@Singleton
final class PathwayStandings implements Watched {
    @Override
    public List<Counted> counted() {
        return List.of(
                new Counted(
                        "practice_audit_pathways_open",
                        "Audits with a pathway open",
                        Pathways.KIND,
                        Map.of("state", "open")),
                new Counted(
                                "practice_audit_pathway_steps_missed",
                                "Steps of open pathways that were missed and not done since",
                                Pathways.KIND,
                                Map.of("state", "open", "missed", true))
                        .summing("missedSteps"),
                new Counted(
                                "practice_audit_pathways_nothing_due",
                                "Audits with a pathway open and no step due: nobody is called on to do anything",
                                Pathways.KIND,
                                Map.of("state", "open"))
                        .lacking("nextDueOn"));
    }
}
