package org.practiceaudit.moderation.moderations;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.practiceaudit.eventstore.standings.Counted;

/** Moderations as whoever runs the programme watches them: how many wait for what. */
@Singleton
final class ModerationStandings {
    @Produces
    @Singleton
    Counted waiting() {
        return new Counted(
                "practice_audit_moderations_waiting",
                "Moderations asked for and not completed",
                "moderation",
                Map.of("state", "requested"));
    }

    @Produces
    @Singleton
    Counted withoutModerator() {
        return new Counted(
                "practice_audit_moderations_without_moderator",
                "Moderations needed that nobody can do yet",
                "moderation",
                Map.of("state", "awaiting-moderator"));
    }

    @Produces
    @Singleton
    Counted overdue() {
        return new Counted(
                "practice_audit_moderations_overdue",
                "Moderations asked for whose due day is over",
                "moderation",
                Map.of("state", "requested", "overdue", true));
    }
}
