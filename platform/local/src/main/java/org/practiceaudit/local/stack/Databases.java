package org.practiceaudit.local.stack;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * Lays out a service's databases as production does: one for its events, one for its keys, an owner who migrates both
 * and a role for the running service that may only connect until the migrations grant it more, as may one for tools that read.
 */
public final class Databases {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");
    private static final String KEYS = "_keys";

    private final PostgresAt server;

    public Databases(PostgresAt server) {
        this.server = server;
    }

    /** Creates what of the named service's databases and roles is not there yet. */
    public synchronized ServiceDatabase create(String name) {
        return lay(name, false);
    }

    /** As {@link #create}, but whatever the databases held is gone. */
    public synchronized ServiceDatabase recreate(String name) {
        return lay(name, true);
    }

    private ServiceDatabase lay(String name, boolean afresh) {
        if (!NAME.matcher(name).matches()) {
            throw new StackProblem("A database name is lower-case letters, digits and underscores, not " + name);
        }
        var made = ServiceDatabase.on(server, name);
        try (var connection = server.connect()) {
            role(connection, made.owner());
            role(connection, made.service());
            role(connection, made.reading());
            database(connection, name, made, afresh);
            database(connection, name + KEYS, made, afresh);
            return made;
        } catch (SQLException failed) {
            throw new StackProblem("Cannot lay out database " + name + ": " + failed.getMessage(), failed);
        }
    }

    private static void role(Connection connection, ServiceDatabase.Login login) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", login.user())) {
            run(connection, "create role " + login.user() + " login password '" + login.password() + "'");
        }
    }

    private static void database(Connection connection, String name, ServiceDatabase roles, boolean afresh)
            throws SQLException {
        if (afresh) {
            run(connection, "drop database if exists " + name + " with (force)");
        }
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            run(
                    connection,
                    "create database " + name + " owner " + roles.owner().user());
        }
        run(connection, "revoke all on database " + name + " from public");
        run(
                connection,
                "grant connect on database " + name + " to " + roles.service().user() + ", "
                        + roles.reading().user());
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
