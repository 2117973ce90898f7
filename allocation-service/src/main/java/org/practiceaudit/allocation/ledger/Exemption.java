package org.practiceaudit.allocation.ledger;

import java.time.Instant;
import java.util.List;
import org.practiceaudit.programme.Role;

/** Where one exemption stands. */
sealed interface Exemption {
    record NotAsked() implements Exemption {}

    sealed interface Asked extends Exemption {
        Request request();
    }

    /** @param audit that the auditor would be spared, null for all of the cycle */
    record Request(
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
            Instant requestedAt) {}

    record Pending(Request request) implements Asked {}

    /** @param told roles that hear of it */
    record Granted(Request request, String rule, List<Role> told, String by, Instant at) implements Asked {}

    record Refused(Request request, RefusalReason reason, String by, Instant at) implements Asked {}
}
