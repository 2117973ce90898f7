package org.practiceaudit.messaging;

/**
 * A message that breaks its contract.
 *
 * @param reason what is wrong and where, never the content
 */
public record Unreadable(String reason) implements Reading {}
