package org.practiceaudit.allocation.ledger;

import java.time.Instant;

sealed interface ExemptionCommand {
    /**
     * @param version of the programme to which the cycle is pinned
     * @param jobRole of the auditor, null where the staff directory does not know them
     * @param audit that they would be spared, null for all of the cycle
     * @param holder who has that audit, null where the cycle has no such audit
     * @param submitted whether it is handed in
     */
    record RequestExemption(
            String authority,
            String exemption,
            String programme,
            int version,
            String cycle,
            String auditor,
            String jobRole,
            String audit,
            String holder,
            boolean submitted,
            ExemptionReason reason,
            By by,
            Instant at)
            implements ExemptionCommand {}

    record GrantExemption(By by, Instant at) implements ExemptionCommand {}

    record RefuseExemption(RefusalReason reason, By by, Instant at) implements ExemptionCommand {}
}
