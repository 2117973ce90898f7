package org.practiceaudit.allocation.cycles;

import java.util.List;
import org.practiceaudit.allocation.allocations.Allocation;

/** What came of looking for a full assignment: all of it, or why there is none. Never a part of it. */
public sealed interface Proposal {
    /** Every drawn child has an auditor and a moderator. */
    record Complete(Frame frame, Sample sample, Held held, List<Allocation> allocations) implements Proposal {
        public Complete {
            allocations = List.copyOf(allocations);
        }

        /** How many are drawn for moderation. */
        int inModerationSample() {
            return (int)
                    allocations.stream().filter(Allocation::inModerationSample).count();
        }
    }

    /** No full assignment exists; {@code obstacles} is never empty. */
    record Impossible(List<Obstacle> obstacles) implements Proposal {
        public Impossible {
            obstacles = List.copyOf(obstacles);
        }
    }

    /**
     * One thing in the way.
     *
     * @param rule id in the rule list, or {@code our default}
     * @param detail whose capacity does not suffice for what, and under which rules
     * @param remedy what would release it
     */
    record Obstacle(String rule, String detail, String remedy) {}
}
