package org.practiceaudit.allocation.cycles;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practiceaudit.programme.Role;

sealed interface CycleCommand {
    Instant at();

    /** @param followed the cycle that this one goes back to, null where there is none */
    record PlanCycle(
            String authority,
            String cycle,
            String programme,
            int version,
            String activity,
            Held.Choice choice,
            Cycle.Plan followed,
            String name,
            Instant at)
            implements CycleCommand {}

    /**
     * @param digest of the frame as it is kept
     * @param auditors how many of its staff audit
     * @param unmanaged what children lack of those who must be told of their audits, in words
     */
    record FreezePopulation(String digest, int children, int auditors, List<String> unmanaged, Instant at)
            implements CycleCommand {
        public FreezePopulation {
            unmanaged = List.copyOf(unmanaged);
        }
    }

    /**
     * @param frame digest of the frame that was drawn from
     * @param digest of the sample as it is kept
     * @param eligible children that could be drawn
     * @param lines key lines of enquiry that are agreed for the cycle
     * @param shortfallAccepted why fewer are enough; null where nobody says so
     */
    record DrawSample(
            String frame,
            long seed,
            String algorithm,
            int eligible,
            int drawn,
            Map<String, Integer> excludedByReason,
            List<String> lines,
            List<Sample.Shortfall> shortfalls,
            String shortfallAccepted,
            String digest,
            Instant at)
            implements CycleCommand {
        public DrawSample {
            excludedByReason = Map.copyOf(excludedByReason);
            lines = List.copyOf(lines);
            shortfalls = List.copyOf(shortfalls);
        }
    }

    /**
     * @param sample digest of the sample that was assigned
     * @param digest of the allocations as they are kept
     */
    record AssignAuditors(String sample, Proposal proposal, String digest, Instant at) implements CycleCommand {}

    /**
     * @param by staff id of who confirms
     * @param roles that they hold
     */
    record ConfirmAllocations(String by, Set<Role> roles, Instant at) implements CycleCommand {}

    /** Every allocation's own stream has begun. */
    record SendAllocations(Instant at) implements CycleCommand {}

    /** The day on which allocations should have been sent is over (BR-04). */
    record MissSending(Instant at) implements CycleCommand {}

    /** Undoes freeze, draw and assignment, which stay in the history. */
    record StartAgain(RestartReason reason, Instant at) implements CycleCommand {}

    record CloseCycle(Instant at) implements CycleCommand {}
}
