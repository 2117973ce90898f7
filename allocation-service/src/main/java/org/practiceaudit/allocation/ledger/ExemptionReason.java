package org.practiceaudit.allocation.ledger;

import org.practiceaudit.programme.Coded;

/** Why somebody should be spared an audit. A code, since a wording could speak of a person. */
public enum ExemptionReason implements Coded {
    SICKNESS,
    LEAVE,
    WORKLOAD,
    CONFLICT_OF_INTEREST,
    LEAVING,
    OTHER
}
