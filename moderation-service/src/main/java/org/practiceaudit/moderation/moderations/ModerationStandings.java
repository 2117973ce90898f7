package org.practiceaudit.moderation.moderations;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.practiceaudit.eventstore.standings.Counted;
import org.practiceaudit.eventstore.standings.Watched;

/** Moderations as whoever runs the programme watches them: how many wait for what. */
@Singleton
final class ModerationStandings implements Watched {
    @Override
    public List<Counted> counted() {
        return List.of(
                new Counted(
                        "practice_audit_moderations_waiting",
                        "Moderations asked for and not completed",
                        "moderation",
                        Map.of("state", "requested")),
                new Counted(
                        "practice_audit_moderations_without_moderator",
                        "Moderations needed that nobody can do yet",
                        "moderation",
                        Map.of("state", "awaiting-moderator")),
                new Counted(
                        "practice_audit_moderations_overdue",
                        "Moderations asked for whose due day is over",
                        "moderation",
                        Map.of("state", "requested", "overdue", true)));
    }
}
