package org.practiceaudit.reporting.log;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.practiceaudit.contracts.EventMetadata;
import org.practiceaudit.messaging.MessageReader;
import org.practiceaudit.messaging.Received;
import org.practiceaudit.messaging.Upcasters;

/** An event of the log with all that is known of it. */
final class LogRow {
    static final String COLUMNS = """
            event_id, type, source, stream, stream_version, sequence, message_key, authority, programme, programme_version, cycle,
            actor, actor_role, business_time, recorded_time, physical_time, correlation_id, causation_id, payload""";

    private final MessageReader reader = new MessageReader(Upcasters.ofContracts());

    /** @param row the values of {@link #COLUMNS} */
    Received read(Object[] row) {
        var metadata = new EventMetadata(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                ((Number) row[4]).longValue(),
                ((Number) row[5]).longValue(),
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (Integer) row[9],
                (String) row[10],
                (String) row[11],
                (String) row[12],
                ((OffsetDateTime) row[13]).toInstant(),
                ((OffsetDateTime) row[14]).toInstant(),
                ((OffsetDateTime) row[15]).toInstant(),
                (UUID) row[16],
                (UUID) row[17],
                null);
        return new Received(
                metadata, reader.again(metadata.type(), ((String) row[18]).getBytes(StandardCharsets.UTF_8)));
    }
}
