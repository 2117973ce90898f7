package org.practiceaudit.programme;

import java.util.List;

/** Months without an audit that auditors ask for. */
public sealed interface Breaks {

    String source();

    /** There are none: whoever cannot audit asks for an exemption. */
    record NotGiven(String source) implements Breaks {
        public NotGiven {
            new Checks().sourced(source).orThrow();
        }
    }

    /**
     * Asked for before the end of the month before (PQ-03).
     *
     * @param atMostPercent of the auditors of a month; a maximum, so it rounds down (PQ-04)
     * @param grantedBy roles that grant a break
     * @param toldAtLimit roles that hear when a month's limit is reached (PQ-04)
     */
    record OnRequest(int atMostPercent, List<Role> grantedBy, List<Role> toldAtLimit, String source) implements Breaks {
        public OnRequest {
            grantedBy = List.copyOf(grantedBy);
            toldAtLimit = List.copyOf(toldAtLimit);
            new Checks()
                    .range("atMostPercent", atMostPercent, 0, 100)
                    .some("grantedBy", grantedBy)
                    .distinct("grantedBy", grantedBy, Role::code)
                    .distinct("toldAtLimit", toldAtLimit, Role::code)
                    .sourced(source)
                    .orThrow();
        }

        /** How many of so many auditors may have a break in a month. */
        public int limit(int auditors) {
            return auditors * atMostPercent / 100;
        }
    }
}
