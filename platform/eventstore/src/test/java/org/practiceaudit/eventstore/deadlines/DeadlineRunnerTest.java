package org.practiceaudit.eventstore.deadlines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceaudit.eventstore.Actor;
import org.practiceaudit.eventstore.BusinessClock;
import org.practiceaudit.eventstore.CommandContext;
import org.practiceaudit.eventstore.CommandHandler;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.eventstore.outbox.OutboxRelay;
import org.practiceaudit.testing.ServiceStackResource;
import org.practiceaudit.testing.Stack;

@QuarkusTest
@TestProfile(ClocksProfile.class)
@QuarkusTestResource(
        value = ServiceStackResource.class,
        initArgs = @ResourceArg(name = "service", value = "clocks"),
        restrictToAnnotatedClass = true)
class DeadlineRunnerTest {
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    DeadlineRunner runner;

    @Inject
    OutboxRelay relay;

    @Inject
    CommandHandler commands;

    @Inject
    Alarms alarms;

    @Inject
    EventStore store;

    @Inject
    ClockTable clocks;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    BusinessClock clock;

    @Inject
    MeterRegistry metrics;

    @Inject
    @Wellness
    DeadlineGauges gauges;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    private final String authority = "a-" + UUID.randomUUID();
    private Instant start;

    @BeforeEach
    void lead() {
        Awaitility.await().until(relay::active);
        start = clock.now();
    }

    private Instant in(int days) {
        return start.plus(DAY.multipliedBy(days));
    }

    private void wind(String id, String name, Instant due) {
        handle(id, new Alarms.AlarmCommand.Wind(name, due));
    }

    private void handle(String id, Alarms.AlarmCommand command) {
        var context = new CommandContext(
                new StreamId(authority, "alarm", id),
                new Actor("s-1", "audit-team"),
                clock.now(),
                Optional.of(new Origin(id, null, null, null, null)),
                OptionalLong.empty(),
                Optional.empty(),
                UUID.randomUUID(),
                Optional.empty());
        await(() -> commands.handle(alarms, command, context));
    }

    private void fire() {
        await(() -> runner.fireDue());
    }

    private List<String> rung(String id) {
        return await(() -> store.load(alarms, new StreamId(authority, "alarm", id)))
                .state()
                .rung();
    }

    /** Every ringing of this authority in the order in which it was written: what rang, and when by its own account. */
    private List<String> order() {
        return rows("select replace(stream, 'alarm-', '') || ' ' || cast((cast(data as jsonb)->>'name') as text) || ' '"
                + " || to_char(business_time at time zone 'UTC', 'YYYY-MM-DD') from event"
                + " where authority = '" + authority + "' and type = 'alarm:rung.v1' order by physical_time, stream");
    }

    private static String day(Instant at) {
        return at.toString().substring(0, 10);
    }

    private List<String> rows(String sql) {
        return await(() -> sessions.withStatelessSession(
                        session -> session.createNativeQuery(sql, Object.class).getResultList()))
                .stream()
                .map(String::valueOf)
                .toList();
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void whatIsNotDueDoesNotFire() {
        wind("x", "once", in(2));

        fire();

        assertEquals(List.of(), rung("x"));
    }

    @Test
    void firesOnceWithTheTimeAtWhichItWasDue() {
        wind("x", "once", in(1));
        clock.moveTo(in(3));

        fire();
        fire();

        assertEquals(List.of("once " + in(1)), rung("x"));
        assertEquals(List.of("x once " + day(in(1))), order());
    }

    @Test
    void afterAnOutageAllFireInTheOrderOfTheirDueTimesAndThoseSetAnewInTheirTurn() {
        wind("late", "once", in(20));
        wind("w", "weekly", in(1));
        wind("mid", "once", in(9));
        wind("w", "once", in(16));
        clock.moveTo(in(21));

        fire();

        assertEquals(
                List.of(
                        "w weekly " + day(in(1)),
                        "w weekly " + day(in(8)),
                        "mid once " + day(in(9)),
                        "w weekly " + day(in(15)),
                        "w once " + day(in(16)),
                        "late once " + day(in(20))),
                order());
    }

    @Test
    void severalOfOneStreamAtOnceFireOneAfterTheOther() {
        wind("x", "b", in(1));
        wind("x", "a", in(1));
        wind("y", "a", in(1));
        clock.moveTo(in(2));

        fire();

        assertEquals(List.of("a " + in(1), "b " + in(1)), rung("x"));
        assertEquals(List.of("a " + in(1)), rung("y"));
    }

    @Test
    void moreThanOneBatchFiresInOneGo() {
        var many = DeadlineRunner.BATCH + 20;
        rows("""
                with heads as (
                  insert into stream (authority, stream, kind, id, message_key, version, sequence, listing, changed_at)
                  select '%1$s', 'alarm-m' || i, 'alarm', 'm' || i, 'm', 1, 0, '{}', now() from generate_series(1, %2$d) i
                  returning authority, stream),
                facts as (
                  insert into event (authority, stream, version, event_id, type, data, sequence, actor, actor_role,
                    business_time, recorded_time, correlation_id)
                  select authority, stream, 1, gen_random_uuid(), 'alarm:wound.v1', '{"name":"once","due":"%3$s"}', 0, 's-1',
                    'audit-team', now(), now(), gen_random_uuid() from heads)
                insert into deadline (authority, stream, name, due, rule, trigger, reckoning)
                select authority, stream, 'once', '%3$s', '', '', '' from heads returning 1
                """.formatted(authority, many, in(1)));
        clock.moveTo(in(2));

        fire();

        assertEquals(many, order().size());
        assertEquals(
                List.of("0"),
                rows("select count(*) from deadline where authority = '" + authority + "' and fired_at is null"));
    }

    @Test
    void oneThatFailsIsPutOffAndHoldsUpOnlyItsOwnStream() {
        Alarms.BROKEN.add("broken");
        wind("bad", "broken", in(1));
        wind("bad", "once", in(2));
        wind("good", "once", in(1));
        clock.moveTo(in(3));

        fire();
        await(gauges::look);

        assertEquals(List.of(), rung("bad"));
        assertEquals(List.of("once " + in(1)), rung("good"));
        assertEquals(
                1.0, metrics.get("practice_audit_deadlines_failing").gauge().value());
        assertTrue(
                metrics.get("practice_audit_deadlines_overdue_seconds").gauge().value() > DAY.toSeconds());
        var shown = await(gauges::call);
        assertEquals(HealthCheckResponse.Status.DOWN, shown.getStatus());
        assertEquals("alarm ArithmeticException", shown.getData().orElseThrow().get("failures"));

        Alarms.BROKEN.clear();
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            fire();
            assertEquals(List.of("broken " + in(1), "once " + in(2)), rung("bad"));
        });
        assertEquals(HealthCheckResponse.Status.UP, await(gauges::call).getStatus());
        assertFalse(rows("select 1 from deadline where failures = 0").isEmpty());
    }

    @Test
    void eachFailureWaitsLonger() {
        Alarms.BROKEN.add("again");
        wind("bad", "again", in(1));
        clock.moveTo(in(2));
        fire();
        var first = new DueClock(authority, "alarm-bad", "again", in(1), 1);
        Stream.of(2, 3, 4, 5).forEach(_ -> await(() -> clocks.putOff(first, "Again")));

        assertEquals(
                List.of("5 true"),
                rows("select failures || ' ' || (retry_at between clock_timestamp() + interval '10 s'"
                        + " and clock_timestamp() + interval '16 s') from deadline where authority = '" + authority
                        + "'"));
        assertEquals(
                List.of(),
                await(() -> clocks.due(clock.now(), 100)).stream()
                        .filter(due -> due.authority().equals(authority))
                        .toList());

        wind("bad", "again", in(1));

        assertEquals(List.of("0"), rows("select failures from deadline where authority = '" + authority + "'"));
        Alarms.BROKEN.clear();
        fire();
        assertEquals(List.of("again " + in(1)), rung("bad"));
    }

    @Test
    void oneThatWasMovedOrStoppedAfterItWasFoundDoesNotFire() {
        wind("moved", "once", in(1));
        wind("stopped", "once", in(1));
        clock.moveTo(in(2));
        var found = await(() -> clocks.due(clock.now(), 10));
        wind("moved", "once", in(5));
        handle("stopped", new Alarms.AlarmCommand.Stop("once"));

        var standing = await(() -> sessions.withStatelessTransaction((session, _) -> clocks.lock(session, found)));

        assertEquals(2, found.size());
        assertEquals(List.of(), standing);
    }

    @Test
    void aStreamThatSomebodyHoldsIsLeftForTheNextLook() throws SQLException {
        wind("held", "once", in(1));
        wind("free", "once", in(1));
        clock.moveTo(in(2));

        try (var holder = connect();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select version from stream where authority = '" + authority
                    + "' and stream = 'alarm-held' for update");
            fire();
            holder.rollback();
        }

        assertEquals(List.of(), rung("held"));
        assertEquals(List.of("once " + in(1)), rung("free"));
        fire();
        assertEquals(List.of("once " + in(1)), rung("held"));
    }

    @Test
    void anIndexFindsTheNextOnesWithoutSorting() throws SQLException {
        rows("""
                insert into deadline (authority, stream, name, due, rule, trigger, reckoning)
                select '%s', 'alarm-e' || i, 'once', timestamptz '2100-01-01' + i * interval '1 minute', '', '', ''
                from generate_series(1, 20000) i returning 1
                """.formatted(authority));
        rows("insert into deadline (authority, stream, name, due, rule, trigger, reckoning)" + " values ('" + authority
                + "', 'alarm-one', 'once', timestamptz '2099-01-01', '', '', '') returning 1");
        analyze();

        var plan = String.join(
                "\n",
                rows("explain "
                        + ClockTable.DUE
                                .replace(":now", "'2100-02-01T00:00:00Z'")
                                .replace(":most", "500")));

        assertTrue(plan.contains("Index Scan using deadline_waiting"), plan);
        assertFalse(plan.contains("Sort"), plan);
        assertFalse(plan.contains("Seq Scan on deadline d"), plan);
        rows("delete from deadline where authority = '" + authority + "' returning 1");
    }

    private void analyze() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("analyze deadline");
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                url, Stack.running().pgSuperuser(), Stack.running().pgPassword());
    }
}
