package org.practiceaudit.eventstore.restored;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.practiceaudit.contracts.EventMetadata;

/** How far the streams of the store have published, and when that was last held against the topics. */
final class Numbers {
    /** An event that a topic holds and the store does not. */
    record Missing(String authority, String stream, long sequence) {
        @Override
        public String toString() {
            return authority + "/" + stream + " number " + sequence;
        }
    }

    private static final String MISSING = """
            select k.authority, k.stream, k.sequence
            from unnest(?, ?, ?) as k(authority, stream, sequence)
            left join stream s on s.authority = k.authority and s.stream = k.stream
            where s.sequence is null or s.sequence < k.sequence
            order by k.authority, k.stream, k.sequence
            """;

    /** A cluster that was recovered, from a backup or as a standby, goes on in a timeline of its own; a copy has its own identifier. */
    private static final String TIMELINE = "(select system_identifier from pg_control_system()) || '/'"
            + " || left(pg_walfile_name(pg_current_wal_lsn()), 8)";

    private Numbers() {}

    static List<Missing> missing(Connection connection, List<EventMetadata> said) throws SQLException {
        try (var query = connection.prepareStatement(MISSING)) {
            query.setArray(
                    1,
                    texts(
                            connection,
                            said.stream().map(EventMetadata::authority).toList()));
            query.setArray(
                    2,
                    texts(connection, said.stream().map(EventMetadata::stream).toList()));
            query.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint", said.stream().map(EventMetadata::sequence).toArray()));
            var missing = new ArrayList<Missing>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    missing.add(new Missing(rows.getString(1), rows.getString(2), rows.getLong(3)));
                }
            }
            return missing.stream().distinct().toList();
        }
    }

    private static java.sql.Array texts(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    /** Has the streams go on behind the numbers of what is given up, so that whoever heard it hears what follows. */
    static void goOnBehind(Connection connection, List<Missing> missing) throws SQLException {
        var sql = "update stream set sequence = ? where authority = ? and stream = ? and sequence < ?";
        try (var update = connection.prepareStatement(sql)) {
            for (var each : missing) {
                update.setLong(1, each.sequence());
                update.setString(2, each.authority());
                update.setString(3, each.stream());
                update.setLong(4, each.sequence());
                update.executeUpdate();
            }
        }
    }

    /** Notes that the store was compared and found whole. */
    static void compared(Connection connection) throws SQLException {
        try (var update = connection.createStatement()) {
            update.execute(
                    "insert into topic_comparison (name, timeline) values ('own', " + TIMELINE + ")"
                            + " on conflict (name) do update set timeline = excluded.timeline, compared_at = clock_timestamp()");
        }
    }

    /** Whether the cluster was recovered since the store was last compared. One that never was compared has said nothing yet. */
    static boolean recovered(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery("select count(*) from topic_comparison where timeline <> " + TIMELINE)) {
            rows.next();
            return rows.getLong(1) > 0;
        }
    }
}
