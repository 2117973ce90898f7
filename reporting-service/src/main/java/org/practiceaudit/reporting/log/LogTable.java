package org.practiceaudit.reporting.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.practiceaudit.messaging.MessageReader;
import org.practiceaudit.messaging.Upcasters;
import org.practiceaudit.reporting.copy.RowsIn;

/** The log as the intake writes it and a rebuild reads it, in bulk over blocking connections. */
@ApplicationScoped
public class LogTable {
    private static final String COLUMNS = """
            intake_log (authority, topic, partition, record_offset, event_id, type, stream, sequence, cycle, payload, audit,
            re_audit_of, source, stream_version, message_key, programme, programme_version, actor, actor_role, business_time,
            recorded_time, physical_time, correlation_id, causation_id)""";

    private static final int WIDTH = 24;

    private final MessageReader reader = new MessageReader(Upcasters.ofContracts());

    /** Adds events that are not there yet; the whole transaction fails when one is. */
    public void add(Connection connection, Collection<LogEntry> entries) throws SQLException {
        try (var rows = new RowsIn(connection, COLUMNS)) {
            for (var entry : entries) {
                add(rows, entry);
            }
            rows.done();
        }
    }

    private static void add(RowsIn rows, LogEntry entry) throws SQLException {
        var it = entry.received().metadata();
        rows.row(WIDTH)
                .text(it.authority())
                .text(entry.topic())
                .integer(entry.partition())
                .bigint(entry.offset())
                .uuid(it.eventId())
                .text(it.type())
                .text(it.stream())
                .bigint(it.sequence())
                .text(it.cycle())
                .text(entry.payload())
                .text(entry.audit())
                .text(entry.reAuditOf())
                .text(it.source())
                .bigint(it.streamVersion())
                .text(it.key())
                .text(it.programme())
                .integer(it.programmeVersion())
                .text(it.actor())
                .text(it.actorRole())
                .instant(it.businessTime())
                .instant(it.recordedTime())
                .instant(it.physicalTime())
                .uuid(it.correlationId())
                .uuid(it.causationId());
    }

    /** Which of these are in the log already. */
    public Set<UUID> among(Connection connection, List<LogEntry> entries) throws SQLException {
        var sql = """
                select l.event_id from unnest(?, ?, ?, ?, ?) as k(authority, topic, stream, sequence, event_id)
                join intake_log l using (authority, topic, stream, sequence, event_id)
                """;
        try (var query = connection.prepareStatement(sql)) {
            query.setArray(1, texts(connection, entries, entry -> entry.stream().authority()));
            query.setArray(2, texts(connection, entries, LogEntry::topic));
            query.setArray(3, texts(connection, entries, entry -> entry.stream().stream()));
            query.setArray(
                    4,
                    connection.createArrayOf(
                            "bigint", entries.stream().map(LogEntry::sequence).toArray()));
            query.setArray(
                    5,
                    connection.createArrayOf(
                            "uuid",
                            entries.stream()
                                    .map(entry -> entry.received().metadata().eventId())
                                    .toArray()));
            var found = new HashSet<UUID>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
            return found;
        }
    }

    /** Where to go on in a stream: behind the last event that its facts hold. */
    public record Behind(StreamKey stream, long last) {}

    /** The events of streams behind what their facts hold, each stream in order. */
    public List<Heard> after(Connection connection, List<Behind> streams) throws SQLException {
        var sql = """
                select l.authority, l.topic, l.stream, l.cycle, l.sequence, l.record_offset, l.type, l.payload
                from unnest(?, ?, ?, ?) as k(authority, topic, stream, last)
                join intake_log l on l.authority = k.authority and l.topic = k.topic and l.stream = k.stream
                  and l.sequence > k.last
                order by l.authority, l.topic, l.stream, l.sequence, l.record_offset
                """;
        try (var query = connection.prepareStatement(sql)) {
            query.setArray(
                    1, texts(connection, streams, behind -> behind.stream().authority()));
            query.setArray(
                    2, texts(connection, streams, behind -> behind.stream().topic()));
            query.setArray(3, texts(connection, streams, behind -> behind.stream().stream()));
            query.setArray(
                    4,
                    connection.createArrayOf(
                            "bigint", streams.stream().map(Behind::last).toArray()));
            var found = new ArrayList<Heard>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(heard(rows));
                }
            }
            return found;
        }
    }

    private Heard heard(ResultSet row) throws SQLException {
        return new Heard(
                new StreamKey(row.getString(1), row.getString(2), row.getString(3)),
                row.getString(4),
                row.getLong(5),
                row.getLong(6),
                reader.again(row.getString(7), row.getBytes(8)));
    }

    private static <T> java.sql.Array texts(Connection connection, Collection<T> of, Function<T, String> text)
            throws SQLException {
        return connection.createArrayOf("text", of.stream().map(text).toArray(String[]::new));
    }
}
