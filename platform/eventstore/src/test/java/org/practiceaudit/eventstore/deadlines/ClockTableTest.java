package org.practiceaudit.eventstore.deadlines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practiceaudit.testing.ServiceStackResource;

@QuarkusTest
@TestProfile(ClocksProfile.class)
@QuarkusTestResource(
        value = ServiceStackResource.class,
        initArgs = @ResourceArg(name = "service", value = "clocks"),
        restrictToAnnotatedClass = true)
class ClockTableTest extends AlarmClocks {
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
}
