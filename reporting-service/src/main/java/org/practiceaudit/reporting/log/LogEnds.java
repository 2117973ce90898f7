package org.practiceaudit.reporting.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Where the log ended for each partition at some moment. A partition is written in its order, so that all before is there. */
public record LogEnds(List<End> ends) {
    record End(String topic, int partition, long last) {}

    /** Where it ends now. */
    public static LogEnds now(Connection connection) throws SQLException {
        // Loose: one look into the index for each partition, however long the log.
        var sql = """
                with recursive place(topic, partition) as (
                    (select topic, partition from intake_log order by topic, partition limit 1)
                    union all
                    select n.topic, n.partition from place p cross join lateral (
                        select topic, partition from intake_log
                        where (topic, partition) > (p.topic, p.partition) order by topic, partition limit 1) n
                )
                select topic, partition, (select max(record_offset) from intake_log l
                                          where l.topic = p.topic and l.partition = p.partition)
                from place p
                """;
        try (var query = connection.createStatement();
                var rows = query.executeQuery(sql)) {
            var ends = new ArrayList<End>();
            while (rows.next()) {
                ends.add(new End(rows.getString(1), rows.getInt(2), rows.getLong(3)));
            }
            return new LogEnds(List.copyOf(ends));
        }
    }

    /** The streams of which something came after an earlier moment. */
    public static List<StreamKey> streamsSince(Connection connection, LogEnds earlier) throws SQLException {
        var now = now(connection);
        var streams = new ArrayList<StreamKey>();
        for (var end : now.ends()) {
            var before = earlier.of(end);
            if (end.last() > before) {
                streams.addAll(streamsSince(connection, end, before));
            }
        }
        return streams;
    }

    /** The offset behind the last event of a partition that the log holds; 0 where it holds none. */
    public long after(String topic, int partition) {
        return of(new End(topic, partition, 0)) + 1;
    }

    private long of(End other) {
        return ends.stream()
                .filter(end -> end.topic().equals(other.topic()) && end.partition() == other.partition())
                .mapToLong(End::last)
                .findFirst()
                .orElse(-1);
    }

    private static List<StreamKey> streamsSince(Connection connection, End end, long before) throws SQLException {
        var sql = """
                select distinct authority, topic, stream from intake_log
                where topic = ? and partition = ? and record_offset > ?
                """;
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, end.topic());
            query.setInt(2, end.partition());
            query.setLong(3, before);
            var streams = new ArrayList<StreamKey>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    streams.add(new StreamKey(rows.getString(1), rows.getString(2), rows.getString(3)));
                }
            }
            return streams;
        }
    }
}
