package org.practiceaudit.eventstore.standings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import org.practiceaudit.eventstore.deadlines.ClocksProfile;
import org.practiceaudit.eventstore.outbox.OutboxRelay;
import org.practiceaudit.testing.ServiceStackResource;

@QuarkusTest
@TestProfile(ClocksProfile.class)
@QuarkusTestResource(
        value = ServiceStackResource.class,
        initArgs = @ResourceArg(name = "service", value = "clocks"),
        restrictToAnnotatedClass = true)
class StandingsTest {
    private static final String KIND = "ladder";

    /** Ladders that stand, what of them is broken, and those that nobody looks after. */
    @Singleton
    static final class Ladders implements Watched {
        @Override
        public List<Counted> counted() {
            return List.of(
                    new Counted("ladders_standing", "Ladders", KIND, Map.of("state", "standing")),
                    new Counted("ladder_rungs_broken", "Rungs", KIND, Map.of("state", "standing", "broken", true))
                            .summing("rungs"),
                    new Counted("ladders_unowned", "Ladders of nobody", KIND, Map.of("state", "standing"))
                            .lacking("owner"));
        }
    }

    @Inject
    Standings standings;

    @Inject
    OutboxRelay relay;

    @Inject
    MeterRegistry metrics;

    @Inject
    Mutiny.SessionFactory sessions;

    private final String authority = "a-" + UUID.randomUUID();

    @Test
    void streamsAreCountedAndWhatEachHasSeveralOfIsSummed() throws Throwable {
        ladder("two-broken", "{\"state\": \"standing\", \"broken\": true, \"rungs\": 2, \"owner\": \"s-1\"}");
        ladder("three-broken", "{\"state\": \"standing\", \"broken\": true, \"rungs\": 3}");
        ladder("listed-before", "{\"state\": \"standing\", \"broken\": true, \"owner\": \"s-1\"}");
        ladder("sound", "{\"state\": \"standing\", \"broken\": false, \"rungs\": 7, \"owner\": \"s-1\"}");
        ladder("fallen", "{\"state\": \"fallen\", \"broken\": true, \"rungs\": 9}");
        Awaitility.await().until(relay::active);

        VertxContextSupport.subscribeAndAwait(() -> standings.look());

        assertEquals(4, shown("ladders_standing"));
        assertEquals(2 + 3 + 1, shown("ladder_rungs_broken"));
        assertEquals(1, shown("ladders_unowned"));
    }

    private double shown(String name) {
        return metrics.get(name).tag("authority", authority).gauge().value();
    }

    private void ladder(String id, String listing) throws Throwable {
        VertxContextSupport.subscribeAndAwait(
                () -> sessions.withStatelessTransaction((session, _) -> session.createNativeQuery("""
                        insert into stream (authority, stream, kind, id, message_key, version, sequence, listing, changed_at)
                        values (:authority, :stream, :kind, :id, :id, 1, 0, cast(cast(:listing as text) as jsonb), now())
                        """)
                        .setParameter("authority", authority)
                        .setParameter("stream", KIND + "-" + id)
                        .setParameter("kind", KIND)
                        .setParameter("id", id)
                        .setParameter("listing", listing)
                        .executeUpdate()));
    }
}
