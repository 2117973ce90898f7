package org.practiceaudit.allocation.cycles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

sealed interface CycleEvent {
    /**
     * @param startsOn by which allocations are made and sent (BR-04)
     * @param startsRule the rule that asks for it
     * @param startsWhy how that day was counted
     * @param dueOn on which its audits are due (BR-05)
     */
    record CyclePlanned(
            String authority,
            String cycle,
            String programme,
            int version,
            String activity,
            Held.Choice choice,
            String name,
            LocalDate startsOn,
            String startsRule,
            String startsWhy,
            LocalDate endsOn,
            LocalDate dueOn,
            String dueWhy,
            Instant at)
            implements CycleEvent {}

    /** The frame itself is kept beside the events, under its digest. */
    record PopulationFrozen(String cycle, String digest, int children, int auditors, Instant at)
            implements CycleEvent {}

    /** @param shortfallAccepted why fewer than wanted are enough; null where none are missing (TH-04) */
    record SampleDrawn(
            String cycle,
            String frame,
            long seed,
            String algorithm,
            int eligible,
            int drawn,
            Map<String, Integer> excludedByReason,
            List<String> lines,
            String shortfallAccepted,
            String digest,
            Instant at)
            implements CycleEvent {
        public SampleDrawn {
            excludedByReason = new TreeMap<>(excludedByReason);
            lines = List.copyOf(lines);
        }
    }

    record AuditorsAssigned(String cycle, String sample, String digest, int audits, int inModerationSample, Instant at)
            implements CycleEvent {}

    /** @param late whether the day by which they should be sent was over (BR-04) */
    record AllocationsConfirmed(String cycle, String digest, int audits, String confirmedBy, boolean late, Instant at)
            implements CycleEvent {}

    /** Every allocation has its own stream now. */
    record AllocationsSent(String cycle, int audits, Instant at) implements CycleEvent {}

    record SendingMissed(String cycle, LocalDate dueOn, Instant at) implements CycleEvent {}

    record CycleStartedAgain(String cycle, RestartReason reason, Instant at) implements CycleEvent {}

    record CycleClosed(String cycle, LocalDate closedOn, Instant at) implements CycleEvent {}
}
