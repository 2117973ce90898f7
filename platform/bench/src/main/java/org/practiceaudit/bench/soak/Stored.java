package org.practiceaudit.bench.soak;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.practiceaudit.bench.BenchProblem;
import org.practiceaudit.bench.installation.Installation;

/** What lies in the store: each stream's head and its facts in the order of their versions. */
record Stored(Map<String, Stream> streams) {
    /**
     * A stream.
     *
     * @param version of its head
     * @param sequence how many of its events its head says were published
     */
    record Stream(long version, long sequence, List<Fact> facts) {}

    /**
     * A fact.
     *
     * @param sequence how many were published up to it
     * @param concern null for what is no concern raised
     */
    record Fact(long version, String event, String type, long sequence, String concern) {}

    static Stored in(Installation audits) {
        try (var connection = audits.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select s.stream, s.version, s.sequence, e.version, e.event_id, e.type, e.sequence,
                               case e.type when 'audit:concern-raised.v1' then cast(e.data as jsonb) #>> '{concern,id}' end
                        from stream s left join event e using (authority, stream) order by s.stream, e.version
                        """)) {
            var streams = new TreeMap<String, Stream>();
            while (rows.next()) {
                add(streams, rows);
            }
            return new Stored(streams);
        } catch (SQLException failed) {
            throw new BenchProblem("The store cannot be read: " + failed.getMessage(), failed);
        }
    }

    private static void add(Map<String, Stream> streams, ResultSet row) throws SQLException {
        var head = new Stream(row.getLong(2), row.getLong(3), new ArrayList<>());
        var stream = streams.computeIfAbsent(row.getString(1), _ -> head);
        if (row.getString(5) != null) {
            stream.facts()
                    .add(new Fact(
                            row.getLong(4), row.getString(5), row.getString(6), row.getLong(7), row.getString(8)));
        }
    }

    long facts() {
        return streams.values().stream()
                .mapToLong(stream -> stream.facts().size())
                .sum();
    }

    long published() {
        return streams.values().stream().mapToLong(Stream::sequence).sum();
    }
}
