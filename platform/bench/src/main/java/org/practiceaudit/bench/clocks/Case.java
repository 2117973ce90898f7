package org.practiceaudit.bench.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What happens to one audit, as a seed has it. All grades are given at ten in the morning of a working day.
 *
 * @param grade the auditor's, as a code
 * @param confirmed what moderation makes of it, or finalisation where the programme does not moderate
 * @param reAudited when a re-audit finds the work good
 */
record Case(
        String audit,
        String programme,
        LocalDate gradedOn,
        String grade,
        Optional<Confirmed> confirmed,
        Optional<LocalDate> reAudited,
        List<Task> tasks,
        long seed) {
    static final int MORNING = 10;
    static final int AFTERNOON = 15;

    static final Map<String, String> PEOPLE = Map.of(
            "auditor", "s-auditor",
            "moderator", "s-moderator",
            "practitioner", "s-worker",
            "team-manager", "s-team-manager",
            "service-manager", "s-service-manager",
            "head-of-service", "s-head");

    record Confirmed(LocalDate on, String grade, boolean moderated) {}

    /** @param done days from its opening to its completion by its owner; empty for never */
    record Task(String action, LocalDate dueOn, OptionalInt done) {}

    /** How somebody goes about a step. */
    enum Habit {
        IN_TIME,
        LATE,
        NEVER
    }

    Instant gradedAt() {
        return OwnCalendar.at(gradedOn, MORNING);
    }

    /** The same for the same step, whenever it is asked. */
    Habit habit(String pathway, String step) {
        var drawn = Math.floorMod((seed + "/" + audit + "/" + pathway + "/" + step).hashCode() * 31, 100);
        return drawn < 60 ? Habit.IN_TIME : drawn < 80 ? Habit.LATE : Habit.NEVER;
    }

    static String holder(String role) {
        return PEOPLE.getOrDefault(role, "s-" + role);
    }
}
