package org.practiceaudit.eventstore.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The right to send, held by one relay of a service at a time. Lock, heartbeat, reads and deletes share one connection outside
 * the pool; the server ends it when nothing was heard for {@link #SILENCE}, so that a frozen holder loses the right.
 */
final class Lease implements AutoCloseable {
    static final Duration SILENCE = Duration.ofSeconds(5);

    /** Any number will do, as long as no other room locks it in the service's database. */
    private static final long LOCK = 7_311_904_201L;

    /** A row of the outbox. */
    record Row(long position, String topic, String key, String headers, String payload) {}

    /** What still waits. */
    record Backlog(long rows, Duration oldest) {}

    private final Connection connection;

    private Lease(Connection connection) {
        this.connection = connection;
    }

    /** The lease, or empty when another relay holds it. */
    static Optional<Lease> tryAcquire(String url, String user, String password) throws SQLException {
        var connection = connect(url, user, password);
        try (var statement = connection.createStatement()) {
            statement.execute("set idle_session_timeout = '" + SILENCE.toMillis() + "ms'");
            try (var answer = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
                answer.next();
                if (answer.getBoolean(1)) {
                    return Optional.of(new Lease(connection));
                }
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return Optional.empty();
    }

    private static Connection connect(String url, String user, String password) throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", user);
        settings.setProperty("password", password);
        settings.setProperty("ApplicationName", "outbox-relay");
        settings.setProperty("connectTimeout", "5");
        settings.setProperty("socketTimeout", "10");
        return new org.postgresql.Driver().connect(url, settings);
    }

    List<Row> next(int most) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select position, topic, message_key, headers, payload from outbox order by position limit ?")) {
            statement.setInt(1, most);
            try (var found = statement.executeQuery()) {
                var rows = new ArrayList<Row>();
                while (found.next()) {
                    rows.add(new Row(
                            found.getLong(1),
                            found.getString(2),
                            found.getString(3),
                            found.getString(4),
                            found.getString(5)));
                }
                return rows;
            }
        }
    }

    void delete(List<Row> acked) throws SQLException {
        var positions = acked.stream().map(Row::position).toArray(Long[]::new);
        try (var statement = connection.prepareStatement("delete from outbox where position = any (?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", positions));
            statement.executeUpdate();
        }
    }

    /** Tells the server that the holder lives; fails when the lease is lost. */
    void heartbeat() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    Backlog backlog() throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select count(*),"
                        + " coalesce(extract(epoch from clock_timestamp() - min(added_at)) * 1000, 0) from outbox")) {
            answer.next();
            return new Backlog(answer.getLong(1), Duration.ofMillis((long) answer.getDouble(2)));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
