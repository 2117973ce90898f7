package org.practiceaudit.eventstore.deadlines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;
import org.practiceaudit.testing.ServiceStackResource;

@QuarkusTest
@TestProfile(ClocksProfile.class)
@QuarkusTestResource(
        value = ServiceStackResource.class,
        initArgs = @ResourceArg(name = "service", value = "clocks"),
        restrictToAnnotatedClass = true)
class DeadlineRunnerTest extends AlarmClocks {
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

        assertEquals(List.of(), rung("bad"));
        assertEquals(List.of("once " + in(1)), rung("good"));
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
}
