package org.practiceaudit.contracts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * The metadata of an event as Kafka headers: CloudEvents 1.0 in binary mode, values in UTF-8, with extension attributes for what
 * CloudEvents does not name. What is null has no header; headers unknown here are passed over.
 */
public final class CloudEventHeaders {
    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String SPEC_VERSION = "ce_specversion";
    /** The stream. */
    public static final String SUBJECT = "ce_subject";
    /** The business time. */
    public static final String TIME = "ce_time";

    public static final String DATA_SCHEMA = "ce_dataschema";
    public static final String CONTENT_TYPE = "content-type";
    public static final String SEQUENCE = "ce_sequence";
    public static final String PARTITION_KEY = "ce_partitionkey";
    public static final String AUTHORITY = "ce_authority";
    public static final String PROGRAMME = "ce_programme";
    public static final String PROGRAMME_VERSION = "ce_programmeversion";
    public static final String CYCLE = "ce_cycle";
    public static final String STREAM_VERSION = "ce_streamversion";
    public static final String ACTOR = "ce_actor";
    public static final String ACTOR_ROLE = "ce_actorrole";
    public static final String RECORDED_TIME = "ce_recordedtime";
    public static final String PHYSICAL_TIME = "ce_physicaltime";
    public static final String CORRELATION_ID = "ce_correlationid";
    public static final String CAUSATION_ID = "ce_causationid";

    /** The W3C trace context, by the CloudEvents extension for distributed tracing. */
    public static final String TRACE_PARENT = "ce_traceparent";

    private static final String CLOUD_EVENTS = "1.0";
    private static final String JSON = "application/json";

    private CloudEventHeaders() {}

    /** The headers of an event, in a fixed order. */
    public static Map<String, String> of(EventMetadata metadata) {
        var headers = new LinkedHashMap<String, String>();
        headers.put(SPEC_VERSION, CLOUD_EVENTS);
        put(headers, ID, metadata.eventId());
        put(headers, SOURCE, metadata.source());
        put(headers, TYPE, metadata.type());
        put(headers, SUBJECT, metadata.stream());
        put(headers, TIME, metadata.businessTime());
        put(headers, DATA_SCHEMA, EventTypes.schemaUri(metadata.type()));
        put(headers, CONTENT_TYPE, JSON);
        put(headers, SEQUENCE, metadata.sequence());
        put(headers, PARTITION_KEY, metadata.key());
        put(headers, AUTHORITY, metadata.authority());
        put(headers, PROGRAMME, metadata.programme());
        put(headers, PROGRAMME_VERSION, metadata.programmeVersion());
        put(headers, CYCLE, metadata.cycle());
        put(headers, STREAM_VERSION, metadata.streamVersion());
        put(headers, ACTOR, metadata.actor());
        put(headers, ACTOR_ROLE, metadata.actorRole());
        put(headers, RECORDED_TIME, metadata.recordedTime());
        put(headers, PHYSICAL_TIME, metadata.physicalTime());
        put(headers, CORRELATION_ID, metadata.correlationId());
        put(headers, CAUSATION_ID, metadata.causationId());
        put(headers, TRACE_PARENT, metadata.traceparent());
        return headers;
    }

    /**
     * Reads what {@link #of} wrote.
     *
     * @throws UnreadableHeaders naming the header that is missing or does not say what it should
     */
    public static EventMetadata read(Map<String, String> headers) {
        if (!CLOUD_EVENTS.equals(text(headers, SPEC_VERSION))) {
            throw new UnreadableHeaders(SPEC_VERSION, "is not " + CLOUD_EVENTS, null);
        }
        var programme = headers.get(PROGRAMME);
        if (programme == null && headers.containsKey(PROGRAMME_VERSION)) {
            throw missing(PROGRAMME);
        }
        return new EventMetadata(
                parsed(headers, ID, UUID::fromString),
                text(headers, TYPE),
                text(headers, SOURCE),
                text(headers, SUBJECT),
                parsed(headers, STREAM_VERSION, CloudEventHeaders::count),
                parsed(headers, SEQUENCE, CloudEventHeaders::count),
                text(headers, PARTITION_KEY),
                text(headers, AUTHORITY),
                programme,
                programme == null ? null : parsed(headers, PROGRAMME_VERSION, Integer::valueOf),
                headers.get(CYCLE),
                text(headers, ACTOR),
                text(headers, ACTOR_ROLE),
                parsed(headers, TIME, Instant::parse),
                parsed(headers, RECORDED_TIME, Instant::parse),
                parsed(headers, PHYSICAL_TIME, Instant::parse),
                parsed(headers, CORRELATION_ID, UUID::fromString),
                headers.get(CAUSATION_ID) == null ? null : parsed(headers, CAUSATION_ID, UUID::fromString),
                TraceParent.read(headers.get(TRACE_PARENT)).orElse(null));
    }

    private static void put(Map<String, String> headers, String name, Object value) {
        if (value != null) {
            headers.put(name, value.toString());
        }
    }

    private static String text(Map<String, String> headers, String name) {
        var value = headers.get(name);
        if (value == null) {
            throw missing(name);
        }
        return value;
    }

    private static <T> T parsed(Map<String, String> headers, String name, Function<String, T> reading) {
        var value = text(headers, name);
        try {
            return reading.apply(value);
        } catch (RuntimeException e) {
            throw new UnreadableHeaders(name, "cannot be read: '" + value + "'", e);
        }
    }

    private static long count(String value) {
        var count = Long.parseLong(value);
        if (count < 1) {
            throw new IllegalArgumentException("counts from 1");
        }
        return count;
    }

    private static UnreadableHeaders missing(String name) {
        return new UnreadableHeaders(name, "is missing", null);
    }
}
