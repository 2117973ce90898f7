package org.practiceaudit.allocation.cycles;

/**
 * An auditor who has no audit in a cycle.
 *
 * @param reason {@code break} or {@code exemption}
 * @param rule id in the rule list, or {@code our default}
 */
public record Unavailable(String staff, String reason, String rule) {}
