package org.practiceaudit.allocation.cycles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** How far a cycle has come. */
sealed interface Cycle {
    record NotPlanned() implements Cycle {}

    /** A cycle with its dates. */
    sealed interface Begun extends Cycle {
        Plan plan();
    }

    /** @param late whether the day for sending passed unused (BR-04) */
    record Plan(
            String authority,
            String cycle,
            String programme,
            int version,
            String activity,
            Held.Choice choice,
            String name,
            LocalDate startsOn,
            String startsRule,
            LocalDate endsOn,
            LocalDate dueOn,
            boolean late) {
        Plan missed() {
            return new Plan(
                    authority,
                    cycle,
                    programme,
                    version,
                    activity,
                    choice,
                    name,
                    startsOn,
                    startsRule,
                    endsOn,
                    dueOn,
                    true);
        }
    }

    record FrozenFrame(String digest, int children, int auditors) {}

    /**
     * @param lines key lines of enquiry under which it was drawn (TH-02)
     * @param shortfallAccepted why fewer than wanted are enough; null where none are missing (TH-04)
     */
    record DrawnSample(
            String digest,
            long seed,
            String algorithm,
            int eligible,
            int drawn,
            Map<String, Integer> excludedByReason,
            List<String> lines,
            String shortfallAccepted) {
        public DrawnSample {
            excludedByReason = Map.copyOf(excludedByReason);
            lines = List.copyOf(lines);
        }
    }

    record Assignment(String digest, int audits, int inModerationSample) {}

    record Planned(Plan plan) implements Begun {}

    record Frozen(Plan plan, FrozenFrame frame) implements Begun {}

    record Drawn(Plan plan, FrozenFrame frame, DrawnSample sample) implements Begun {}

    record Assigned(Plan plan, FrozenFrame frame, DrawnSample sample, Assignment assignment) implements Begun {}

    /** Confirmed for good, and on its way out. */
    record Confirmed(
            Plan plan,
            FrozenFrame frame,
            DrawnSample sample,
            Assignment assignment,
            String confirmedBy,
            Instant confirmedAt)
            implements Begun {}

    record Sent(
            Plan plan,
            FrozenFrame frame,
            DrawnSample sample,
            Assignment assignment,
            String confirmedBy,
            Instant confirmedAt)
            implements Begun {}

    /** @param before what it had come to */
    record Closed(Begun before, LocalDate closedOn) implements Begun {
        @Override
        public Plan plan() {
            return before.plan();
        }
    }
}
