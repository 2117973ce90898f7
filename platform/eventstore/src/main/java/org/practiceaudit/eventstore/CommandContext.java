package org.practiceaudit.eventstore;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.practiceaudit.contracts.EventMetadata;

/**
 * What surrounds a command: the stream, who acts and when, and what the caller expects.
 *
 * @param at business time, which the events carry
 * @param origin how the stream begins; ignored when it already has
 * @param expected the version that the caller read ({@code If-Match}), zero for a stream that must not exist yet; without
 *     it a lost race is tried again
 * @param idempotency the caller's key and the answer to remember with it
 * @param trace the W3C trace context that the events carry on
 */
public record CommandContext(
        StreamId stream,
        Actor actor,
        Instant at,
        Optional<Origin> origin,
        OptionalLong expected,
        Optional<Idempotency> idempotency,
        UUID correlation,
        Optional<UUID> causation,
        Optional<String> trace) {

    /** A command caused by an event from another service, or by one of our own. */
    public static CommandContext causedBy(
            EventMetadata cause, StreamId stream, Actor actor, Instant at, Origin origin) {
        return new CommandContext(
                stream,
                actor,
                at,
                Optional.ofNullable(origin),
                OptionalLong.empty(),
                Optional.empty(),
                cause.correlationId(),
                Optional.of(cause.eventId()),
                Optional.ofNullable(cause.traceparent()));
    }

    /** Recording time follows the business clock and is never before what it records. */
    Instant recorded(Instant now) {
        return now.isBefore(at) ? at : now;
    }
}
