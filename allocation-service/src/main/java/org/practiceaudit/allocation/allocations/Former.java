package org.practiceaudit.allocation.allocations;

import java.time.Instant;

/** Who had an audit before, and why and when they gave it up. */
public record Former(String auditor, String moderator, ReallocationReason reason, Instant until) {}
