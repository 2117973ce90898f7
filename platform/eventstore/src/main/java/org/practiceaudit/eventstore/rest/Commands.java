package org.practiceaudit.eventstore.rest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.practiceaudit.eventstore.Actor;
import org.practiceaudit.eventstore.Also;
import org.practiceaudit.eventstore.CommandContext;
import org.practiceaudit.eventstore.CommandHandler;
import org.practiceaudit.eventstore.Handled;
import org.practiceaudit.eventstore.Idempotency;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.StreamDefinition;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.web.BodyHash;
import org.practiceaudit.web.ETags;
import org.practiceaudit.web.IdempotencyKey;
import org.practiceaudit.web.Problems;

/**
 * The commands of one request, by one actor at one business time. What the request asks without a needed header, with a
 * stale version or against the rules ends as a {@link org.practiceaudit.web.ProblemException}.
 */
public final class Commands {
    /** A command on a part: it carries the revision of the part that the caller read. */
    @FunctionalInterface
    public interface OfPart<C> {
        C command(Actor actor, Instant at, long read);
    }

    private final CommandHandler handler;
    private final String authority;
    private final Actor actor;
    private final Instant at;
    private final UUID correlation;
    private final Optional<String> trace;
    private final HttpHeaders headers;
    private final String route;

    Commands(
            CommandHandler handler,
            String authority,
            Actor actor,
            Instant at,
            UUID correlation,
            Optional<String> trace,
            HttpHeaders headers,
            String route) {
        this.handler = handler;
        this.authority = authority;
        this.actor = actor;
        this.at = at;
        this.correlation = correlation;
        this.trace = trace;
        this.headers = headers;
        this.route = route;
    }

    /**
     * A POST that begins a stream: 201 with Location and ETag; 409 when it exists already. Needs an Idempotency-Key.
     *
     * @param location of what is made, from the root: {@code /v1/audits/a-17}
     */
    public <C, S, E> Uni<Response> beginning(
            StreamDefinition<C, S, E> definition,
            String id,
            Origin origin,
            Object body,
            String location,
            BiFunction<Actor, Instant, C> command) {
        var stream = fresh(definition, id);
        var context = context(stream, Optional.of(origin), OptionalLong.of(0), keyed(body, 201, location));
        return handled(definition, command, context)
                .map(handled ->
                        handled instanceof Handled.Stale<S> ? exists(definition, id) : answer(handled, 201, location));
    }

    /** The same with what it brings with it on other streams: all of it or nothing. */
    public <C, S, E> Uni<Response> beginning(
            StreamDefinition<C, S, E> definition,
            String id,
            Origin origin,
            Object body,
            String location,
            BiFunction<Actor, Instant, C> command,
            BiFunction<Actor, Instant, List<Also<?, ?, ?>>> also) {
        var context =
                context(fresh(definition, id), Optional.of(origin), OptionalLong.of(0), keyed(body, 201, location));
        return handled(definition, command, context, also.apply(actor, at))
                .map(handled ->
                        handled instanceof Handled.Stale<S> ? exists(definition, id) : answer(handled, 201, location));
    }

    /**
     * A POST that adds to an existing thing and that nobody else's change may block, so it needs an Idempotency-Key and no
     * If-Match: 201 where it has a location of its own, else 200; the ETag is the thing's.
     *
     * @param location of what is added, or null
     */
    public <C, S, E> Uni<Response> adding(
            StreamDefinition<C, S, E> definition,
            String id,
            Object body,
            String location,
            BiFunction<Actor, Instant, C> command) {
        var status = location == null ? 200 : 201;
        var context = context(
                existing(definition, id), Optional.empty(), OptionalLong.empty(), keyed(body, status, location));
        return handled(definition, command, context).map(handled -> answer(handled, status, location));
    }

    /**
     * The same to a thing that begins with its first addition, so that two who add first at the same time both succeed.
     *
     * @param origin of the thing, where this begins it
     */
    public <C, S, E> Uni<Response> adding(
            StreamDefinition<C, S, E> definition,
            String id,
            Origin origin,
            Object body,
            String location,
            BiFunction<Actor, Instant, C> command) {
        var context = context(
                existing(definition, id), Optional.of(origin), OptionalLong.empty(), keyed(body, 201, location));
        return handled(definition, command, context).map(handled -> answer(handled, 201, location));
    }

    /** A POST that takes an existing thing a step further: needs If-Match and an Idempotency-Key; 200 with the new ETag. */
    public <C, S, E> Uni<Response> changing(
            StreamDefinition<C, S, E> definition, String id, Object body, BiFunction<Actor, Instant, C> command) {
        var stream = existing(definition, id);
        var read = ETags.ifMatch(headers);
        var context = context(stream, Optional.empty(), OptionalLong.of(read), keyed(body, 200, null));
        return handled(definition, command, context).map(handled -> answer(found(definition, handled, id), 200, null));
    }

    /** The same with what it brings with it on other streams: all of it or nothing. */
    public <C, S, E> Uni<Response> changing(
            StreamDefinition<C, S, E> definition,
            String id,
            Object body,
            BiFunction<Actor, Instant, C> command,
            BiFunction<Actor, Instant, List<Also<?, ?, ?>>> also) {
        var stream = existing(definition, id);
        var read = ETags.ifMatch(headers);
        var context = context(stream, Optional.empty(), OptionalLong.of(read), keyed(body, 200, null));
        return handled(definition, command, context, also.apply(actor, at))
                .map(handled -> answer(found(definition, handled, id), 200, null));
    }

    /** A PUT of an existing thing: needs If-Match; 200 with the new ETag. */
    public <C, S, E> Uni<Response> replacing(
            StreamDefinition<C, S, E> definition, String id, BiFunction<Actor, Instant, C> command) {
        var stream = existing(definition, id);
        var read = ETags.ifMatch(headers);
        var context = context(stream, Optional.empty(), OptionalLong.of(read), Optional.empty());
        return handled(definition, command, context).map(handled -> answer(found(definition, handled, id), 200, null));
    }

    /**
     * A PUT of a part whose ETag is its own: {@code decide} compares the revision that was read with the part's and rejects
     * as stale; other parts may change meanwhile. 200 with the part's new ETag.
     *
     * @param revision of the part, as it stands after the command
     */
    public <C, S, E> Uni<Response> replacingPart(
            StreamDefinition<C, S, E> definition, String id, OfPart<C> command, ToLongFunction<S> revision) {
        var stream = existing(definition, id);
        var read = ETags.ifMatch(headers);
        var context = context(stream, Optional.empty(), OptionalLong.empty(), Optional.empty());
        return handler.handle(definition, command.command(actor, at, read), context)
                .map(handled -> switch (handled) {
                    case Handled.Done<S>(var state, var _, var _) ->
                        Response.ok()
                                .header(HttpHeaders.ETAG, ETags.of(revision.applyAsLong(state)))
                                .build();
                    case Handled.Refused<S>(var why) -> throw Rejections.problem(why);
                    case Handled.Stale<S> _, Handled.Repeated<S> _, Handled.KeyReused<S> _ ->
                        throw new IllegalStateException("no version was expected and no key given");
                });
    }

    /** Of two requests with the same key that race, the loser finds the winner's answer at a second look. */
    private <C, S, E> Uni<Handled<S>> handled(
            StreamDefinition<C, S, E> definition, BiFunction<Actor, Instant, C> command, CommandContext context) {
        var asked = command.apply(actor, at);
        return twice(context, () -> handler.handle(definition, asked, context));
    }

    private <C, S, E> Uni<Handled<S>> handled(
            StreamDefinition<C, S, E> definition,
            BiFunction<Actor, Instant, C> command,
            CommandContext context,
            List<Also<?, ?, ?>> also) {
        var asked = command.apply(actor, at);
        return twice(context, () -> handler.handle(definition, asked, context, also));
    }

    private static <S> Uni<Handled<S>> twice(CommandContext context, Supplier<Uni<Handled<S>>> look) {
        return look.get().flatMap(handled -> {
            var lookAgain =
                    handled instanceof Handled.Stale<S> && context.idempotency().isPresent();
            return lookAgain ? look.get() : Uni.createFrom().item(handled);
        });
    }

    private static <S> Response answer(Handled<S> handled, int status, String location) {
        return switch (handled) {
            case Handled.Done<S>(var _, var version, var _) ->
                made(status, location, version).build();
            case Handled.Repeated<S>(var before, var where, var version) ->
                made(before, where, version)
                        .header(IdempotencyKey.REPLAYED, "true")
                        .build();
            case Handled.KeyReused<S> _ -> throw Problems.idempotencyKeyReused();
            case Handled.Stale<S>(var standing) -> throw Problems.stale(standing);
            case Handled.Refused<S>(var why) -> throw Rejections.problem(why);
        };
    }

    /** Not by {@code location()}, which would make the address absolute with a host that only we know. */
    private static Response.ResponseBuilder made(int status, String location, long version) {
        var response = Response.status(status).header(HttpHeaders.ETAG, ETags.of(version));
        return location == null ? response : response.header(HttpHeaders.LOCATION, location);
    }

    private static Response exists(StreamDefinition<?, ?, ?> definition, String id) {
        throw Problems.conflict(
                "There is already a " + definition.kind() + " '" + id + "'.",
                "Use another id, or change the one there is.");
    }

    /** A version was named of something that has not begun. */
    private static <S> Handled<S> found(StreamDefinition<?, S, ?> definition, Handled<S> handled, String id) {
        if (handled instanceof Handled.Stale<S>(var standing) && standing == 0) {
            throw Problems.notFound(definition.kind(), id);
        }
        return handled;
    }

    /**
     * What surrounds a command that follows from this request on another stream, by itself: the same actor, time and trace, and
     * neither the key nor the version that the caller sent.
     *
     * @param origin how that stream begins, where it has not begun
     */
    public CommandContext following(StreamDefinition<?, ?, ?> definition, String id, Origin origin) {
        return context(
                new StreamId(authority, definition.kind(), id),
                Optional.of(origin),
                OptionalLong.empty(),
                Optional.empty());
    }

    private CommandContext context(
            StreamId stream, Optional<Origin> origin, OptionalLong expected, Optional<Idempotency> idempotency) {
        return new CommandContext(
                stream, actor, at, origin, expected, idempotency, correlation, Optional.empty(), trace);
    }

    private Optional<Idempotency> keyed(Object body, int status, String location) {
        var key = IdempotencyKey.of(headers);
        return Optional.of(new Idempotency(route, key, BodyHash.of(body), new Idempotency.Answer(status, location)));
    }

    private StreamId existing(StreamDefinition<?, ?, ?> definition, String id) {
        try {
            return new StreamId(authority, definition.kind(), id);
        } catch (IllegalArgumentException _) {
            throw Problems.notFound(definition.kind(), id);
        }
    }

    private StreamId fresh(StreamDefinition<?, ?, ?> definition, String id) {
        try {
            return new StreamId(authority, definition.kind(), id);
        } catch (IllegalArgumentException e) {
            throw Problems.invalid("id", e.getMessage(), "Send an id of this form.");
        }
    }
}
