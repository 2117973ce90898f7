package org.practiceaudit.actions.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.practiceaudit.actions.Others;
import org.practiceaudit.actions.faults.Installation.Said;
import org.practiceaudit.contracts.ProposedAction;
import org.practiceaudit.testing.ServiceProcess;

/** Each clock fires once, at its own time, whatever happens to the service that fires it. */
@Execution(ExecutionMode.CONCURRENT)
class DeadlineFaultsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Instant START = Instant.parse("2026-09-01T09:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 9, 10);

    /** The first instant after that day in London, where it is summer. */
    private static final Instant MISSED = Instant.parse("2026-09-10T23:00:00Z");

    private static final String WAITING =
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";

    private final Installation installation = new Installation();
    private final Others others = new Others(installation.prefix());

    @AfterEach
    void close() {
        installation.close();
    }

    private void open(ProposedAction... actions) {
        others.allocate(START);
        others.submit(START, actions);
        await().atMost(PATIENCE)
                .until(() -> installation.count("select count(*) from deadline where name = 'due'") == actions.length);
    }

    private List<String> overdue() {
        return installation.said().stream()
                .filter(said -> said.type().equals("actions.action-overdue.v1"))
                .map(Said::action)
                .toList();
    }

    private ProposedAction action(String name, LocalDate dueOn) {
        return others.proposed(name, "worker", dueOn);
    }

    private static ServiceProcess leaderOf(ServiceProcess one, ServiceProcess other) {
        return one.log().contains("relay is active") ? one : other;
    }

    @Test
    void ofTwoReplicasOneFiresAndAFrozenOneIsReplacedAndFiresNothingAgain() {
        var one = installation.start(START);
        var other = installation.start(START);
        open(action("first", DUE), action("second", DUE.plusDays(1)), action("third", DUE.plusDays(2)));
        var leader = leaderOf(one, other);
        var standby = leader == one ? other : one;
        installation.move(one, MISSED);
        installation.move(other, MISSED);
        await().atMost(PATIENCE).until(() -> overdue().size() == 1);

        leader.freeze();
        installation.move(standby, MISSED.plus(Duration.ofDays(1)));
        await().atMost(PATIENCE).until(() -> overdue().size() == 2);
        leader.wake();
        installation.move(leader, MISSED.plus(Duration.ofDays(2)));
        installation.move(standby, MISSED.plus(Duration.ofDays(2)));

        await().atMost(PATIENCE).until(() -> overdue().size() == 3);
        assertEquals(List.of(others.action("first"), others.action("second"), others.action("third")), overdue());
        assertEquals(3, installation.fellOverdue().size());
    }

    /** Frozen within a transaction it holds the streams that it was about to change, until the database takes them back. */
    @Test
    void aLeaderThatFreezesWhileItFiresHoldsNobodyUpForLong() throws SQLException {
        var one = installation.start(START);
        var other = installation.start(START);
        open(action("first", DUE));
        var leader = leaderOf(one, other);
        var standby = leader == one ? other : one;
        try (var inTheWay = installation.connect();
                var statement = inTheWay.createStatement()) {
            inTheWay.setAutoCommit(false);
            statement.execute(
                    "select 1 from deadline where stream = 'action-" + others.action("first") + "' for update");
            installation.move(leader, MISSED);
            await().atMost(PATIENCE).until(() -> installation.count(WAITING) > 0);
            leader.freeze();
            inTheWay.rollback();
        }
        installation.move(standby, MISSED);

        await().atMost(PATIENCE).until(() -> overdue().size() == 1);
        leader.wake();
        assertEquals(1, installation.fellOverdue().size());
    }

    /** A clock that runs ahead by hours on one replica: what fired there does not fire again where it is still to come. */
    @Test
    void replicasWhoseClocksDifferFireEachOnce() {
        var one = installation.start(START);
        var other = installation.start(START);
        open(action("first", DUE), action("second", DUE.plusDays(1)));
        var leader = leaderOf(one, other);
        var behind = leader == one ? other : one;
        installation.move(leader, MISSED);
        await().atMost(PATIENCE).until(() -> overdue().size() == 1);

        leader.kill();
        await().atMost(PATIENCE).until(() -> behind.log().contains("relay is active"));
        installation.move(behind, MISSED.minusSeconds(30));
        installation.move(behind, MISSED.plus(Duration.ofDays(1)));

        await().atMost(PATIENCE).until(() -> overdue().size() == 2);
        assertEquals(List.of(others.action("first"), others.action("second")), overdue());
        assertEquals(2, installation.fellOverdue().size());
    }

    @Test
    void killedWhileItFiresItGoesOnInDueOrderAndEachFiresOnceWithItsOwnTime() throws SQLException {
        var many = 300;
        var service = installation.start(START);
        open(IntStream.range(0, many)
                .mapToObj(i -> action("a" + i, DUE.plusDays(i % 5)))
                .toArray(ProposedAction[]::new));
        var later = MISSED.plus(Duration.ofDays(30));
        try (var inTheWay = installation.connect();
                var statement = inTheWay.createStatement()) {
            // One of the second day is held, so that the leader stops short of the rest of it at the earliest.
            inTheWay.setAutoCommit(false);
            statement.execute("select 1 from deadline where stream = 'action-" + others.action("a1") + "' for update");
            installation.move(service, later);
            await().atMost(PATIENCE).until(() -> !installation.fellOverdue().isEmpty());
            service.kill();
            inTheWay.rollback();
        }
        var before = installation.fellOverdue().size();
        assertTrue(before < many, before + " of " + many + " fired before the crash");
        installation.start(later);

        await().atMost(PATIENCE).until(() -> installation.fellOverdue().size() >= many);
        await().atMost(PATIENCE).until(() -> overdue().size() >= many);
        assertEquals(many, overdue().stream().distinct().count());
        assertEquals(many, overdue().size());
        var times = installation.fellOverdue().stream()
                .map(each -> each.substring(each.indexOf(' ') + 1))
                .toList();
        assertEquals(times.stream().sorted().toList(), times);
        assertEquals("2026-09-10T23:00", times.getFirst());
        assertEquals("2026-09-14T23:00", times.getLast());
    }

    /** The group still waits for the killed consumer when the new one leads, which is when a hasty runner would fire. */
    @Test
    void nothingIsOverdueWhoseProofStillWaitsInKafka() {
        var service = installation.start(START);
        open(action("withdrawn", DUE), action("late", DUE));
        service.kill();
        others.withdraw(START.plus(Duration.ofDays(1)), others.action("withdrawn"));
        installation.start(MISSED.plus(Duration.ofDays(3)));

        await().atMost(PATIENCE).until(() -> !overdue().isEmpty());
        assertEquals(List.of(others.action("late")), overdue());
        assertEquals(1, installation.fellOverdue().size());
        assertEquals(1, installation.count("select count(*) from event where type = 'action:cancelled.v1'"));
    }
}
