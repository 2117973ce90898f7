package org.practiceaudit.reporting.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** How the rebuild goes, kept where every replica sees it; the lock says that whoever wrote it is still at work. */
@ApplicationScoped
class RebuildRow {
    /** Of the advisory lock; no other is taken in this database. */
    private static final long LOCK = 6_006;

    /** True when nobody else rebuilds; held by the connection until {@link #unlock} or its end. */
    boolean lock(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            query.setLong(1, LOCK);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    void unlock(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            query.setLong(1, LOCK);
            query.execute();
        }
    }

    void begun(Connection connection, long allEvents) throws SQLException {
        update(connection, """
                update rebuild set state = 'running', began_at = clock_timestamp(), ended_at = null, events = 0, streams = 0,
                  all_events = ?, all_streams = (select count(*) from stream_facts)
                """, allEvents);
    }

    /** Adds to what is done, at the end of the transaction that did it. */
    void done(Connection transaction, long events, long streams) throws SQLException {
        update(transaction, "update rebuild set events = events + ?, streams = streams + ?", events, streams);
    }

    void switched(Connection transaction) throws SQLException {
        update(transaction, "update rebuild set state = 'switched', ended_at = clock_timestamp()");
    }

    void failed(Connection connection) throws SQLException {
        update(connection, "update rebuild set state = 'failed', ended_at = clock_timestamp()");
    }

    private static void update(Connection connection, String sql, long... values) throws SQLException {
        try (var update = connection.prepareStatement(sql + " where name = 'stream_facts'")) {
            for (var i = 0; i < values.length; i++) {
                update.setLong(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }

    /** One that says it is running, with nobody who holds the lock, ended with its process. */
    RebuildProgress read(Connection connection) throws SQLException {
        var sql = """
                select case when state = 'running' and not exists (select from pg_locks
                              where locktype = 'advisory' and classid = 0 and objid = ? and granted
                                and database = (select oid from pg_database where datname = current_database()))
                            then 'failed' else state end,
                       began_at, ended_at, events, all_events, streams, all_streams
                from rebuild where name = 'stream_facts'
                """;
        try (var query = connection.prepareStatement(sql)) {
            query.setLong(1, LOCK);
            try (var row = query.executeQuery()) {
                row.next();
                return new RebuildProgress(
                        row.getString(1),
                        instant(row.getObject(2, OffsetDateTime.class)),
                        instant(row.getObject(3, OffsetDateTime.class)),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7));
            }
        }
    }

    private static Optional<Instant> instant(OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }
}
