package org.practiceaudit.bench.deadlines;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.HdrHistogram.Histogram;
import org.practiceaudit.bench.BenchProblem;
import org.practiceaudit.bench.Spread;
import org.practiceaudit.bench.Wait;
import org.practiceaudit.bench.installation.Installation;

/**
 * The least that can be done: a table of as many clocks with the same index, one connection that each second takes what is due
 * in the same batches and notes that it fired, and nothing else.
 */
final class PlainLoop implements AutoCloseable {
    private static final int BATCH = 500;
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Connection connection;

    PlainLoop(Installation installation, int pending) {
        this.connection = installation.connect();
        run("create table plain (id bigint generated always as identity primary key, due timestamptz not null,"
                + " fired_at timestamptz)");
        run("create index plain_waiting on plain (due, id) where fired_at is null");
        run("insert into plain (due) select now() + interval '1 day' + i * interval '31 seconds'"
                + " from generate_series(1, " + pending + ") i");
        run("vacuum analyze plain");
    }

    private void run(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new BenchProblem("PostgreSQL refused: " + failed.getMessage(), failed);
        }
    }

    /** Has so many fall due one after the other, fires them, and answers how late each was. */
    Spread fire(int many, Instant first, Duration apart) {
        run("insert into plain (due) select timestamptz '" + first + "' + i * interval '" + apart.toNanos() / 1_000
                + " microseconds' from generate_series(0, " + (many - 1) + ") i");
        var micros = Spread.recorder();
        try {
            while (micros.getTotalCount() < many) {
                for (var fired = BATCH; fired == BATCH; ) {
                    fired = batch(micros);
                }
                if (micros.getTotalCount() < many) {
                    Wait.passing(TICK);
                }
            }
            return Spread.of(micros);
        } catch (SQLException failed) {
            throw new BenchProblem("The plain loop failed: " + failed.getMessage(), failed);
        }
    }

    private int batch(Histogram micros) throws SQLException {
        var ids = new ArrayList<Long>();
        var dues = new ArrayList<Instant>();
        try (var due = connection.prepareStatement(
                "select id, due from plain where fired_at is null and due <= ?" + " order by due, id limit " + BATCH)) {
            due.setTimestamp(1, Timestamp.from(Instant.now()));
            try (var rows = due.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                    dues.add(rows.getTimestamp(2).toInstant());
                }
            }
        }
        try (var fired =
                connection.prepareStatement("update plain set fired_at = clock_timestamp() where id = any (?)")) {
            fired.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            fired.executeUpdate();
        }
        var at = Instant.now();
        dues.forEach(due ->
                micros.recordValue(Math.max(0, Duration.between(due, at).toNanos() / 1_000)));
        return ids.size();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new BenchProblem("PostgreSQL does not let go: " + failed.getMessage(), failed);
        }
    }
}
