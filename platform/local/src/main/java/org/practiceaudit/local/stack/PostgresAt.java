package org.practiceaudit.local.stack;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A PostgreSQL server and its superuser.
 *
 * @param url a JDBC URL of its maintenance database
 */
public record PostgresAt(String url, String user, String password) {
    public static final String SUPERUSER = "postgres";

    static PostgresAt loopback(int port) {
        return new PostgresAt("jdbc:postgresql://127.0.0.1:" + port + "/postgres", SUPERUSER, SUPERUSER);
    }

    public String host() {
        return uri().getHost();
    }

    public int port() {
        return uri().getPort();
    }

    /** The JDBC URL of the server with the name of the database left off. */
    public String base() {
        return "jdbc:postgresql://" + host() + ":" + port() + "/";
    }

    Connection connect() throws SQLException {
        return connect("postgres");
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(base() + database, user, password);
    }

    private URI uri() {
        return URI.create(url.substring("jdbc:".length()));
    }
}
