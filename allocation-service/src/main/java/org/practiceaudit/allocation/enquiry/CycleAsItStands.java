package org.practiceaudit.allocation.enquiry;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a decision about lines of enquiry must know of the cycle.
 *
 * @param activity code of its activity
 * @param following id of the cycle that it goes beside or back to, null where there is none
 * @param startsOn first day, before which the meeting is held (TH-02)
 * @param drawn whether its sample stands
 * @param closed whether it is over
 * @param proposedAt when allocations were first proposed, null before (TH-03)
 */
record CycleAsItStands(
        String activity, String following, LocalDate startsOn, boolean drawn, boolean closed, Instant proposedAt) {
    boolean proposedBefore(Instant due) {
        return proposedAt != null && proposedAt.isBefore(due);
    }
}
