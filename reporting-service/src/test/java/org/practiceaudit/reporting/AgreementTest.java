package org.practiceaudit.reporting;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceaudit.messaging.ConsumerProgress;
import org.practiceaudit.messaging.Received;
import org.practiceaudit.reporting.facts.FactsStore;
import org.practiceaudit.reporting.facts.Rebuild;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.facts.StreamFold;
import org.practiceaudit.reporting.facts.StreamFold.Trouble;
import org.practiceaudit.reporting.facts.Troubles;
import org.practiceaudit.reporting.log.IntakeLog;
import org.practiceaudit.reporting.log.StreamKey;
import org.practiceaudit.testing.ServiceStackResource;
import org.practiceaudit.testing.Stack;

/**
 * Random histories of two authorities, heard in any order, some of it twice, some of it not at all, some of it contested: live
 * facts, rebuilt ones and those of a past day are what folding the history by hand gives.
 */
@QuarkusTest
@QuarkusTestResource(value = ServiceStackResource.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class AgreementTest {
    private static final List<String> AUTHORITIES = List.of("agreeing", "agreeing-too");
    private static final Instant NO_END = Instant.parse("9999-12-31T00:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ConfigProperty(name = "practice-audit.topic-prefix")
    String prefix;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    FactsStore facts;

    @Inject
    IntakeLog log;

    @Inject
    Rebuild rebuild;

    @Inject
    Troubles troubles;

    @Inject
    ConsumerProgress consumers;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void liveRebuiltAndPastFactsAgree(long seed) {
        var random = new Random(seed);
        var cycles = List.of("agree-%d-a".formatted(seed), "agree-%d-b".formatted(seed));
        var sent = deliveries(cycles, random);
        var half = sent.size() / 2;

        send(sent.subList(0, half));
        awaitTakenIn();
        assertTrue(inContext(() -> rebuild.begin()));
        send(sent.subList(half, sent.size()));
        awaitTakenIn();
        awaitSwitched();

        var expected = byHand(sent, NO_END);
        assertEquals(expected, live(cycles), "caught up while it was rebuilt");
        assertTrue(inContext(() -> rebuild.begin()));
        awaitSwitched();
        assertEquals(expected, live(cycles), "rebuilt from its end");
        assertEquals(ofCycles(expected), past(cycles, NO_END), "of today, from the log");
        var day = sent.get(random.nextInt(sent.size())).metadata().recordedTime();
        assertEquals(ofCycles(byHand(sent, day)), past(cycles, day), "as at " + day);
        var waiting = inContext(() -> troubles.count(Optional.empty()));
        assertTrue(waiting.waiting() > 0, "a stream waits for what was never sent");
        assertTrue(waiting.contested() > 0, "a place is contested");
        assertEquals(0, waiting.unfoldable());
    }

    private static List<Received> deliveries(List<String> cycles, Random random) {
        var heard = new ArrayList<Received>();
        for (var authority : AUTHORITIES) {
            cycles.forEach(
                    cycle -> heard.addAll(History.of(authority, cycle, 3 + random.nextInt(8), random.nextLong())));
            heard.addAll(StaffHistory.of(authority, cycles.getFirst(), random.nextLong()));
        }
        heard.addAll(heard.subList(0, heard.size() / 3));
        heard.removeIf(said -> random.nextInt(40) == 0);
        heard.add(History.rival(inLongStream(heard, random)));
        Collections.shuffle(heard, random);
        return heard;
    }

    private static Received inLongStream(List<Received> heard, Random random) {
        var candidates = heard.stream()
                .filter(said -> said.metadata().stream().startsWith("cycle-"))
                .toList();
        return candidates.get(random.nextInt(candidates.size()));
    }

    /** What is sent first of one stream is heard first, since a stream never leaves its partition. */
    private static Map<StreamKey, StreamFold> byHand(List<Received> sent, Instant before) {
        var streams = new TreeMap<StreamKey, Map<UUID, Received>>();
        sent.stream()
                .filter(said -> said.metadata().recordedTime().isBefore(before))
                .forEach(said -> streams.computeIfAbsent(StreamFold.keyOf(said), _ -> new LinkedHashMap<>())
                        .putIfAbsent(said.metadata().eventId(), said));
        var folds = new TreeMap<StreamKey, StreamFold>();
        streams.forEach((stream, events) -> {
            var fold = StreamFold.start(
                    stream, events.values().iterator().next().metadata().cycle());
            var inOrder = events.values().stream()
                    .sorted(Comparator.comparing(said -> said.metadata().sequence()))
                    .toList();
            for (var said : inOrder) {
                fold = fold.plus(said.metadata().sequence(), said.event());
            }
            folds.put(stream, fold);
        });
        folds.values().removeIf(fold -> fold.facts() instanceof StreamFacts.Nothing);
        return folds;
    }

    private Map<StreamKey, StreamFold> live(List<String> cycles) {
        var found = new TreeMap<StreamKey, StreamFold>();
        for (var authority : AUTHORITIES) {
            for (var cycle : cycles) {
                found.putAll(byStream(inSession(session -> facts.ofCycle(session, authority, cycle))));
            }
            found.putAll(byStream(loose(authority, cycles.getFirst())));
        }
        return found;
    }

    /** Staff of this history; those of the others are of the same authority. */
    private List<StreamFold> loose(String authority, String names) {
        var longAgo = LocalDate.of(2000, 1, 1);
        return inSession(session -> facts.ofAuthority(session, authority, longAgo, longAgo)).stream()
                .peek(fold -> assertEquals(null, fold.cycle(), "no cycle had a day then"))
                .filter(fold -> fold.stream().stream().startsWith("staff-" + names))
                .toList();
    }

    private Map<StreamKey, StreamFold> past(List<String> cycles, Instant before) {
        var found = new TreeMap<StreamKey, StreamFold>();
        for (var authority : AUTHORITIES) {
            for (var cycle : cycles) {
                var events = inSession(session -> log.ofCycle(session, authority, cycle, before));
                found.putAll(byStream(StreamFold.fold(Map.of(), events)));
            }
        }
        found.values().removeIf(fold -> fold.facts() instanceof StreamFacts.Nothing);
        return found;
    }

    private static Map<StreamKey, StreamFold> ofCycles(Map<StreamKey, StreamFold> folds) {
        return folds.values().stream()
                .filter(fold -> fold.cycle() != null)
                .collect(Collectors.toMap(StreamFold::stream, Function.identity()));
    }

    private static Map<StreamKey, StreamFold> byStream(List<StreamFold> folds) {
        return folds.stream().collect(Collectors.toMap(StreamFold::stream, Function.identity()));
    }

    @Test
    void anEventThatCannotBeFoldedStopsItsStreamAndSaysSo() {
        assertEquals(Trouble.UNFOLDABLE, unfoldable().trouble());
        assertTrue(unfoldable().waits());
    }

    /** A sample that is drawn in a cycle that was never planned. */
    private static StreamFold unfoldable() {
        var drawn = History.of("unplanned", 1, 1).stream()
                .filter(said -> said.metadata().type().equals("allocation.sample-drawn.v1"))
                .findFirst()
                .orElseThrow();
        return StreamFold.start(StreamFold.keyOf(drawn), "unplanned").plus(1, drawn.event());
    }

    private void send(List<Received> events) {
        Stack.running().topics().send(Messages.of(prefix, events));
    }

    private void awaitTakenIn() {
        await().atMost(PATIENCE).until(() -> inContext(consumers::reachedEnd));
    }

    private void awaitSwitched() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> inContext(rebuild::progress).state().equals("switched"));
    }

    private <T> T inSession(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return inContext(() -> sessions.withStatelessSession(work));
    }

    private static <T> T inContext(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
