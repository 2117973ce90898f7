package org.practiceaudit.reporting.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.practiceaudit.reporting.copy.RowsIn;
import org.practiceaudit.reporting.log.LogJson;
import org.practiceaudit.reporting.log.StreamKey;

/** The stored facts of one generation as intake and rebuild write them, in bulk over blocking connections. */
@ApplicationScoped
public class FactsTable {
    private static final String COLUMNS =
            " (authority, topic, stream, cycle, kind, last_sequence, heard_sequence, trouble, facts)";
    private static final int WIDTH = 9;

    /**
     * Which table reports read, held against a switch until the transaction ends.
     *
     * @param number 1 or 2
     */
    public record Generation(int number) {
        Generation other() {
            return new Generation(3 - number);
        }

        String table() {
            return "stream_facts_" + number;
        }
    }

    public Generation live(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery(
                        "select live_generation from projection where name = 'stream_facts' for share")) {
            rows.next();
            return new Generation(rows.getInt(1));
        }
    }

    /** What is known of these streams. */
    public Map<StreamKey, StreamFold> known(Connection connection, Generation generation, Collection<StreamKey> streams)
            throws SQLException {
        var sql = """
                select f.authority, f.topic, f.stream, f.cycle, f.last_sequence, f.heard_sequence, f.trouble, f.facts
                from unnest(?, ?, ?) as k(authority, topic, stream)
                join %s f using (authority, topic, stream)
                """.formatted(generation.table());
        try (var query = connection.prepareStatement(sql)) {
            query.setArray(1, texts(connection, streams, StreamKey::authority));
            query.setArray(2, texts(connection, streams, StreamKey::topic));
            query.setArray(3, texts(connection, streams, StreamKey::stream));
            var known = new HashMap<StreamKey, StreamFold>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var key = new StreamKey(rows.getString(1), rows.getString(2), rows.getString(3));
                    known.put(
                            key,
                            new StreamFold(
                                    key,
                                    rows.getString(4),
                                    rows.getLong(5),
                                    rows.getLong(6),
                                    StreamFold.Trouble.valueOf(rows.getString(7).toUpperCase(Locale.ROOT)),
                                    LogJson.read(rows.getString(8), StreamFacts.class)));
                }
            }
            return known;
        }
    }

    /** Adds streams of which there is nothing yet; the whole transaction fails when there is. */
    public void add(Connection connection, Generation generation, Collection<StreamFold> folds) throws SQLException {
        if (folds.isEmpty()) {
            return;
        }
        try (var rows = new RowsIn(connection, generation.table() + COLUMNS)) {
            for (var fold : folds) {
                rows.row(WIDTH)
                        .text(fold.stream().authority())
                        .text(fold.stream().topic())
                        .text(fold.stream().stream())
                        .text(fold.cycle())
                        .text(FactsKind.of(fold.facts()))
                        .bigint(fold.lastSequence())
                        .bigint(fold.heardSequence())
                        .text(code(fold))
                        .bytes(LogJson.bytes(fold.facts()));
            }
            rows.done();
        }
    }

    /** Replaces what was known, in key order, so that two writers never wait for each other in a circle. */
    public void replace(Connection connection, Generation generation, List<StreamFold> folds) throws SQLException {
        if (folds.isEmpty()) {
            return;
        }
        var sql = """
                update %s f set kind = n.kind, last_sequence = n.last_sequence, heard_sequence = n.heard_sequence,
                                trouble = n.trouble, facts = n.facts
                from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                  as n(authority, topic, stream, kind, last_sequence, heard_sequence, trouble, facts)
                where f.authority = n.authority and f.topic = n.topic and f.stream = n.stream
                """.formatted(generation.table());
        try (var update = connection.prepareStatement(sql)) {
            update.setArray(1, texts(connection, folds, fold -> fold.stream().authority()));
            update.setArray(2, texts(connection, folds, fold -> fold.stream().topic()));
            update.setArray(3, texts(connection, folds, fold -> fold.stream().stream()));
            update.setArray(4, texts(connection, folds, fold -> FactsKind.of(fold.facts())));
            update.setArray(5, numbers(connection, folds, StreamFold::lastSequence));
            update.setArray(6, numbers(connection, folds, StreamFold::heardSequence));
            update.setArray(7, texts(connection, folds, FactsTable::code));
            update.setArray(8, texts(connection, folds, fold -> LogJson.write(fold.facts())));
            update.executeUpdate();
        }
    }

    private static String code(StreamFold fold) {
        return fold.trouble().name().toLowerCase(Locale.ROOT);
    }

    private static <T> Array texts(Connection connection, Collection<T> of, Function<T, String> text)
            throws SQLException {
        return connection.createArrayOf("text", of.stream().map(text).toArray(String[]::new));
    }

    private static <T> Array numbers(Connection connection, Collection<T> of, Function<T, Long> number)
            throws SQLException {
        return connection.createArrayOf("bigint", of.stream().map(number).toArray());
    }
}
