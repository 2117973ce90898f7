package org.practiceaudit.allocation.ledger;

import java.time.Instant;
import java.util.List;
import org.practiceaudit.programme.Role;

sealed interface ExemptionEvent {
    /**
     * @param jobRole of the auditor, which decides who may grant it (PQ-05)
     * @param audit that they would be spared, null for all of the cycle
     */
    record ExemptionRequested(
            String authority,
            String exemption,
            String programme,
            int version,
            String cycle,
            String auditor,
            String jobRole,
            String audit,
            ExemptionReason reason,
            String requestedBy,
            Instant at)
            implements ExemptionEvent {}

    /**
     * @param rule under which it was granted
     * @param told roles that hear of it (TH-09)
     */
    record ExemptionGranted(String exemption, String rule, List<Role> told, String grantedBy, Instant at)
            implements ExemptionEvent {
        public ExemptionGranted {
            told = List.copyOf(told);
        }
    }

    record ExemptionRefused(String exemption, RefusalReason reason, String refusedBy, Instant at)
            implements ExemptionEvent {}
}
