package org.practiceaudit.eventstore;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The way of every command in every service: load the stream, fold it, ask the decider, append what came out. A lost race is
 * told to a caller who named a version, and tried again a few times for one who did not.
 */
@ApplicationScoped
public class CommandHandler {
    /** The first try holds nothing; each further one locks the stream first, so that it can only lose to its very beginning. */
    static final int MOST_TRIES = 5;

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String DEADLOCK = "40P01";

    private final Mutiny.SessionFactory sessions;
    private final EventStore store;
    private final ChildKeys keys;
    private final BusinessClock clock;
    private final PublicMessages messages;
    private final OutboxSignal appended;
    private final String source;

    CommandHandler(
            Mutiny.SessionFactory sessions,
            EventStore store,
            ChildKeys keys,
            BusinessClock clock,
            PublicMessages messages,
            OutboxSignal appended,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.sessions = sessions;
        this.store = store;
        this.keys = keys;
        this.clock = clock;
        this.messages = messages;
        this.appended = appended;
        this.source = "urn:practice-audit:" + service;
    }

    /** Handles a command by itself: durable when the answer arrives. */
    public <C, S, E> Uni<Handled<S>> handle(StreamDefinition<C, S, E> definition, C command, CommandContext context) {
        return Unbroken.of(
                attempt(new Alone(sessions), definition, command, context, 1).invoke(appended::wake));
    }

    /**
     * Handles a command and what it brings with it on other streams, in one transaction: all of it is durable when the answer
     * arrives, or one of them was refused and nothing has happened.
     */
    public <C, S, E> Uni<Handled<S>> handle(
            StreamDefinition<C, S, E> definition,
            C command,
            CommandContext context,
            List<? extends Also<?, ?, ?>> also) {
        return Unbroken.of(sessions.withStatelessTransaction((transaction, _) -> attempt(
                                new Joined(transaction), definition, command, context, 1)
                        .call(handled -> handled instanceof Handled.Done<S>
                                ? all(transaction, also, context)
                                : Uni.createFrom().nullItem()))
                .onFailure(failure -> hasState(failure, DEADLOCK))
                .retry()
                .atMost(MOST_TRIES)
                .onFailure(RefusedToo.class)
                .recoverWithItem(no -> new Handled.Refused<>(((RefusedToo) no).why))
                .invoke(appended::wake));
    }

    private Uni<Void> all(
            Mutiny.StatelessSession transaction, List<? extends Also<?, ?, ?>> also, CommandContext first) {
        return Multi.createFrom()
                .iterable(also)
                .onItem()
                .transformToUniAndConcatenate(each -> one(transaction, each, first))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private <C, S, E> Uni<Void> one(Mutiny.StatelessSession transaction, Also<C, S, E> also, CommandContext first) {
        return attempt(new Joined(transaction), also.definition(), also.command(), also.within(first), 1)
                .invoke(handled -> {
                    if (handled instanceof Handled.Refused<S>(var why)) {
                        throw new RefusedToo(why);
                    }
                })
                .replaceWithVoid();
    }

    /** Takes the transaction back when another stream refuses its part. */
    private static final class RefusedToo extends RuntimeException {
        private final transient List<Rejection> why;

        RefusedToo(List<Rejection> why) {
            super("another stream refused", null, false, false);
            this.why = why;
        }
    }

    /**
     * Handles a command within a transaction that is open already, so that a reaction moves its guard with it. The caller
     * wakes the relay after its commit, through {@link OutboxSignal}.
     */
    public <C, S, E> Uni<Handled<S>> handleIn(
            Mutiny.StatelessSession transaction,
            StreamDefinition<C, S, E> definition,
            C command,
            CommandContext context) {
        return attempt(new Joined(transaction), definition, command, context, 1);
    }

    /** How one try gets its session. */
    private sealed interface Work {
        <T> Uni<T> run(boolean locking, Function<Mutiny.StatelessSession, Uni<T>> work);
    }

    /** A session of its own, without the round trips of a transaction unless a lock has to be held. */
    private record Alone(Mutiny.SessionFactory sessions) implements Work {
        @Override
        public <T> Uni<T> run(boolean locking, Function<Mutiny.StatelessSession, Uni<T>> work) {
            return locking
                    ? sessions.withStatelessTransaction((session, _) -> work.apply(session))
                    : sessions.withStatelessSession(work);
        }
    }

    /** The session of the transaction that it is part of. */
    private record Joined(Mutiny.StatelessSession session) implements Work {
        @Override
        public <T> Uni<T> run(boolean locking, Function<Mutiny.StatelessSession, Uni<T>> work) {
            return work.apply(session);
        }
    }

    private <C, S, E> Uni<Handled<S>> attempt(
            Work work, StreamDefinition<C, S, E> definition, C command, CommandContext context, int tries) {
        var locking = tries > 1;
        return work.run(
                        locking,
                        session -> lock(session, context.stream(), locking)
                                .flatMap(_ -> once(session, definition, command, context)))
                .onFailure(CommandHandler::lostRace)
                .recoverWithItem(Optional.empty())
                .flatMap(handled -> {
                    if (handled.isPresent()) {
                        return Uni.createFrom().item(handled.get());
                    }
                    if (tries == MOST_TRIES) {
                        return Uni.createFrom()
                                .failure(new IllegalStateException(
                                        "lost " + tries + " races on stream " + context.stream()));
                    }
                    return attempt(work, definition, command, context, tries + 1);
                });
    }

    private static Uni<Void> lock(Mutiny.StatelessSession session, StreamId stream, boolean locking) {
        if (!locking) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(
                        "select version from stream where authority = :authority and stream = :stream for update",
                        Long.class)
                .setParameter("authority", stream.authority())
                .setParameter("stream", stream.name())
                .getResultList()
                .replaceWithVoid();
    }

    /** Empty when another append was first. */
    private <C, S, E> Uni<Optional<Handled<S>>> once(
            Mutiny.StatelessSession session, StreamDefinition<C, S, E> definition, C command, CommandContext context) {
        return answered(session, context).flatMap(before -> {
            if (before.isPresent()) {
                return Uni.createFrom().item(Optional.of(repeat(before.get(), context)));
            }
            return store.load(session, definition, context.stream())
                    .flatMap(loaded -> decide(session, definition, command, context, loaded));
        });
    }

    private <C, S, E> Uni<Optional<Handled<S>>> decide(
            Mutiny.StatelessSession session,
            StreamDefinition<C, S, E> definition,
            C command,
            CommandContext context,
            Loaded<S, E> loaded) {
        if (context.expected().isPresent() && context.expected().getAsLong() != loaded.version()) {
            return Uni.createFrom().item(Optional.of(new Handled.Stale<>(loaded.version())));
        }
        return definition.decider(loaded.state(), command).flatMap(decider -> switch (decider.decide(
                command, loaded.state())) {
            case Decision.Rejected<E>(var why) -> Uni.createFrom().item(Optional.of(new Handled.Refused<S>(why)));
            case Decision.Accepted<E>(var events) ->
                events.isEmpty()
                        ? Uni.createFrom().item(Optional.of(new Handled.Done<>(loaded.state(), loaded.version(), 0)))
                        : append(session, definition, context, loaded, events);
        });
    }

    private <C, S, E> Uni<Optional<Handled<S>>> append(
            Mutiny.StatelessSession session,
            StreamDefinition<C, S, E> definition,
            CommandContext context,
            Loaded<S, E> loaded,
            List<E> events) {
        var origin = loaded.origin()
                .or(context::origin)
                .orElseThrow(() -> new IllegalArgumentException(
                        "command on " + context.stream() + " begins the stream without an origin"));
        return keys.toSeal(context.stream().authority(), origin).flatMap(key -> {
            var append = new Append<>(
                    definition, context, loaded, origin, key, context.recorded(clock.now()), messages, source);
            var document = append.of(events);
            return session.createNativeQuery(AppendSql.STATEMENT, Long.class)
                    .setParameter("append", document)
                    .getResultList()
                    .map(won -> won.isEmpty()
                            ? lost(context, loaded)
                            : Optional.of(new Handled.Done<>(append.state(), append.version(), events.size())));
        });
    }

    /** The named version was the standing one when we looked and is not any more. */
    private static <S> Optional<Handled<S>> lost(CommandContext context, Loaded<S, ?> loaded) {
        return context.expected().isPresent()
                ? Optional.of(new Handled.Stale<>(loaded.version() + 1))
                : Optional.empty();
    }

    private static Uni<Optional<IdempotencyRow>> answered(Mutiny.StatelessSession session, CommandContext context) {
        return context.idempotency()
                .map(asked -> session.get(
                                IdempotencyRow.class,
                                new IdempotencyRow.Key(
                                        context.stream().authority(),
                                        context.actor().staff(),
                                        asked.route(),
                                        asked.key()))
                        .map(Optional::ofNullable))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static <S> Handled<S> repeat(IdempotencyRow before, CommandContext context) {
        var asked = context.idempotency().orElseThrow();
        return before.bodyHash.equals(asked.bodyHash())
                ? new Handled.Repeated<>(before.status, before.location, before.version)
                : new Handled.KeyReused<>(asked.key());
    }

    private static boolean lostRace(Throwable failure) {
        return hasState(failure, UNIQUE_VIOLATION);
    }

    private static boolean hasState(Throwable failure, String state) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException refused && state.equals(refused.getSqlState())) {
                return true;
            }
        }
        return false;
    }
}
