package org.practiceaudit.allocation.ledger;

import org.practiceaudit.programme.Coded;

/** Why somebody asks for a month without an audit. A code, since a wording could speak of a person. */
public enum BreakReason implements Coded {
    ANNUAL_LEAVE,
    OTHER_LEAVE,
    WORKLOAD,
    TRAINING,
    OTHER
}
