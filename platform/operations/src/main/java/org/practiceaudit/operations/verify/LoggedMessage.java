package org.practiceaudit.operations.verify;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.practiceaudit.contracts.CloudEventHeaders;
import org.practiceaudit.contracts.EventMetadata;

/**
 * An event of reporting's log as the message that it came as. Its times are to the
 * microsecond; a trace context is not kept there, and is no part of the event.
 */
record LoggedMessage(long offset, EventMetadata metadata, String payload) {
    static final String COLUMNS = """
            record_offset, payload, event_id, type, source, stream, stream_version, sequence, message_key, authority, programme,
            programme_version, cycle, actor, actor_role, business_time, recorded_time, physical_time, correlation_id, causation_id
            """;

    static LoggedMessage read(ResultSet row) throws SQLException {
        return new LoggedMessage(
                row.getLong(1),
                new EventMetadata(
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        row.getObject(12, Integer.class),
                        row.getString(13),
                        row.getString(14),
                        row.getString(15),
                        instant(row, 16),
                        instant(row, 17),
                        instant(row, 18),
                        row.getObject(19, UUID.class),
                        row.getObject(20, UUID.class),
                        null),
                row.getString(2));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    ProducerRecord<String, String> to(String topic, int partition) {
        var message = new ProducerRecord<>(topic, partition, metadata.authority() + "/" + metadata.key(), payload);
        CloudEventHeaders.of(metadata)
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
