package org.practiceaudit.local.demo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practiceaudit.local.stack.PostgresAt;

/**
 * Whether everything that was said has been heard and acted upon: outboxes empty, nothing due, nothing held back, no consumer
 * behind. The outboxes are counted where they are, since the services' gauges are two seconds old at worst.
 */
final class Settled implements AutoCloseable {
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final String WAITING = """
            select (select count(*) from outbox), (select count(*) from held_event),
                   (select count(*) from deadline where fired_at is null and due <= ?)""";
    private static final String NEXT_DUE = "select min(due) from deadline where fired_at is null and due > ?";

    private final Map<Service, Connection> databases = new EnumMap<>(Service.class);
    private final ConsumerLag consumers;

    private Settled(ConsumerLag consumers) {
        this.consumers = consumers;
    }

    static Settled of(Site site, Set<Service> services) {
        var settled = new Settled(new ConsumerLag(site.bootstrap(), services));
        services.stream().filter(Service::decides).forEach(service -> settled.connect(site.postgres(), service));
        return settled;
    }

    private void connect(PostgresAt server, Service service) {
        try {
            databases.put(
                    service,
                    DriverManager.getConnection(server.base() + service.code(), server.user(), server.password()));
        } catch (SQLException failed) {
            throw new DemoProblem("Cannot look into the database of " + service.code() + ": " + failed, failed);
        }
    }

    /** @param now business time, by which due clocks must have fired */
    void await(String when, Instant now) {
        Patience.await("events to settle " + when, BOUND, () -> unsettled(now));
    }

    /** The next moment after {@code now} at which a clock of any service fires. */
    Optional<Instant> nextDue(Instant now) {
        return databases.keySet().stream()
                .flatMap(service -> nextDue(service, now).stream())
                .min(Instant::compareTo);
    }

    /**
     * What is not settled. Nothing is under way when no outbox held anything before and after a moment at which all
     * consumers had come to the end, and the end is still where it was.
     */
    private Optional<String> unsettled(Instant now) {
        var waiting = waiting(now);
        if (waiting.isPresent()) {
            return waiting;
        }
        var ends = consumers.ends();
        return consumers
                .behind(ends)
                .or(() -> waiting(now))
                .or(() -> consumers.ends().equals(ends) ? Optional.empty() : Optional.of("events still come in"));
    }

    private Optional<String> waiting(Instant now) {
        return databases.keySet().stream()
                .flatMap(service -> waiting(service, now).stream())
                .findFirst();
    }

    private Optional<String> waiting(Service service, Instant now) {
        try (var statement = databases.get(service).prepareStatement(WAITING)) {
            statement.setTimestamp(1, Timestamp.from(now));
            try (var rows = statement.executeQuery()) {
                rows.next();
                int outbox = rows.getInt(1);
                int held = rows.getInt(2);
                int due = rows.getInt(3);
                return outbox + held + due == 0
                        ? Optional.empty()
                        : Optional.of(service.code() + " has " + outbox + " events to send, " + held + " held back and "
                                + due + " clocks to fire");
            }
        } catch (SQLException failed) {
            throw new DemoProblem("Cannot look into the database of " + service.code() + ": " + failed, failed);
        }
    }

    private Optional<Instant> nextDue(Service service, Instant now) {
        try (var statement = databases.get(service).prepareStatement(NEXT_DUE)) {
            statement.setTimestamp(1, Timestamp.from(now));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return Optional.ofNullable(rows.getTimestamp(1)).map(Timestamp::toInstant);
            }
        } catch (SQLException failed) {
            throw new DemoProblem("Cannot look into the database of " + service.code() + ": " + failed, failed);
        }
    }

    /** What all topics hold of an authority. */
    EventTotals totals(String authority) {
        return EventTotals.read(consumers.bootstrap(), consumers.ends(), authority);
    }

    @Override
    public void close() {
        consumers.close();
        databases.values().forEach(connection -> {
            try {
                connection.close();
            } catch (SQLException endsAnyway) {
                // The server is stopped next.
            }
        });
    }
}
