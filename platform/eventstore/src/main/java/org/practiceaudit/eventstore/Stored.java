package org.practiceaudit.eventstore;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One stored fact with what is known of its making.
 *
 * @param trace the W3C trace context of what decided it, for what is done later because of it
 */
public record Stored<E>(
        long version,
        UUID eventId,
        E event,
        Actor actor,
        Instant businessTime,
        Instant recordedTime,
        UUID correlation,
        Optional<String> trace) {}
