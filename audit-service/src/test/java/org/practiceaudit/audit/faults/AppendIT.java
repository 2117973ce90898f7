package org.practiceaudit.audit.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLockTarget;
import org.practiceaudit.eventstore.AppendSql;
import org.practiceaudit.testing.Stack;

/** What the store promises, seen from outside. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = Installation.BROKER, mode = ResourceAccessMode.READ, target = ResourceLockTarget.CHILDREN)
class AppendIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Enough for hundreds of lost races; {@code ./dev soak} has many more, for as long as one likes. */
    private static final int RACING = 400;

    private final Installation installation = new Installation();

    @AfterEach
    void close() {
        installation.close();
    }

    private List<Long> numbers(String sql) throws SQLException {
        try (var connection = installation.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var numbers = new ArrayList<Long>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        }
    }

    @Test
    void racingAppendsFromTwoInstancesLeaveContiguousVersionsAndOneWinnerEach() throws Exception {
        var one = installation.startForHardWork();
        var other = installation.startForHardWork();
        installation.allocate(one, "a1");
        installation.allocate(other, "a1");

        var statuses = Concerns.race(List.of(new Concerns(one, "a1"), new Concerns(other, "a1")), RACING, 24);

        assertEquals(Collections.nCopies(RACING, 201), statuses);
        var versions = numbers("select version from event where stream = 'audit-a1' order by version");
        for (var i = 0; i < versions.size(); i++) {
            assertEquals(i + 1, versions.get(i));
        }
        assertEquals(
                List.of((long) RACING),
                numbers("select count(*) from event where stream = 'audit-a1' and type = 'audit:concern-raised.v1'"));
    }

    @Test
    void anIdempotencyKeyIsHonouredAcrossARestart() {
        var key = UUID.randomUUID().toString();
        var before = installation.start();
        installation.allocate(before, "a1");
        var first = new Concerns(before, "a1").raise(key, "The child was not seen");
        before.kill();
        var after = new Concerns(installation.start(), "a1");

        var again = after.raise(key, "The child was not seen");
        var other = after.raise(key, "Something else");

        assertEquals(201, again.statusCode());
        assertEquals(first.headers().firstValue("Location"), again.headers().firstValue("Location"));
        assertEquals(first.headers().firstValue("ETag"), again.headers().firstValue("ETag"));
        assertEquals("true", again.headers().firstValue("Idempotent-Replayed").orElse(""));
        assertEquals(422, other.statusCode());
    }

    @Test
    void noWordOfANarrativeLiesInTheFilesOfPostgresOrInATopic() throws Exception {
        var words = "zebra-crossing-" + UUID.randomUUID();
        var service = installation.start();
        installation.allocate(service, "a1");
        assertEquals(201, new Concerns(service, "a1").raise("k1", words).statusCode());
        await().atMost(PATIENCE).until(() -> !installation.deliveries("a1").isEmpty());

        assertFalse(anywhereInPostgres(words));
        assertTrue(anywhereInPostgres("audit:concern-raised.v1"), "the search finds what is there");
        for (var message : Stack.running().topics().readAll(installation.topic("audit"))) {
            assertFalse(message.toString().contains(words));
        }
    }

    /** Searches data files and write-ahead log, after a checkpoint. */
    private boolean anywhereInPostgres(String words) throws Exception {
        try (var connection = installation.connect();
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
            try (var answer = statement.executeQuery("show data_directory")) {
                answer.next();
                return anywhere(Path.of(answer.getString(1)), words.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** PostgreSQL renames and removes files as it works, so a look during which one went away is made again. */
    private static boolean anywhere(Path folder, byte[] words) {
        return await().ignoreExceptionsMatching(AppendIT::wentAway)
                .atMost(PATIENCE)
                .until(() -> Optional.of(inEveryFile(folder, words)), Optional::isPresent)
                .orElseThrow();
    }

    private static boolean wentAway(Throwable failure) {
        return failure instanceof NoSuchFileException
                || failure instanceof UncheckedIOException walking && wentAway(walking.getCause());
    }

    private static boolean inEveryFile(Path folder, byte[] words) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (text.contains(new String(words, StandardCharsets.ISO_8859_1))) {
                    return true;
                }
            }
            return false;
        }
    }

    @Test
    void theServiceCanAddFactsAndNeverChangeOrRemoveOne() throws Exception {
        installation.start();
        var granted = Map.of(
                "event", List.of("SELECT", "INSERT"),
                "stream", List.of("SELECT", "INSERT", "UPDATE"),
                "outbox", List.of("SELECT", "INSERT", "DELETE"),
                "deadline", List.of("SELECT", "INSERT", "UPDATE", "DELETE"),
                "idempotency", List.of("SELECT", "INSERT", "DELETE"));

        for (var table : granted.entrySet()) {
            for (var privilege : List.of("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE")) {
                assertEquals(
                        List.of(table.getValue().contains(privilege) ? 1L : 0L),
                        numbers("select cast(has_table_privilege('%s', '%s', '%s') as integer)"
                                .formatted(installation.serviceRole(), table.getKey(), privilege)),
                        privilege + " on " + table.getKey());
            }
        }
    }

    @Test
    void aLateCommitterAndATransactionThatFirstWroteElsewhereArePublishedInStreamOrder() throws Exception {
        installation.start();
        try (var late = installation.connect();
                var elsewhere = installation.connect();
                var prompt = installation.connect()) {
            late.setAutoCommit(false);
            elsewhere.setAutoCommit(false);
            append(late, "slow", 1);
            append(elsewhere, "other", 1);
            append(prompt, "quick", 1);
            append(prompt, "quick", 2);
            await().atMost(PATIENCE).until(() -> installation.guarded("quick").size() == 2);
            append(elsewhere, "quick", 3);
            elsewhere.commit();
            append(prompt, "quick", 4);
            late.commit();
            append(prompt, "slow", 2);
        }

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertEquals(List.of(1L, 2L, 3L, 4L), sequences("quick"));
            assertEquals(List.of(1L, 2L), sequences("slow"));
            assertEquals(List.of(1L), sequences("other"));
        });
    }

    private List<Long> sequences(String audit) {
        return installation.deliveries(audit).stream().map(it -> it.sequence()).toList();
    }

    private void append(Connection connection, String audit, int version) throws SQLException {
        try (var statement = connection.prepareStatement(AppendSql.STATEMENT.replace(":append", "?"))) {
            statement.setString(1, AppendDocument.of(installation.topic("audit"), audit, version));
            try (var won = statement.executeQuery()) {
                assertTrue(won.next(), "append " + version + " of " + audit);
            }
        }
    }
}
