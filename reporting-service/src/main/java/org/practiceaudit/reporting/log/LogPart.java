package org.practiceaudit.reporting.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practiceaudit.messaging.MessageReader;
import org.practiceaudit.messaging.Upcasters;
import org.practiceaudit.reporting.copy.RowsOut;

/**
 * A part of the log with whole streams in it, small enough for memory: some cycles of an authority that follow each other, or
 * what belongs to no cycle. A stream's cycle is fixed by its producer, so that no stream lies in two parts.
 *
 * @param cycles empty for what belongs to none
 * @param events about how many
 */
public record LogPart(String authority, Optional<Cycles> cycles, long events) {
    /** From one cycle to another, both included. */
    public record Cycles(String first, String last) {}

    private static final long ENOUGH = 20_000;
    private static final MessageReader READER = new MessageReader(Upcasters.ofContracts());

    /** The log in parts of some ten thousand events, or of one cycle where that has more. */
    public static List<LogPart> all(Connection connection) throws SQLException {
        var sql = "select authority, cycle, count(*) from intake_log group by authority, cycle"
                + " order by authority, cycle nulls first";
        try (var query = connection.createStatement();
                var rows = query.executeQuery(sql)) {
            var parts = new ArrayList<LogPart>();
            while (rows.next()) {
                var cycle = Optional.ofNullable(rows.getString(2));
                var next = new LogPart(rows.getString(1), cycle.map(it -> new Cycles(it, it)), rows.getLong(3));
                if (!parts.isEmpty() && parts.getLast().joins(next)) {
                    parts.add(parts.removeLast().with(next));
                } else {
                    parts.add(next);
                }
            }
            return parts;
        }
    }

    private boolean joins(LogPart next) {
        return authority.equals(next.authority) && cycles.isPresent() && events + next.events <= ENOUGH;
    }

    private LogPart with(LogPart next) {
        return new LogPart(
                authority,
                cycles.flatMap(mine -> next.cycles.map(theirs -> new Cycles(mine.first(), theirs.last()))),
                events + next.events);
    }

    /** Its events by stream, in no order. */
    public Map<StreamKey, List<Heard>> read(Connection connection) throws SQLException {
        var streams = new HashMap<StreamKey, List<Heard>>();
        var known = new HashMap<String, String>();
        try (var rows = new RowsOut(connection, query(connection))) {
            while (rows.next()) {
                var stream = new StreamKey(authority, once(known, rows.text()), rows.text());
                var heard = new Heard(
                        stream,
                        once(known, rows.text()),
                        rows.bigint(),
                        rows.bigint(),
                        READER.again(once(known, rows.text()), rows.bytes()));
                streams.computeIfAbsent(stream, _ -> new ArrayList<>(4)).add(heard);
            }
        }
        return streams;
    }

    /** Few topics, cycles and types, many rows. */
    private static String once(Map<String, String> known, String text) {
        return text == null ? null : known.computeIfAbsent(text, same -> same);
    }

    private String query(Connection connection) throws SQLException {
        var query =
                "select topic, stream, cycle, sequence, record_offset, type, payload from intake_log where authority = "
                        + RowsOut.literal(connection, authority);
        return cycles.isEmpty()
                ? query + " and cycle is null"
                : query + " and cycle between "
                        + RowsOut.literal(connection, cycles.get().first()) + " and "
                        + RowsOut.literal(connection, cycles.get().last());
    }
}
