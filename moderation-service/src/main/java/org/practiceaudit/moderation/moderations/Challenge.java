package org.practiceaudit.moderation.moderations;

import java.time.Instant;

/**
 * A challenge on which auditor and challenger found no consensus (PQ-17).
 *
 * @param id of the challenge, in the audit service
 * @param by staff id of who challenged
 */
public record Challenge(String id, String by, Instant at) {}
