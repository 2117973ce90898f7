package org.practiceaudit.local.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/** PostgreSQL from a Maven artifact, as processes of its own; its data is thrown away when it is closed. */
final class Postgres implements AutoCloseable {
    private static final Duration STARTUP = Duration.ofSeconds(180);
    private static final String ASK_FOR_PASSWORDS = "host all all 127.0.0.1/32 scram-sha-256\n";

    private final EmbeddedPostgres server;
    private final PostgresAt at;

    private Postgres(EmbeddedPostgres server, PostgresAt at) {
        this.server = server;
        this.at = at;
    }

    static Postgres start(Path directory, int port, boolean durable) {
        var data = directory.resolve("data");
        var log = ProcessBuilder.Redirect.appendTo(
                directory.resolve("postgres.log").toFile());
        try {
            Files.createDirectories(directory);
            var server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setPort(port)
                    .setPGStartupWait(STARTUP)
                    .setRegisterShutdownHook(false)
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "300")
                    .setServerConfig("fsync", durable ? "on" : "off")
                    .setServerConfig("synchronous_commit", "on")
                    .setErrorRedirector(log)
                    .setOutputRedirector(log)
                    .start();
            var started = new Postgres(server, PostgresAt.loopback(port));
            started.askForPasswords(data);
            return started;
        } catch (IOException | IllegalStateException | SQLException failed) {
            throw new StackProblem(
                    "PostgreSQL did not start on port " + port + ": " + Tail.of(directory.resolve("postgres.log")),
                    failed);
        }
    }

    PostgresAt at() {
        return at;
    }

    /** The server is made trusting everybody; a service that sends a wrong password should find out here. */
    private void askForPasswords(Path data) throws IOException, SQLException {
        try (var connection = at.connect();
                var statement = connection.createStatement()) {
            statement.execute("alter role " + at.user() + " password '" + at.password() + "'");
            Files.writeString(data.resolve("pg_hba.conf"), ASK_FOR_PASSWORDS);
            statement.execute("select pg_reload_conf()");
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
