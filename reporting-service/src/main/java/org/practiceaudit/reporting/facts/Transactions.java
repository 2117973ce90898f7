package org.practiceaudit.reporting.facts;

import java.sql.Connection;
import java.sql.SQLException;

/** Transactions over a blocking connection that otherwise commits each statement. */
public final class Transactions {
    private Transactions() {}

    /** What happens in a transaction. */
    public interface Work {
        void run() throws SQLException;
    }

    /** Commits when the work is done, and takes all of it back when it fails. */
    public static void run(Connection connection, Work work) throws SQLException {
        connection.setAutoCommit(false);
        var done = false;
        try {
            work.run();
            connection.commit();
            done = true;
        } finally {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }
}
