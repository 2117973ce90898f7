package org.practiceaudit.audit.audits;

import java.time.Instant;
import org.practiceaudit.programme.Deadline;

/**
 * When something is due by a clock of the programme, and why.
 *
 * @param missedAt first instant at which it is missed
 * @param rule that sets the clock
 * @param counted how the day was found
 */
record Clocked(Instant missedAt, String rule, String counted) {
    static Clocked by(Deadline deadline, String rule) {
        return new Clocked(deadline.missedAt(), rule, deadline.explain());
    }
}
