package org.practiceaudit.moderation.disputes;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.practiceaudit.eventstore.standings.Counted;

/** Disputes as whoever runs the programme watches them. */
@Singleton
final class DisputeStandings {
    @Produces
    @Singleton
    Counted open() {
        return new Counted(
                "practice_audit_disputes_open",
                "Disputes raised together that wait for who decides them",
                "dispute",
                Map.of("state", "open"));
    }
}
