package org.practiceaudit.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The databases of one service under test.
 *
 * @param jdbcUrl the events' database
 * @param reactiveUrl the same for the Vert.x client
 * @param keysJdbcUrl the database of the children's keys
 * @param owner migrates both
 * @param service what the running service connects as
 */
public record TestDatabase(
        String name,
        String jdbcUrl,
        String reactiveUrl,
        String keysJdbcUrl,
        String keysReactiveUrl,
        Login owner,
        Login service) {

    public record Login(String user, String password) {}

    public Connection connectAsOwner() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, owner.user(), owner.password());
    }

    public Connection connectAsService() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, service.user(), service.password());
    }

    public Connection connectToKeysAsOwner() throws SQLException {
        return DriverManager.getConnection(keysJdbcUrl, owner.user(), owner.password());
    }
}
