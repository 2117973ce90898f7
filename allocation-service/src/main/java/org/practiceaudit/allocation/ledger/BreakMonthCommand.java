package org.practiceaudit.allocation.ledger;

import java.time.Instant;
import java.time.YearMonth;

/** Each names the auditor whose break it is about; of one auditor there is one request in a month. */
sealed interface BreakMonthCommand {
    String auditor();

    /**
     * @param version of the programme that is in effect in the month; the month stays pinned to it
     * @param audits whether they audit under the programme
     * @param auditors how many audit in the month, by the staff directory now (PQ-04)
     */
    record RequestBreak(
            String authority,
            String programme,
            int version,
            YearMonth month,
            String auditor,
            BreakReason reason,
            boolean audits,
            int auditors,
            By by,
            Instant at)
            implements BreakMonthCommand {}

    /** @param auditors how many audit in the month, by the staff directory now (PQ-04) */
    record GrantBreak(String auditor, int auditors, By by, Instant at) implements BreakMonthCommand {}

    record RefuseBreak(String auditor, RefusalReason reason, By by, Instant at) implements BreakMonthCommand {}

    record WithdrawBreak(String auditor, By by, Instant at) implements BreakMonthCommand {}
}
