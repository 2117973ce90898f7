package org.practiceaudit.eventstore;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Many commands of one kind, each on a stream of its own: all streams are locked and read by two queries and appended to
 * by one statement, and either every append stands or none does. For imports and for clocks that come to their time; a single
 * command goes through {@link CommandHandler}.
 */
@ApplicationScoped
public class BatchHandler {
    /** Streams of one batch; more would make its one statement too large. */
    public static final int MOST = 1_000;

    /** One command with what surrounds it: no idempotency key of its own, and no expected version, since its stream is locked. */
    public record Line<C>(C command, CommandContext context) {}

    /** Another append began one of the streams meanwhile: the transaction ends with this, and may be tried again. */
    public static final class Lost extends RuntimeException {
        Lost(int streams) {
            super("another append came before one of " + streams + " streams", null, false, false);
        }
    }

    private sealed interface Decided<S> {
        record Unchanged<S>(Handled.Done<S> done) implements Decided<S> {}

        record Changed<S>(ObjectNode document, Handled.Done<S> done) implements Decided<S> {}

        record Refused<S>(StreamId stream, List<Rejection> why) implements Decided<S> {}
    }

    private final EventStore store;
    private final ChildKeys keys;
    private final BusinessClock clock;
    private final PublicMessages messages;
    private final String source;

    BatchHandler(
            EventStore store,
            ChildKeys keys,
            BusinessClock clock,
            PublicMessages messages,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.store = store;
        this.keys = keys;
        this.clock = clock;
        this.messages = messages;
        this.source = "urn:practice-audit:" + service;
    }

    /**
     * Handles the batch within a transaction that is open already. The caller wakes the relay after its commit, through
     * {@link OutboxSignal}.
     *
     * @return what became of each command, in their order; fails with {@link Lost} or {@link IllegalStateException} when one
     *     was refused, and the transaction must then not be committed
     */
    public <C, S, E> Uni<List<Handled.Done<S>>> handleIn(
            Mutiny.StatelessSession transaction, StreamDefinition<C, S, E> definition, List<Line<C>> lines) {
        if (lines.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var streams = streams(lines);
        return store.lockAll(transaction, definition, streams)
                .flatMap(loaded -> Multi.createFrom()
                        .iterable(lines)
                        .onItem()
                        .transformToUniAndConcatenate(
                                line -> decide(definition, line, loaded.get(line.context().stream())))
                        .collect()
                        .asList())
                .flatMap(decided -> append(transaction, decided));
    }

    private static List<StreamId> streams(List<? extends Line<?>> lines) {
        var streams = lines.stream().map(line -> line.context().stream()).toList();
        var authority = streams.getFirst().authority();
        if (streams.size() > MOST || new HashSet<>(streams).size() < streams.size()) {
            throw new IllegalArgumentException("a batch has at most " + MOST + " streams, each of them once");
        }
        if (streams.stream().anyMatch(stream -> !stream.authority().equals(authority))) {
            throw new IllegalArgumentException("a batch is of one authority");
        }
        if (lines.stream()
                .map(Line::context)
                .anyMatch(context ->
                        context.idempotency().isPresent() || context.expected().isPresent())) {
            throw new IllegalArgumentException("a line of a batch has neither a key nor an expected version");
        }
        return streams;
    }

    private <C, S, E> Uni<Decided<S>> decide(StreamDefinition<C, S, E> definition, Line<C> line, Loaded<S, E> loaded) {
        var stream = line.context().stream();
        return definition.decider(loaded.state(), line.command()).flatMap(decider -> switch (decider.decide(
                line.command(), loaded.state())) {
            case Decision.Rejected<E>(var why) -> Uni.createFrom().item(new Decided.Refused<S>(stream, why));
            case Decision.Accepted<E>(var events) ->
                events.isEmpty()
                        ? Uni.createFrom()
                                .item(new Decided.Unchanged<>(new Handled.Done<>(loaded.state(), loaded.version(), 0)))
                        : document(definition, line.context(), loaded, events);
        });
    }

    private <C, S, E> Uni<Decided<S>> document(
            StreamDefinition<C, S, E> definition, CommandContext context, Loaded<S, E> loaded, List<E> events) {
        var origin = loaded.origin()
                .or(context::origin)
                .orElseThrow(() -> new IllegalArgumentException(
                        "command on " + context.stream() + " begins the stream without an origin"));
        return keys.toSeal(context.stream().authority(), origin).map(key -> {
            var append = new Append<>(
                    definition, context, loaded, origin, key, context.recorded(clock.now()), messages, source);
            var document = append.document(events);
            return new Decided.Changed<>(document, new Handled.Done<>(append.state(), append.version(), events.size()));
        });
    }

    private static <S> Uni<List<Handled.Done<S>>> append(
            Mutiny.StatelessSession transaction, List<Decided<S>> decided) {
        var documents = Json.MAPPER.createArrayNode();
        var done = decided.stream()
                .map(each -> switch (each) {
                    case Decided.Unchanged<S>(var as) -> as;
                    case Decided.Changed<S>(var document, var as) -> {
                        documents.add(document);
                        yield as;
                    }
                    case Decided.Refused<S>(var stream, var why) ->
                        throw new IllegalStateException(stream + " refused its part of a batch: " + why);
                })
                .toList();
        if (documents.isEmpty()) {
            return Uni.createFrom().item(done);
        }
        return transaction
                .createNativeQuery(AppendSql.BATCH, Long.class)
                .setParameter("appends", Append.json(documents))
                .getSingleResult()
                .map(won -> {
                    if (won != documents.size()) {
                        throw new Lost(documents.size());
                    }
                    return done;
                });
    }
}
