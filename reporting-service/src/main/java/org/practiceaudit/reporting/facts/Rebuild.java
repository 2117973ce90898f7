package org.practiceaudit.reporting.facts;

import io.agroal.api.AgroalDataSource;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.practiceaudit.reporting.facts.FactsTable.Generation;
import org.practiceaudit.reporting.log.LogEnds;
import org.practiceaudit.reporting.log.LogPart;

/**
 * Makes the stored facts anew from the log: in the table beside the live one, part by part while reports and intake go on with
 * that, then caught up and switched in one transaction that the intake waits for. Memory holds a part of the log for each hand.
 */
@ApplicationScoped
public class Rebuild {
    private static final Logger LOG = Logger.getLogger(Rebuild.class);

    private final AgroalDataSource database;
    private final SideTable side;
    private final RebuildRow row;

    Rebuild(AgroalDataSource database, SideTable side, RebuildRow row) {
        this.database = database;
        this.side = side;
        this.row = row;
    }

    /** How the latest one goes, whichever replica does it. */
    public Uni<RebuildProgress> progress() {
        return Uni.createFrom()
                .item(() -> withConnection(row::read))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Sets one going. False when another is running, here or in another replica. */
    public Uni<Boolean> begin() {
        return Uni.createFrom().item(this::beginHere).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private boolean beginHere() {
        try {
            var connection = database.getConnection();
            if (!row.lock(connection)) {
                connection.close();
                return false;
            }
            row.begun(connection, 0);
            Infrastructure.getDefaultWorkerPool().execute(() -> runAndClose(connection));
            return true;
        } catch (SQLException e) {
            throw lost(e);
        }
    }

    private void runAndClose(Connection locked) {
        try (locked) {
            try {
                rebuild(locked);
            } catch (SQLException | RuntimeException e) {
                LOG.error("rebuild failed; reports go on with the facts they had", e);
                row.failed(locked);
            } finally {
                row.unlock(locked);
            }
        } catch (SQLException e) {
            LOG.error("the rebuild lost its database", e);
        }
    }

    private void rebuild(Connection connection) throws SQLException {
        var ends = LogEnds.now(connection);
        var parts = LogPart.all(connection);
        row.begun(connection, parts.stream().mapToLong(LogPart::events).sum());
        var generation = side.empty(connection);
        var waiting = new ConcurrentLinkedQueue<>(parts);
        together(connection, own -> fill(own, generation, waiting), own -> fill(own, generation, waiting));
        together(
                connection,
                own -> side.index(own, generation, "by_stream"),
                own -> side.index(own, generation, "by_cycle"));
        side.catchUpAndSwitch(connection, generation, ends, row);
    }

    private void fill(Connection connection, Generation generation, Queue<LogPart> waiting) throws SQLException {
        for (var part = waiting.poll(); part != null; part = waiting.poll()) {
            var made = part;
            Transactions.run(connection, () -> {
                var streams = side.fill(connection, generation, made);
                row.done(connection, made.events(), streams);
            });
        }
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private interface Hand {
        void work(Connection connection) throws SQLException;
    }

    /** Does both at once, the second over a connection of its own, and returns when both are done; the first failure is thrown. */
    private void together(Connection connection, Hand one, Hand other) throws SQLException {
        try (var pool = Executors.newSingleThreadExecutor()) {
            var others = pool.submit(() -> withConnection(own -> {
                other.work(own);
                return true;
            }));
            one.work(connection);
            others.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "the rebuild failed: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the rebuild was interrupted", e);
        }
    }

    private <T> T withConnection(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw lost(e);
        }
    }

    private static IllegalStateException lost(SQLException e) {
        return new IllegalStateException("the rebuild lost its database: " + e.getMessage(), e);
    }
}
