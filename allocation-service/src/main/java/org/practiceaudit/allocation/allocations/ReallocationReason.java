package org.practiceaudit.allocation.allocations;

import org.practiceaudit.programme.Coded;

/** Why an audit changes hands. */
public enum ReallocationReason implements Coded {
    /** Somebody entitled spared the auditor (PQ-06, TH-09). */
    EXEMPTION,
    ABSENCE,
    /** The auditor turned out not to be independent of the record. */
    CONFLICT
}
