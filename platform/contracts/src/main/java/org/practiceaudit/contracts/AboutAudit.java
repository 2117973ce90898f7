package org.practiceaudit.contracts;

/** An event about exactly one audit; on Kafka it is keyed by that audit. */
public interface AboutAudit {
    /** The audit's id. */
    String audit();
}
