package org.practiceaudit.bench.reports;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.practiceaudit.bench.BenchProblem;
import org.practiceaudit.bench.Wait;
import org.practiceaudit.bench.installation.Installation;
import org.practiceaudit.bench.installation.Kafka;
import org.practiceaudit.bench.rebuild.History;
import org.practiceaudit.bench.rebuild.Projection;
import org.practiceaudit.contracts.Topics;

/**
 * Projection rows of many authorities with ten years of monthly cycles each: one is taken in from the topics, so that its facts
 * are real ones and its log is there, and the others are its copies, written straight to the table.
 */
final class ManyAudits {
    static final int AUDITS_OF_A_CYCLE = 56;

    private static final List<String> TOPICS =
            List.of(Topics.ALLOCATION, Topics.ALLOCATION_STAFF, Topics.AUDIT, Topics.MODERATION, Topics.ACTIONS);
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final String COLUMNS = "topic, stream, cycle, kind, last_sequence, heard_sequence, trouble, facts";

    private ManyAudits() {}

    /** Before the service starts. */
    static void say(Kafka kafka) {
        kafka.make(TOPICS);
        kafka.send(IntStream.range(0, History.MONTHS)
                .boxed()
                .flatMap(month -> History.of(month, AUDITS_OF_A_CYCLE).stream()));
    }

    /** Through the tables and functions that a rebuild uses; reports go over when all is there. */
    static void copy(Installation installation, Projection projection, int authorities) {
        Wait.until("the first authority is taken in", PATIENCE, projection::upToDate);
        try (var connection = installation.connect();
                var statement = connection.createStatement()) {
            statement.execute("select stream_facts_empty(2)");
            statement.execute("insert into stream_facts_2 (authority, " + COLUMNS + ") select authority, " + COLUMNS
                    + " from stream_facts_1 union all select 'authority-' || n, " + COLUMNS
                    + " from stream_facts_1, generate_series(1, " + (authorities - 1) + ") n where authority = '"
                    + Installation.AUTHORITY + "'");
            statement.execute("select stream_facts_by_stream(2), stream_facts_by_cycle(2)");
            statement.execute("update projection set live_generation = 2");
            statement.execute("vacuum analyze stream_facts_2");
            statement.execute("vacuum analyze intake_log");
            statement.execute("checkpoint");
        } catch (SQLException failed) {
            throw new BenchProblem("The rows cannot be copied: " + failed.getMessage(), failed);
        }
    }
}
