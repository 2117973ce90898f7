package org.practiceaudit.eventstore;

import java.time.Instant;
import java.util.UUID;

/** One stored fact with what is known of its making. */
public record Stored<E>(
        long version,
        UUID eventId,
        E event,
        Actor actor,
        Instant businessTime,
        Instant recordedTime,
        UUID correlation) {}
