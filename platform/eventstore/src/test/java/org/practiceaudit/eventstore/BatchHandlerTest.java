package org.practiceaudit.eventstore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import org.practiceaudit.eventstore.rest.GatewayProfile;
import org.practiceaudit.testing.ServiceStackResource;

@QuarkusTest
@TestProfile(GatewayProfile.class)
@QuarkusTestResource(
        value = ServiceStackResource.class,
        initArgs = @ResourceArg(name = "service", value = "batch"),
        restrictToAnnotatedClass = true)
class BatchHandlerTest {
    private static final Instant AT = Instant.parse("2026-09-01T09:00:00Z");
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final UUID CORRELATION = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    BatchHandler batches;

    @Inject
    CommandHandler handler;

    @Inject
    EventStore store;

    @Inject
    Loans loans;

    @Test
    void writesTheRowsThatSingleAppendsWrite() throws Throwable {
        var first = List.of(lend("l-1", "r-1", 1), lend("l-2", "r-1", 2), lend("l-3", "r-1", 1));
        var second = List.of(lend("l-2", "r-2", 1), lend("l-1", "r-2", 2), lend("l-4", "r-3", 1));
        singly("single", first);
        singly("single", second);
        batch("batch", first);
        batch("batch", second);

        for (var rows : ROWS) {
            assertEquals(rows(rows, "single"), rows(rows, "batch"), rows);
        }
        assertEquals(List.of("8"), rows("select count(*) from event where authority = :authority", "batch"));
    }

    @Test
    void opensTheTextsThatItSealed() throws Throwable {
        batch("sealed", List.of(lend("l-1", "r-1", 1)));

        assertEquals(
                "note of r-1",
                await(() -> store.load(loans, new StreamId("sealed", "loan", "l-1")))
                        .state()
                        .note());
    }

    @Test
    void manyAreReadInTheirOrderAsEachIs() throws Throwable {
        batch("many", List.of(lend("l-1", "r-1", 1), lend("l-2", "r-2", 2)));
        var asked = Stream.of("l-2", "l-0", "l-1")
                .map(id -> new StreamId("many", "loan", id))
                .toList();

        var read = await(() -> store.loadAll(loans, asked));

        assertEquals(asked, List.copyOf(read.keySet()));
        assertEquals("note of r-2", read.get(asked.getFirst()).state().note());
        for (var stream : asked) {
            assertEquals(await(() -> store.load(loans, stream)), read.get(stream));
        }
    }

    @Test
    void saysWhatBecameOfEachAndAppendsNothingWhereNothingChanged() throws Throwable {
        batch("same", List.of(lend("l-1", "r-1", 1)));

        var done = batch("same", List.of(lend("l-2", "r-2", 1), lend("l-1", "r-1", 1)));

        assertEquals(List.of(1, 0), done.stream().map(Handled.Done::appended).toList());
        assertEquals(List.of(1L, 1L), done.stream().map(Handled.Done::version).toList());
        assertEquals(List.of("2"), rows("select count(*) from event where authority = :authority", "same"));
        assertEquals(
                List.of(),
                batch("same", List.of(lend("l-1", "r-1", 1))).stream()
                        .filter(each -> each.appended() > 0)
                        .toList());
        assertEquals(List.of(), batch("same", List.of()));
    }

    @Test
    void isDoneToItsEndWhenNobodyWaitsAnyMore() throws Throwable {
        var lend = lend("l-1", "r-1", 1);
        await(() -> {
            handler.handle(loans, lend.lend(), context("gone", lend.id()))
                    .subscribe()
                    .with(_ -> {})
                    .cancel();
            return Uni.createFrom().voidItem();
        });
        Awaitility.await()
                .until(() -> rows("select count(*) from event where authority = :authority", "gone")
                        .equals(List.of("1")));
    }

    @Test
    void losesAsAWholeWhenAnotherAppendBeganOneOfItsStreams() {
        // Both look before either writes: the second waits at the head that the first is about to commit.
        var lost = assertThrows(
                BatchHandler.Lost.class,
                () -> await(() -> sessions.withStatelessTransaction((session, _) -> batches.handleIn(
                                session, loans, lines("race", List.of(lend("l-0", "r-1", 1))))
                        .flatMap(_ -> begunBehindItsBack(session)))));

        assertEquals("another append came before one of 2 streams", lost.getMessage());
        assertEquals(List.of("0"), rows("select count(*) from event where authority = :authority", "race"));
        assertEquals(List.of("0"), rows("select count(*) from outbox where message_key = 'race/l-0'", "race"));
    }

    /** The statement itself, with a document whose stream stands elsewhere than it was read. */
    private Uni<Void> begunBehindItsBack(Mutiny.StatelessSession session) {
        var fresh = document("race", "l-1", 0);
        var stale = document("race", "l-0", 0);
        return session.createNativeQuery(AppendSql.BATCH, Long.class)
                .setParameter("appends", "[" + fresh + "," + stale + "]")
                .getSingleResult()
                .invoke(won -> {
                    assertEquals(0L, won);
                    throw new BatchHandler.Lost(2);
                })
                .replaceWithVoid();
    }

    @Test
    void appendsNothingWhenOneStreamMovedOn() throws Throwable {
        batch("moved", List.of(lend("l-1", "r-1", 2)));

        var won = await(() -> sessions.withStatelessTransaction((session, transaction) -> {
            transaction.markForRollback();
            return session.createNativeQuery(AppendSql.BATCH, Long.class)
                    .setParameter("appends", "[" + document("moved", "l-1", 1) + "]")
                    .getSingleResult();
        }));

        assertEquals(0L, won);
        assertEquals(List.of("2"), rows("select version from stream where authority = :authority", "moved"));
    }

    @Test
    void refusesAWholeBatchForOneRefusedCommand() {
        var refused = assertThrows(
                IllegalStateException.class,
                () -> batch("refused", List.of(lend("l-1", "r-1", 1), lend("l-2", "nobody", 1))));

        assertEquals(true, refused.getMessage().startsWith("refused/loan-l-2 refused its part of a batch"));
        assertEquals(List.of("0"), rows("select count(*) from stream where authority = :authority", "refused"));
    }

    @Test
    void takesEachStreamOnceAndOfOneAuthority() {
        var twice = List.of(lend("l-1", "r-1", 1), lend("l-1", "r-2", 1));
        assertThrows(IllegalArgumentException.class, () -> batch("twice", twice));
        var two = List.of(lines("a", twice).getFirst(), lines("b", twice).getFirst());
        assertThrows(
                IllegalArgumentException.class,
                () -> await(() ->
                        sessions.withStatelessTransaction((session, _) -> batches.handleIn(session, loans, two))));
        var many = IntStream.rangeClosed(0, BatchHandler.MOST)
                .mapToObj(i -> lend("l-" + i, "r-1", 1))
                .toList();
        assertThrows(IllegalArgumentException.class, () -> batch("many", many));
    }

    @Test
    void takesAFullBatch() throws Throwable {
        var full = IntStream.range(0, BatchHandler.MOST)
                .mapToObj(i -> lend("l-" + i, "r-1", 1))
                .toList();

        assertEquals(BatchHandler.MOST, batch("full", full).size());
        assertInstanceOf(Handled.Done.class, batch("full", full).getLast());
    }

    private record Lending(String id, Loans.Lend lend) {}

    private static Lending lend(String id, String reader, int times) {
        return new Lending(id, new Loans.Lend(reader, "note of " + reader, times));
    }

    private static CommandContext context(String authority, String id) {
        return new CommandContext(
                new StreamId(authority, "loan", id),
                new Actor("s-1", "audit-team"),
                AT,
                Optional.of(new Origin(id, "bradford", 1, "cycle-1", "ch-1")),
                OptionalLong.empty(),
                Optional.empty(),
                CORRELATION,
                Optional.of(CORRELATION),
                Optional.of(TRACE));
    }

    private static List<BatchHandler.Line<Loans.Lend>> lines(String authority, List<Lending> lendings) {
        return lendings.stream()
                .map(each -> new BatchHandler.Line<>(each.lend(), context(authority, each.id())))
                .toList();
    }

    private void singly(String authority, List<Lending> lendings) throws Throwable {
        for (var each : lendings) {
            await(() -> handler.handle(loans, each.lend(), context(authority, each.id())));
        }
    }

    private List<Handled.Done<Loans.Loan>> batch(String authority, List<Lending> lendings) throws Throwable {
        return await(() -> sessions.withStatelessTransaction(
                (session, _) -> batches.handleIn(session, loans, lines(authority, lendings))));
    }

    private static String document(String authority, String id, long expected) {
        return """
                {"expected":%d,"head":{"authority":"%s","stream":"loan-%s","kind":"loan","id":"%s","message_key":"%s",
                "version":%d,"sequence":9,"listing":{},"changed_at":"2026-09-01T09:00:00Z"},"events":[],"outbox":[],
                "deadlines":[],"cleared":[]}""".formatted(expected, authority, id, id, id, expected + 1);
    }

    /** Everything but ids, texts sealed each time anew, and times of the wall. */
    private static final List<String> ROWS = List.of("""
            select cast(row(stream, kind, id, message_key, programme, programme_version, cycle, child, version, sequence,
              listing) as text) from stream where authority = :authority order by stream""", """
            select cast(row(stream, version, type, sequence, programme, programme_version, cycle, actor, actor_role,
              business_time, correlation_id, causation_id, traceparent, data like '%sealed:1:%', recorded_time >= business_time) as text)
            from event where authority = :authority order by stream, version""", """
            select replace(cast(row(topic, message_key, payload, cast(headers as jsonb) - 'ce_id' - 'ce_time'
              - 'ce_recordedtime' - 'ce_physicaltime' - 'id' - 'time') as text), cast(:authority as text), '') from outbox
            where message_key like cast(:authority as text) || '/%' order by message_key, position""", """
            select cast(row(stream, name, due, rule, trigger, reckoning) as text) from deadline
            where authority = :authority order by stream, name""");

    private List<String> rows(String sql, String authority) {
        try {
            return await(() -> sessions.withStatelessSession(session -> {
                        var query = session.createNativeQuery(sql, Object.class);
                        if (sql.contains(":authority")) {
                            query.setParameter("authority", authority);
                        }
                        return query.getResultList();
                    }))
                    .stream()
                    .map(String::valueOf)
                    .toList();
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static <T> T await(Supplier<Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(work);
    }
}
