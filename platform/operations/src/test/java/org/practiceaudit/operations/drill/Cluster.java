package org.practiceaudit.operations.drill;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.practiceaudit.local.stack.PostgresAt;

/** A PostgreSQL cluster that archives its log, is backed up while it runs, and is restored to a named moment. */
final class Cluster implements AutoCloseable {
    private static final FileAttribute<Set<PosixFilePermission>> OWN =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final EmbeddedPostgres server;
    private final Path data;

    private Cluster(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
    }

    /** @param archive where finished segments of the log are copied to */
    static Cluster archiving(Path data, Path archive) throws IOException, SQLException {
        Files.createDirectories(archive);
        try (var first = started(data, builder(data))) {
            first.run("alter system set wal_level = 'replica'");
            first.run("alter system set archive_mode = 'on'");
            first.run("alter system set archive_command = 'test ! -f " + archive + "/%f && cp %p " + archive + "/%f'");
        }
        return started(data, builder(data));
    }

    private static EmbeddedPostgres.Builder builder(Path data) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setRegisterShutdownHook(true)
                .setLocaleConfig("locale", "C")
                .setServerConfig("listen_addresses", "127.0.0.1");
    }

    private static Cluster started(Path data, EmbeddedPostgres.Builder builder) throws IOException {
        return new Cluster(builder.start(), data);
    }

    PostgresAt at() {
        return new PostgresAt(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres",
                PostgresAt.SUPERUSER,
                PostgresAt.SUPERUSER);
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(at().base() + database, at().user(), at().password());
    }

    /** Copies the data while the cluster runs, as {@code pg_basebackup} does, which these binaries lack. */
    void backUp(Path to) throws SQLException, IOException {
        try (var session = connect("postgres");
                var statement = session.createStatement()) {
            statement.execute("select pg_backup_start('drill', true)");
            copy(data, to);
            try (var ended = statement.executeQuery("select labelfile from pg_backup_stop(true)")) {
                ended.next();
                Files.writeString(to.resolve("backup_label"), ended.getString(1));
            }
        }
    }

    /** A moment to which the cluster can be restored. */
    void mark(String moment) throws SQLException {
        run("select pg_create_restore_point('" + moment + "')");
    }

    /** Has what was written so far archived. */
    void archiveNow() throws SQLException {
        run("select pg_switch_wal()");
        await("archive")
                .atMost(Duration.ofSeconds(60))
                .until(() -> says("select last_archived_wal >= pg_walfile_name(pg_current_wal_lsn() - 1)"
                        + " from pg_stat_archiver"));
    }

    private boolean says(String question) throws SQLException {
        try (var session = connect("postgres");
                var statement = session.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var session = connect("postgres");
                var statement = session.createStatement()) {
            statement.execute(sql);
        }
    }

    /** @param moment that was marked; else the end of what was archived */
    static Cluster restored(Path backup, Path archive, Optional<String> moment, Path data) throws IOException {
        copy(backup, data);
        Files.createDirectories(data.resolve("pg_wal").resolve("archive_status"));
        Files.createFile(data.resolve("recovery.signal"));
        var settings = new StringBuilder("archive_mode = 'off'\n")
                .append("restore_command = 'cp " + archive + "/%f %p'\n")
                .append("recovery_target_action = 'promote'\n");
        moment.ifPresent(name -> settings.append("recovery_target_name = '" + name + "'\n"));
        Files.writeString(data.resolve("postgresql.auto.conf"), settings, StandardOpenOption.APPEND);
        var restored = started(data, builder(data));
        await("recovery").atMost(Duration.ofSeconds(60)).until(() -> restored.says("select not pg_is_in_recovery()"));
        return restored;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to, OWN);
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var name = from.relativize(file);
                if (name.toString().isEmpty() || leftOut(name)) {
                    continue;
                }
                try {
                    copyOne(file, to.resolve(name));
                } catch (NoSuchFileException goneMeanwhile) {
                    // Written again from the log.
                }
            }
        } catch (UncheckedIOException goneMeanwhile) {
            throw goneMeanwhile.getCause();
        }
    }

    private static void copyOne(Path file, Path to) throws IOException {
        if (Files.isDirectory(file)) {
            Files.createDirectories(to, OWN);
        } else {
            Files.copy(file, to);
        }
    }

    /** What belongs to the running server, and the log, which comes from the archive. */
    private static boolean leftOut(Path name) {
        return name.startsWith("postmaster.pid")
                || name.startsWith("postmaster.opts")
                || name.startsWith("epg-lock")
                || name.startsWith("pg_wal") && name.getNameCount() > 1;
    }

    /** Ends at once, as a machine does that is lost. */
    @Override
    public void close() throws IOException {
        server.close();
    }
}
