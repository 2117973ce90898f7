package org.practiceaudit.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceaudit.contracts.CloudEventHeaders;
import org.practiceaudit.testing.ServiceStackResource;

/** The guard on a real database, without Kafka between. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "messaging"))
class InboxTest {
    @Inject
    Inbox inbox;

    @Inject
    Streams streams;

    @Inject
    @Wellness
    StreamsWatch watch;

    @Inject
    Effects effects;

    @Inject
    Seen seen;

    @Inject
    MeterRegistry metrics;

    private String stream;

    @BeforeEach
    void aStreamOfItsOwn() {
        stream = "audit-" + UUID.randomUUID();
    }

    private void take(Sent... events) {
        for (var event : events) {
            inbox.take(event.delivery()).await().atMost(Seen.PATIENCE);
        }
    }

    private Sent audit(long sequence) {
        return Sent.audit(stream, sequence);
    }

    private String standing() {
        return seen.standing(audit(1).place());
    }

    private List<Long> held() {
        return seen.held(audit(1).place());
    }

    private double unknown(String type) {
        return metrics.counter("practice_audit_unknown_events", "type", type).count();
    }

    @Test
    void eachEventHasItsEffectAndTellsOfItsCommit() {
        var before = effects.commits.get();
        take(audit(1), audit(2), audit(3));
        assertEquals(List.of(1L, 2L, 3L), seen.effects(stream));
        assertEquals("open at 3", standing());
        assertEquals(3, effects.commits.get() - before);
    }

    @Test
    void aRepeatIsSkipped() {
        var first = audit(1);
        take(first, audit(2), first);
        assertEquals(List.of(1L, 2L), seen.effects(stream));
        assertEquals("open at 2", standing());
    }

    @Test
    void anEventAfterAGapIsKeptUntilTheGapIsFilled() {
        take(audit(1), audit(4), audit(3));
        assertEquals(List.of(1L), seen.effects(stream));
        assertEquals(List.of(3L, 4L), held());
        take(audit(2));
        assertEquals(List.of(1L, 2L, 3L, 4L), seen.effects(stream));
        assertEquals(List.of(), held());
    }

    @Test
    void theBeginningMayComeLast() {
        take(audit(2), audit(1));
        assertEquals(List.of(1L, 2L), seen.effects(stream));
    }

    @Test
    void twoEventsInOnePlaceParkTheStream() {
        var one = new UUID(1, 1);
        var other = new UUID(2, 2);
        take(Sent.audit(stream, 1, one), Sent.audit(stream, 1, other), audit(2));
        assertEquals(List.of(1L), seen.effects(stream));
        assertEquals("parked at 1: sequence 1 came as event " + one + " and as event " + other, standing());
        assertEquals(List.of(1L, 2L), held());
    }

    @Test
    void anOperatorLetsSuchAStreamGoOnFromWhatHadItsEffect() {
        take(audit(1), audit(1), audit(2));
        assertEquals(Standing.OPEN, streams.release(audit(1).place()).await().atMost(Seen.PATIENCE));
        assertEquals(List.of(1L, 2L), seen.effects(stream));
        assertEquals(List.of(), held());
    }

    @Test
    void twoKeptEventsInOnePlaceParkTheStreamToo() {
        var one = new UUID(1, 1);
        var other = new UUID(2, 2);
        take(Sent.audit(stream, 3, one), Sent.audit(stream, 3, other));
        assertEquals("parked at 0: sequence 3 came as event " + one + " and as event " + other, standing());
    }

    @Test
    void aStreamWaitsForItsProgrammeAndThenGoesOnInOrder() {
        var programme = "p-" + stream;
        take(Sent.auditUnder(programme, stream, 1), Sent.auditUnder(programme, stream, 3), audit(2));
        assertEquals(List.of(), seen.effects(stream));
        assertEquals("waiting at 0: programme " + programme + " version 1 of bradford", standing());
        assertEquals(List.of(1L, 2L, 3L), held());
        take(Sent.programme(programme));
        assertEquals(List.of(1L, 2L, 3L), seen.effects(stream));
        assertEquals("open at 3", standing());
    }

    @Test
    void aProgrammeThatDoesNotFitItsDigestIsNotKept() {
        var programme = "p-" + stream;
        var published = Sent.programme(programme);
        var digest = Sent.published(programme).digest();
        take(published.saying(published.payload().replace(digest, "0".repeat(64))));
        assertEquals(
                "parked at 0: IllegalArgumentException: programme " + programme
                        + " version 1 of bradford does not fit its digest " + "0".repeat(64),
                seen.standing(published.place()));
    }

    @Test
    void whatWaitsIsTriedAgainFromTimeToTime() {
        var programme = "p-" + stream;
        take(Sent.auditUnder(programme, stream, 1));
        watch.look().await().atMost(Seen.PATIENCE);
        assertEquals("waiting at 0: programme " + programme + " version 1 of bradford", standing());
    }

    @Test
    void aRefusedEventParksItsStreamWhileOthersFlow() {
        effects.poisoned.add(stream);
        var other = "other-" + stream;
        take(audit(1), Sent.audit(other, 1), audit(2), Sent.audit(other, 2));
        assertEquals("parked at 0: IllegalStateException: refused by the test", standing());
        assertEquals(List.of(1L, 2L), seen.effects(other));
        assertEquals(List.of(), seen.effects(stream));
    }

    @Test
    void anOperatorReleasesAParkedStreamInOrder() {
        effects.poisoned.add(stream);
        take(audit(1), audit(3), audit(2));
        assertEquals(Standing.PARKED, streams.release(audit(1).place()).await().atMost(Seen.PATIENCE));
        effects.poisoned.remove(stream);
        assertEquals(Standing.OPEN, streams.release(audit(1).place()).await().atMost(Seen.PATIENCE));
        assertEquals(List.of(1L, 2L, 3L), seen.effects(stream));
    }

    @Test
    void aLostConnectionParksNothing() {
        effects.disturbed.put(stream, new AtomicInteger(3));
        take(audit(1));
        assertEquals(List.of(1L), seen.effects(stream));
        assertEquals("open at 1", standing());
    }

    @Test
    void anUnknownTypeIsCountedAndTheStreamGoesOn() {
        var type = "audit.dreamt.v1";
        var before = unknown(type);
        take(audit(1), audit(2).with(CloudEventHeaders.TYPE, type), audit(3));
        assertEquals(List.of(1L, 3L), seen.effects(stream));
        assertEquals("open at 3", standing());
        assertEquals(1, unknown(type) - before);
    }

    @Test
    void anUnreadableEventParksItsStreamWithAReasonWithoutContent() {
        take(audit(1), audit(2).saying("{\"audit\": Ada}"), audit(3));
        assertEquals("parked at 1: payload: JsonParseException at line 1, column 11", standing());
        assertEquals(List.of(2L, 3L), held());
    }

    @Test
    void onACompactedTopicTheLatestWins() {
        take(Sent.staff(stream, 4), Sent.staff(stream, 2), Sent.staff(stream, 9));
        assertEquals(List.of(4L, 9L), seen.effects(stream));
        assertEquals("open at 9", seen.standing(Sent.staff(stream, 1).place()));
    }

    @Test
    void whatIsNextAndStillKeptAfterACrashIsFoundLater() {
        take(audit(1), audit(3));
        seen.movePast(audit(2).delivery());
        watch.look().await().atMost(Seen.PATIENCE);
        assertEquals(List.of(1L, 3L), seen.effects(stream));
        assertEquals("open at 3", standing());
    }

    @Test
    void replicasThatTakeTheSameEventsInAnyOrderApplyEachOnce() throws Exception {
        var events = LongStream.rangeClosed(1, 40).mapToObj(this::audit).toList();
        try (var replicas = Executors.newFixedThreadPool(4)) {
            var work = new ArrayList<Callable<Void>>();
            for (var seed = 1; seed <= 4; seed++) {
                var shuffled = new ArrayList<>(events);
                Collections.shuffle(shuffled, new Random(seed));
                work.add(() -> {
                    take(shuffled.toArray(Sent[]::new));
                    return null;
                });
            }
            for (var done : replicas.invokeAll(work)) {
                done.get();
            }
        }
        assertEquals(LongStream.rangeClosed(1, 40).boxed().toList(), seen.effects(stream));
        assertTrue(held().isEmpty());
    }
}
