package org.practiceaudit.operations.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.practiceaudit.testing.Stack;

class ShareTest {
    @Test
    void asManyAsKeepToSoManyEvents() {
        assertEquals(1, Share.all(0, 100).size());
        assertEquals(1, Share.all(100, 100).size());
        assertEquals(2, Share.all(101, 100).size());
        assertEquals(512, Share.all(Long.MAX_VALUE / 2, 100).size());
    }

    @Test
    void postgresAndWePutAStreamInTheSameShare() throws SQLException {
        var stack = Stack.running();
        try (var connection = DriverManager.getConnection(
                        stack.jdbcUrl() + "postgres", stack.pgSuperuser(), stack.pgPassword());
                var statement = connection.createStatement()) {
            var seen = new HashSet<String>();
            for (var share : Share.all(700, 100)) {
                try (var rows = statement.executeQuery("""
                        select s.authority, s.stream from (
                          select 'Søborough' as authority, 'audit-' || i as stream from generate_series(1, 300) i) s
                        where\s""" + share.holds("s"))) {
                    while (rows.next()) {
                        var stream = new Stream(rows.getString(1), rows.getString(2));
                        assertEquals(share.nth(), Share.nthOf(stream, share.of()), stream::toString);
                        assertTrue(seen.add(stream.name()));
                    }
                }
            }
            assertEquals(
                    300,
                    IntStream.rangeClosed(1, 300)
                            .filter(i -> seen.contains("audit-" + i))
                            .count());
        }
    }
}
