package org.practiceaudit.programme;

import java.util.List;

/** What comes before a cycle's allocations are proposed. */
public sealed interface Preparation {

    String source();

    /** Nothing: a cycle is drawn when it is planned. */
    record Straight(String source) implements Preparation {
        public Straight {
            new Checks().sourced(source).orThrow();
        }
    }

    /**
     * A meeting agrees the key lines of enquiry (TH-02).
     *
     * @param weeksBefore the cycle's start, the last working day on or before
     * @param proposedWithinWeeks of the meeting (TH-03)
     * @param activities codes of those that need it
     * @param present roles that take part
     */
    record LinesOfEnquiry(
            int weeksBefore, int proposedWithinWeeks, List<String> activities, List<Role> present, String source)
            implements Preparation {
        public LinesOfEnquiry {
            activities = List.copyOf(activities);
            present = List.copyOf(present);
            new Checks()
                    .range("weeksBefore", weeksBefore, 1, 12)
                    .range("proposedWithinWeeks", proposedWithinWeeks, 1, 12)
                    .some("activities", activities)
                    .some("present", present)
                    .distinct("present", present, Role::code)
                    .sourced(source)
                    .orThrow();
        }
    }

    /** Whether cycles of this activity wait for lines of enquiry. */
    default boolean asksForLines(String activity) {
        return this instanceof LinesOfEnquiry lines && lines.activities().contains(activity);
    }
}
