package org.practiceaudit.allocation.ledger;

import org.practiceaudit.programme.Coded;

/** Why a person does not give what was asked for. */
public enum RefusalReason implements Coded {
    NOT_ENOUGH_AUDITORS,
    REASON_NOT_SUFFICIENT,
    ANOTHER_MONTH_IS_POSSIBLE,
    OTHER
}
