package org.practiceaudit.reporting.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.practiceaudit.reporting.facts.FactsTable.Generation;
import org.practiceaudit.reporting.log.LogEnds;
import org.practiceaudit.reporting.log.LogPart;
import org.practiceaudit.reporting.log.StreamKey;

/** The table of facts beside the live one: emptied, filled, indexed, caught up and made the live one. */
@ApplicationScoped
class SideTable {
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final int PAGE = 2_000;
    private static final int FEW = 2_000;
    private static final int MOST_ROUNDS = 20;

    private final FactsTable facts;
    private final Projection projection;

    SideTable(FactsTable facts, Projection projection) {
        this.facts = facts;
        this.projection = projection;
    }

    /**
     * Empties it. A long question that began before holds it, and whoever asks next would wait behind us: so we wait shortly,
     * step back and try again.
     */
    Generation empty(Connection connection) throws SQLException {
        var generation = facts.live(connection).other();
        while (true) {
            try {
                call(connection, "stream_facts_empty", generation);
                return generation;
            } catch (SQLException held) {
                if (!LOCK_NOT_AVAILABLE.equals(held.getSQLState())) {
                    throw held;
                }
                pause();
            }
        }
    }

    private static void pause() throws SQLException {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while waiting for the table", e);
        }
    }

    /**
     * Adds the facts of a part of the log; answers of how many streams. Nobody waits until that is on disk: a table that is
     * not switched to is worth nothing, and the switch comes after it in the same journal.
     */
    int fill(Connection transaction, Generation generation, LogPart part) throws SQLException {
        withoutWaitingForTheDisk(transaction);
        var folds = Projection.fold(part.read(transaction));
        facts.add(transaction, generation, folds);
        return folds.size();
    }

    private static void withoutWaitingForTheDisk(Connection transaction) throws SQLException {
        try (var set = transaction.createStatement()) {
            set.execute("set local synchronous_commit = off");
        }
    }

    /** @param index {@code by_stream}, or {@code by_cycle} with what the planner is to know */
    void index(Connection connection, Generation generation, String index) throws SQLException {
        call(connection, "stream_facts_" + index, generation);
    }

    private static void call(Connection connection, String function, Generation generation) throws SQLException {
        try (var call = connection.prepareStatement("select " + function + "(?)")) {
            call.setInt(1, generation.number());
            call.execute();
        }
    }

    /**
     * Takes in what came to the log meanwhile, round after round, until so little is left that the intake hardly waits for the
     * last round, in whose transaction reports go over.
     */
    void catchUpAndSwitch(Connection connection, Generation generation, LogEnds since, RebuildRow row)
            throws SQLException {
        var before = since;
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var now = LogEnds.now(connection);
            var streams = LogEnds.streamsSince(connection, before);
            if (streams.size() <= FEW) {
                break;
            }
            makeAnew(connection, generation, streams);
            before = now;
        }
        var from = before;
        Transactions.run(connection, () -> {
            switchTo(connection, generation);
            projection.makeAnew(connection, generation, LogEnds.streamsSince(connection, from));
            row.switched(connection);
        });
    }

    private void makeAnew(Connection connection, Generation generation, List<StreamKey> streams) throws SQLException {
        for (var at = 0; at < streams.size(); at += PAGE) {
            var page = streams.subList(at, Math.min(streams.size(), at + PAGE));
            Transactions.run(connection, () -> projection.makeAnew(connection, generation, page));
        }
    }

    /** The row is locked from here on, so that no batch is taken in before this transaction ends. */
    private static void switchTo(Connection transaction, Generation generation) throws SQLException {
        var sql =
                "update projection set live_generation = ?, switched_at = clock_timestamp() where name = 'stream_facts'";
        try (var update = transaction.prepareStatement(sql)) {
            update.setInt(1, generation.number());
            update.executeUpdate();
        }
    }
}
