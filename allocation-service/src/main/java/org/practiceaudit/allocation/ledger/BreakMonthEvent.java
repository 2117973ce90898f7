package org.practiceaudit.allocation.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.practiceaudit.programme.Role;

sealed interface BreakMonthEvent {
    /** The first request of a month: from now on it is counted under this version of the programme. */
    record MonthOpened(String authority, String programme, int version, YearMonth month, Instant at)
            implements BreakMonthEvent {}

    /** It counts towards nothing until it is granted. */
    record BreakRequested(String auditor, BreakReason reason, String requestedBy, Instant at)
            implements BreakMonthEvent {}

    /** @param rule under which the auditor has no audit in the month */
    record BreakGranted(String auditor, BreakReason reason, String rule, String grantedBy, Instant at)
            implements BreakMonthEvent {}

    /**
     * @param reason code: a person's, or {@code limit-reached}
     * @param refusedBy null where the limit of the month did (PQ-04)
     */
    record BreakRefused(String auditor, String reason, String refusedBy, Instant at) implements BreakMonthEvent {}

    /** @param granted whether it had been granted and frees a place */
    record BreakWithdrawn(String auditor, boolean granted, String withdrawnBy, Instant at) implements BreakMonthEvent {}

    /**
     * As many breaks are granted as there may be (PQ-04).
     *
     * @param auditors of the month, of whom {@code limit} may have a break
     * @param told roles that hear of it
     */
    record LimitReached(int auditors, int limit, List<Role> told, Instant at) implements BreakMonthEvent {
        public LimitReached {
            told = List.copyOf(told);
        }
    }
}
