package org.practiceaudit.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of every public event beside the fact itself.
 *
 * @param eventId unique to this event; a repeat carries the same one
 * @param type stable type name with its version, see {@link EventTypes}
 * @param source the service that says it, as a URI reference
 * @param stream the producer's stream within the authority
 * @param streamVersion version of the stream at which it happened; private events leave gaps in it
 * @param sequence number of this event among the published ones of its stream, gapless from 1
 * @param key what the message is keyed by within the authority, fixed at the stream's first event
 * @param authority the local authority
 * @param programme the programme pinned to the stream, null where none is
 * @param programmeVersion its version, null exactly where the programme is
 * @param cycle the cycle, null where the stream belongs to none; never null for an audit
 * @param actor staff id of who acted, or the name of the service that did
 * @param actorRole the role in which they acted
 * @param businessTime when it happened for the business
 * @param recordedTime when it was recorded, by the business clock
 * @param physicalTime when it was recorded, by the machine's clock
 * @param correlationId shared by everything that began with one request
 * @param causationId the event that caused it, null where a person did
 * @param traceparent the W3C trace context within which it was said, null where none was told; how a thing came about
 *     technically and no part of the fact
 */
public record EventMetadata(
        UUID eventId,
        String type,
        String source,
        String stream,
        long streamVersion,
        long sequence,
        String key,
        String authority,
        String programme,
        Integer programmeVersion,
        String cycle,
        String actor,
        String actorRole,
        Instant businessTime,
        Instant recordedTime,
        Instant physicalTime,
        UUID correlationId,
        UUID causationId,
        String traceparent) {

    public EventMetadata {
        Present.require("eventId", eventId, "type", type, "source", source, "stream", stream, "key", key);
        Present.require("authority", authority, "actor", actor, "actorRole", actorRole, "correlationId", correlationId);
        Present.require("businessTime", businessTime, "recordedTime", recordedTime, "physicalTime", physicalTime);
        if (streamVersion < 1 || sequence < 1) {
            throw new IllegalArgumentException(
                    "streamVersion and sequence count from 1, not " + streamVersion + " and " + sequence);
        }
        if ((programme == null) != (programmeVersion == null)) {
            throw new IllegalArgumentException("programme and programmeVersion come together");
        }
    }

    /** The same within this trace context; null is none. */
    public EventMetadata within(String context) {
        return new EventMetadata(
                eventId,
                type,
                source,
                stream,
                streamVersion,
                sequence,
                key,
                authority,
                programme,
                programmeVersion,
                cycle,
                actor,
                actorRole,
                businessTime,
                recordedTime,
                physicalTime,
                correlationId,
                causationId,
                context);
    }
}
