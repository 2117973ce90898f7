package org.practiceaudit.reporting.extract;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.practiceaudit.messaging.MessageReader;
import org.practiceaudit.messaging.Upcasters;
import org.practiceaudit.reporting.exports.RowsForm;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.facts.StreamFold;
import org.practiceaudit.reporting.facts.Transactions;
import org.practiceaudit.reporting.known.AuditStory;
import org.practiceaudit.reporting.known.CycleFacts;
import org.practiceaudit.reporting.known.KnownUntil;
import org.practiceaudit.reporting.log.LogJson;
import org.practiceaudit.reporting.log.StreamKey;
import org.practiceaudit.reporting.reading.Reader;
import org.practiceaudit.web.Problems;

/**
 * The audits of a cycle one after another, in the order of their ids, as PostgreSQL gives them: no more than a few hundred
 * rows are in memory at once. One at a time, since intake and rebuild need the other connections.
 */
@ApplicationScoped
public class CycleCursor {
    private static final int FETCHED = 500;
    private static final int PATIENCE_SECONDS = 20;
    private static final String LIVE = """
            select cast(facts as jsonb) ->> 'audit' collate "C" as audit, facts from stream_facts
            where authority = ? and %s
              and kind in ('allocation', 'audit', 'moderation', 'dispute', 'action', 'pathways', 'follow-up')
            order by 1, topic, stream
            """;
    private static final String PAST = """
            select audit, topic, stream, sequence, type, payload from intake_log
            where authority = ? and %s and audit is not null and recorded_time < ?
            order by audit, topic, stream, sequence, record_offset
            """;

    private final AgroalDataSource database;
    private final MessageReader events = new MessageReader(Upcasters.ofContracts());
    private final Semaphore one = new Semaphore(1, true);

    CycleCursor(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * What there is to read of.
     *
     * @param name what the authority calls the cycle
     */
    record Found(String name, Optional<Instant> knownUntil) {}

    /** 404 for a cycle that was never heard of. */
    Found find(String authority, String cycle, KnownUntil known) {
        var sql = """
                select cast(facts as jsonb) #>> '{dates,name}',
                       (select max(recorded_time) from intake_log where authority = ? and cycle = ?)
                from stream_facts where authority = ? and cycle = ? and kind = 'cycle'
                """;
        return withConnection(connection -> {
            try (var query = connection.prepareStatement(sql)) {
                query.setString(1, authority);
                query.setString(2, cycle);
                query.setString(3, authority);
                query.setString(4, cycle);
                try (var rows = query.executeQuery()) {
                    if (!rows.next()) {
                        throw Problems.notFound("cycle", cycle);
                    }
                    return new Found(
                            rows.getString(1),
                            Optional.ofNullable(known.told(rows.getTimestamp(2).toInstant())));
                }
            }
        });
    }

    /** What this reader may know of each audit that they may know of; 503 when others have been reading for long. */
    public void each(Reader reader, String cycle, KnownUntil known, RowsForm.Row<AuditStory> row) {
        gathered(reader.authority(), List.of(Optional.of(cycle)), known, (_, facts) -> {
            for (var story : CycleFacts.seenBy(reader, AuditStory.of(facts))) {
                row.write(story);
            }
        });
    }

    /** Takes all facts of one audit, or of what stands in an audit's place, such as a meeting; whoever reads them. */
    public interface Facts {
        void of(Optional<String> cycle, List<StreamFacts> facts) throws IOException;
    }

    /** All of some cycles, one after another; a cycle that is empty stands for what belongs to none. 503 as above. */
    public void gathered(String authority, List<Optional<String>> cycles, KnownUntil known, Facts facts) {
        if (!acquired()) {
            throw Problems.unavailable("Others are downloading just now.");
        }
        try {
            withConnection(connection -> {
                // A cursor lives in a transaction; without one the driver would fetch everything at once.
                Transactions.run(connection, () -> {
                    for (var cycle : cycles) {
                        read(connection, authority, cycle, known, facts);
                    }
                });
                return null;
            });
        } finally {
            one.release();
        }
    }

    private boolean acquired() {
        try {
            return one.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void read(Connection connection, String authority, Optional<String> cycle, KnownUntil known, Facts facts)
            throws SQLException {
        var sql = (known.past() ? PAST : LIVE).formatted(cycle.isPresent() ? "cycle = ?" : "cycle is null");
        try (var query = connection.prepareStatement(sql)) {
            query.setFetchSize(FETCHED);
            var n = 1;
            query.setString(n++, authority);
            if (cycle.isPresent()) {
                query.setString(n++, cycle.get());
            }
            if (known.past()) {
                query.setTimestamp(n, Timestamp.from(known.end()));
                audits(query, () -> new OfLog(authority, cycle.orElse(null)), cycle, facts);
            } else {
                audits(query, OfFacts::new, cycle, facts);
            }
        }
    }

    private interface Gathering {
        void add(ResultSet row) throws SQLException;

        List<StreamFacts> facts();
    }

    private interface Start {
        Gathering of();
    }

    /** Rows of an audit follow each other. */
    private static void audits(PreparedStatement query, Start start, Optional<String> cycle, Facts facts)
            throws SQLException {
        try (var rows = query.executeQuery()) {
            var audit = "";
            var gathered = start.of();
            while (rows.next()) {
                if (!rows.getString(1).equals(audit)) {
                    write(gathered, cycle, facts);
                    audit = rows.getString(1);
                    gathered = start.of();
                }
                gathered.add(rows);
            }
            write(gathered, cycle, facts);
        }
    }

    private static void write(Gathering gathered, Optional<String> cycle, Facts facts) {
        try {
            facts.of(cycle, gathered.facts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class OfFacts implements Gathering {
        private final List<StreamFacts> facts = new ArrayList<>();

        @Override
        public void add(ResultSet row) throws SQLException {
            facts.add(LogJson.read(row.getString(2), StreamFacts.class));
        }

        @Override
        public List<StreamFacts> facts() {
            return facts;
        }
    }

    private final class OfLog implements Gathering {
        private final Map<StreamKey, StreamFold> folds = new LinkedHashMap<>();
        private final String authority;
        private final String cycle;

        OfLog(String authority, String cycle) {
            this.authority = authority;
            this.cycle = cycle;
        }

        @Override
        public void add(ResultSet row) throws SQLException {
            var stream = new StreamKey(authority, row.getString(2), row.getString(3));
            var event = events.again(row.getString(5), row.getString(6).getBytes(StandardCharsets.UTF_8));
            var before = folds.getOrDefault(stream, StreamFold.start(stream, cycle));
            folds.put(stream, before.plus(row.getLong(4), event));
        }

        @Override
        public List<StreamFacts> facts() {
            return folds.values().stream().map(StreamFold::facts).toList();
        }
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T withConnection(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the extract lost its database", e);
        }
    }
}
