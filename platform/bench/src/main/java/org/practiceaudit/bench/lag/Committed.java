package org.practiceaudit.bench.lag;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.practiceaudit.bench.BenchProblem;
import org.practiceaudit.bench.Spread;
import org.practiceaudit.bench.installation.Installation;

/** When facts were written, in microseconds since the epoch: just before their commits, by PostgreSQL's clock. */
record Committed(Map<String, Long> times) {
    /** The published facts that were written since a moment. */
    static Committed since(Installation audits, long micros) {
        var times = new HashMap<String, Long>();
        try (var connection = audits.connect();
                var statement = connection.prepareStatement("""
                        select event_id, cast(extract(epoch from physical_time) * 1000000 as bigint) as written from event
                        where type = 'audit:concern-raised.v1'
                          and cast(extract(epoch from physical_time) * 1000000 as bigint) >= ?
                        """)) {
            statement.setLong(1, micros);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    times.put(rows.getString(1), rows.getLong(2));
                }
            }
            return new Committed(times);
        } catch (SQLException failed) {
            throw new BenchProblem("The facts cannot be read: " + failed.getMessage(), failed);
        }
    }

    boolean allSeen(Arrivals arrivals) {
        return times.keySet().stream().allMatch(event -> arrivals.of(event).isPresent());
    }

    /** From each fact's writing to its arrival. */
    Spread lag(Arrivals arrivals) {
        var micros = Spread.recorder();
        times.forEach((event, written) ->
                micros.recordValue(Math.max(0, arrivals.of(event).orElseThrow() - written)));
        return Spread.of(micros);
    }
}
