package org.practiceaudit.moderation.disputes;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.practiceaudit.eventstore.standings.Counted;
import org.practiceaudit.eventstore.standings.Watched;

/** Disputes as whoever runs the programme watches them. */
@Singleton
final class DisputeStandings implements Watched {
    @Override
    public List<Counted> counted() {
        return List.of(new Counted(
                "practice_audit_disputes_open",
                "Disputes raised together that wait for who decides them",
                "dispute",
                Map.of("state", "open")));
    }
}
