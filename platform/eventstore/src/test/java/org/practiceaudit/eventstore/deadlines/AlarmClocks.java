package org.practiceaudit.eventstore.deadlines;

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
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.practiceaudit.eventstore.Actor;
import org.practiceaudit.eventstore.BusinessClock;
import org.practiceaudit.eventstore.CommandContext;
import org.practiceaudit.eventstore.CommandHandler;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.eventstore.outbox.OutboxRelay;
import org.practiceaudit.testing.Stack;

/** Winds alarms, moves the time and tells what rang. */
abstract class AlarmClocks {
    static final Duration DAY = Duration.ofDays(1);

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
    @Wellness
    DeadlineGauges gauges;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    final String authority = "a-" + UUID.randomUUID();
    Instant start;

    @BeforeEach
    void lead() {
        Awaitility.await().until(relay::active);
        start = clock.now();
    }

    Instant in(int days) {
        return start.plus(DAY.multipliedBy(days));
    }

    void wind(String id, String name, Instant due) {
        handle(id, new Alarms.AlarmCommand.Wind(name, due));
    }

    void handle(String id, Alarms.AlarmCommand command) {
        var context = new CommandContext(
                new StreamId(authority, "alarm", id),
                new Actor("s-1", "audit-team"),
                clock.now(),
                Optional.of(new Origin(id, null, null, null, null)),
                OptionalLong.empty(),
                Optional.empty(),
                UUID.randomUUID(),
                Optional.empty(),
                Optional.empty());
        await(() -> commands.handle(alarms, command, context));
    }

    void fire() {
        await(() -> runner.fireDue());
    }

    List<String> rung(String id) {
        return await(() -> store.load(alarms, new StreamId(authority, "alarm", id)))
                .state()
                .rung();
    }

    /** Every ringing of this authority in the order in which it was written: what rang, and when by its own account. */
    List<String> order() {
        return rows("select replace(stream, 'alarm-', '') || ' ' || cast((cast(data as jsonb)->>'name') as text) || ' '"
                + " || to_char(business_time at time zone 'UTC', 'YYYY-MM-DD') from event"
                + " where authority = '" + authority + "' and type = 'alarm:rung.v1' order by physical_time, stream");
    }

    static String day(Instant at) {
        return at.toString().substring(0, 10);
    }

    List<String> rows(String sql) {
        return await(() -> sessions.withStatelessSession(
                        session -> session.createNativeQuery(sql, Object.class).getResultList()))
                .stream()
                .map(String::valueOf)
                .toList();
    }

    static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }

    void analyze() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("analyze deadline");
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                url, Stack.running().pgSuperuser(), Stack.running().pgPassword());
    }
}
