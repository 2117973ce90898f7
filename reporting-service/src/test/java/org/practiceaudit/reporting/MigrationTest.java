package org.practiceaudit.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.CloudEventHeaders;
import org.practiceaudit.messaging.Received;
import org.practiceaudit.testing.Stack;
import org.practiceaudit.testing.TestDatabase;

/** What an installation has heard is still there, and folded, after its tables have changed. */
class MigrationTest {
    private static final String KEEP = """
            insert into intake_log (authority, topic, partition, record_offset, event_id, stream, sequence, cycle, audit,
                                    recorded_time, headers, payload)
            values (?, ?, 3, ?, cast(? as uuid), ?, ?, ?, null, cast(? as timestamptz), ?, ?)
            """;

    private final TestDatabase database = Stack.running().freshDatabase("migrated_" + Stack.newRunId());

    private void migrate(String to) {
        Flyway.configure()
                .dataSource(
                        database.jdbcUrl(),
                        database.owner().user(),
                        database.owner().password())
                .locations("db/messaging", "db/migration")
                .placeholders(Map.of("service_role", database.service().user(), "reading_role", "migrated_reading"))
                .target(to)
                .load()
                .migrate();
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (var connection = database.connectAsOwner();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private String asked(String sql) throws SQLException {
        try (var connection = database.connectAsService();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertTrue(rows.next(), sql);
            return rows.getString(1);
        }
    }

    @Test
    void keepsTheLogAndTheLiveFacts() throws SQLException, JsonProcessingException {
        var history = History.of("migrated", 1, 1).subList(0, 4);
        migrate("110");
        for (var said : history) {
            keep(said);
        }
        execute(
                "insert into stream_facts values (2, 'bradford', 'allocation', 'cycle-migrated', 'migrated', 2, ?)",
                """
                {"of":"cycle","cycle":"migrated"}""");
        execute("insert into stream_facts values (1, 'bradford', 'allocation', 'cycle-old', 'old', 1, '{}')");
        execute("update projection set live_generation = 2");

        migrate("112");

        assertEquals("4", asked("select count(*) from intake_log where authority = 'bradford'"));
        var first = history.getFirst().metadata();
        assertEquals(first.type(), asked("select type from intake_log where event_id = '" + first.eventId() + "'"));
        assertEquals(
                first.correlationId().toString(),
                asked("select correlation_id from intake_log where event_id = '" + first.eventId() + "'"));
        assertEquals(
                "cycle 2 4",
                asked("select string_agg(concat_ws(' ', kind, last_sequence, heard_sequence), ',') from stream_facts"));
    }

    private void keep(Received said) throws SQLException, JsonProcessingException {
        var it = said.metadata();
        var mapper = new ObjectMapper();
        execute(
                KEEP,
                it.authority(),
                "allocation",
                it.sequence(),
                it.eventId().toString(),
                it.stream(),
                it.sequence(),
                it.cycle(),
                it.recordedTime().toString(),
                mapper.writeValueAsString(CloudEventHeaders.of(it)),
                "{}");
    }

    @Test
    void letsTheServiceEmptyTheDeadTableOnlyAndChangeNothingHeard() throws SQLException {
        migrate("112");

        assertEquals("", asked("select stream_facts_empty(2)"));
        assertTrue(assertThrows(SQLException.class, () -> asked("select stream_facts_empty(1)"))
                .getMessage()
                .contains("is the live one"));
        for (var forbidden :
                new String[] {"delete from intake_log returning 1", "update intake_log set payload = '' returning 1"}) {
            assertEquals(
                    "42501",
                    assertThrows(SQLException.class, () -> asked(forbidden)).getSQLState());
        }
    }
}
