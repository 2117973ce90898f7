package org.practiceaudit.bench.deadlines;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.practiceaudit.bench.BenchProblem;
import org.practiceaudit.bench.Spread;
import org.practiceaudit.bench.Wait;
import org.practiceaudit.bench.installation.AllocatedAudits;
import org.practiceaudit.bench.installation.Installation;
import org.practiceaudit.bench.installation.Kafka;
import org.practiceaudit.bench.installation.Messages;
import org.practiceaudit.contracts.AuditEvent.AuditSubmitted;
import org.practiceaudit.contracts.ProposedAction;

/** Actions of the service with clocks as a test wants them: copies of one that the service opened itself. */
final class ManyClocks {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** So many children the actions are about; each has its own key. */
    static final int CHILDREN = 2_000;

    private static final String TEMPLATE = "template";

    private final Installation actions;

    ManyClocks(Installation actions) {
        this.actions = actions;
    }

    /** Has the service open the action that the others are copies of; its day is over, so that its copies' clocks may fire. */
    void openTemplate() {
        var at = Instant.now();
        var over = LocalDate.now().minusDays(3);
        var action = new ProposedAction(TEMPLATE, "lp-1", "s-worker", over, "voice-of-the-child", "planning");
        var submitted =
                new AuditSubmitted("a-1", "c-a-1", AllocatedAudits.AUDITOR, at, true, List.of(action), List.of());
        new Kafka(actions.bootstrap())
                .send(Stream.of(
                        AllocatedAudits.allocated("a-1"),
                        Messages.of(submitted, "audit-a-1", 1, "a-1", "2026-09", at)));
        Wait.until(
                "an action is opened and overdue",
                PATIENCE,
                () -> actions.count("select count(*) from event where type = 'action:fell-overdue.v1'") == 1);
    }

    /** Clocks that nobody waits for, due over the year to come. */
    void pending(int many) {
        run("""
                insert into deadline (authority, stream, name, due, rule, trigger, reckoning)
                select '%s', 'action-pending-' || i, 'due', now() + interval '1 day' + i * interval '31 seconds', 'BR-22',
                  'audit lp-' || i, 'the day agreed, 2027-03-31, ends at 2027-03-31T23:00:00Z'
                from generate_series(1, %d) i
                """.formatted(Installation.AUTHORITY, many));
    }

    /**
     * Real actions whose clocks are due one after the other.
     *
     * @param name that they share
     * @param first when the first is due
     * @param apart from one to the next
     */
    void due(String name, int many, Instant first, Duration apart) {
        run("""
                with copies as (
                  select i, '%2$s-' || i as id, 'c-' || (i %% %6$d) as child from generate_series(0, %3$d - 1) i),
                heads as (
                  insert into stream (authority, stream, kind, id, message_key, programme, programme_version, cycle, child,
                    version, sequence, listing, changed_at)
                  select s.authority, 'action-' || c.id, s.kind, c.id, s.message_key, s.programme, s.programme_version,
                    s.cycle, c.child, 1, 1, s.listing, s.changed_at
                  from copies c, stream s where s.stream = 'action-%1$s'),
                facts as (
                  insert into event (authority, stream, version, event_id, type, data, sequence, programme,
                    programme_version, cycle, actor, actor_role, business_time, recorded_time, correlation_id)
                  select e.authority, 'action-' || c.id, 1, gen_random_uuid(), e.type,
                    replace(e.data, '"%1$s"', '"' || c.id || '"'), 1, e.programme, e.programme_version, e.cycle, e.actor,
                    e.actor_role, e.business_time, e.recorded_time, gen_random_uuid()
                  from copies c, event e where e.stream = 'action-%1$s' and e.version = 1)
                insert into deadline (authority, stream, name, due, rule, trigger, reckoning)
                select '%7$s', 'action-' || c.id, 'due',
                  timestamptz '%4$s' + c.i * interval '%5$d microseconds', 'BR-22', 'audit lp-1', 'the day agreed'
                from copies c
                """.formatted(TEMPLATE, name, many, first, apart.toNanos() / 1_000, CHILDREN, Installation.AUTHORITY));
    }

    void analyze() {
        run("vacuum analyze deadline, stream, event");
    }

    void awaitFired(String name, int many, Duration atMost) {
        Wait.until(many + " clocks of " + name + " fire", atMost, () -> fired(name) >= many);
    }

    long fired(String name) {
        return actions.count(ofName("select count(*)", name));
    }

    /** From each clock's due time to the writing of what it did, by PostgreSQL's clock. */
    Spread lag(String name) {
        var micros = Spread.recorder();
        var sql = ofName("select cast(extract(epoch from physical_time - business_time) * 1000000 as bigint)", name);
        try (var connection = actions.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                micros.recordValue(Math.max(0, rows.getLong(1)));
            }
            return Spread.of(micros);
        } catch (SQLException failed) {
            throw new BenchProblem("The facts cannot be read: " + failed.getMessage(), failed);
        }
    }

    /** How many of them were written after one that was due later. */
    long outOfOrder(String name) {
        return actions.count("select count(*) from (select business_time < lag(business_time) over"
                + " (order by physical_time, business_time) as early from (" + ofName("select *", name)
                + ") as fired) as looked where early");
    }

    private static String ofName(String select, String name) {
        return select + " from event where stream like 'action-" + name + "-%' and type = 'action:fell-overdue.v1'";
    }

    private void run(String sql) {
        try (var connection = actions.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new BenchProblem("PostgreSQL refused: " + failed.getMessage(), failed);
        }
    }
}
