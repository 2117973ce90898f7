package org.practiceaudit.allocation.allocations;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.eventstore.Actor;
import org.practiceaudit.eventstore.CommandContext;
import org.practiceaudit.eventstore.CommandHandler;
import org.practiceaudit.eventstore.Handled;
import org.practiceaudit.eventstore.Idempotency;
import org.practiceaudit.eventstore.OutboxSignal;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.eventstore.rest.Commands;
import org.practiceaudit.eventstore.rest.Rejections;
import org.practiceaudit.web.Problems;

/** Audits that change hands, one alone or several in one transaction. */
@ApplicationScoped
public class Reallocations {
    /**
     * One audit that is to change hands.
     *
     * @param version of its stream on which it was worked out
     * @param exempted whether its auditor is spared it by somebody entitled
     * @param over whether it is submitted, invalidated or cancelled as far as is known
     */
    public record Change(String audit, long version, HandOver handOver, boolean exempted, boolean over) {}

    /** @param rule under which exemptions are granted */
    public record Cause(ReallocationReason reason, String rule) {}

    /** Who asks for several at once; {@code idempotency} is kept with the first of them. */
    public record Asking(
            String authority,
            Actor by,
            Instant at,
            UUID correlation,
            Optional<String> trace,
            Idempotency idempotency) {}

    private final Mutiny.SessionFactory sessions;
    private final CommandHandler handler;
    private final AllocationStreams streams;
    private final OutboxSignal outbox;

    Reallocations(
            Mutiny.SessionFactory sessions, CommandHandler handler, AllocationStreams streams, OutboxSignal outbox) {
        this.sessions = sessions;
        this.handler = handler;
        this.streams = streams;
        this.outbox = outbox;
    }

    public Uni<Response> one(Commands commands, Object body, Cause cause, Change change) {
        return commands.changing(
                streams, change.audit(), body, (actor, at) -> command(change, cause, actor.staff(), at));
    }

    /**
     * Whether the same request was answered before, which must be known before it is worked out: what it asked for has
     * happened since.
     */
    public Uni<Boolean> answered(Asking asking) {
        return sessions.withStatelessSession(session -> session.createNativeQuery("""
                        select body_hash from idempotency
                        where authority = :authority and actor = :actor and route = :route and key = :key
                        """, String.class)
                        .setParameter("authority", asking.authority())
                        .setParameter("actor", asking.by().staff())
                        .setParameter("route", asking.idempotency().route())
                        .setParameter("key", asking.idempotency().key())
                        .getResultList())
                .map(before -> {
                    if (!before.isEmpty()
                            && !before.getFirst().equals(asking.idempotency().bodyHash())) {
                        throw Problems.idempotencyKeyReused();
                    }
                    return !before.isEmpty();
                });
    }

    /** All of them or none. Answers with false where the same request was answered before and nothing was done. */
    public Uni<Boolean> all(Asking asking, Cause cause, List<Change> changes) {
        return sessions.withStatelessTransaction((session, _) -> handle(
                                session, asking, cause, changes.getFirst(), Optional.of(asking.idempotency()))
                        .flatMap(done -> done
                                ? rest(session, asking, cause, changes.subList(1, changes.size()))
                                : Uni.createFrom().item(false)))
                .invoke(outbox::wake);
    }

    private Uni<Boolean> rest(Mutiny.StatelessSession session, Asking asking, Cause cause, List<Change> changes) {
        return Multi.createFrom()
                .iterable(changes)
                .onItem()
                .transformToUniAndConcatenate(change -> handle(session, asking, cause, change, Optional.empty()))
                .collect()
                .last()
                .replaceWith(true);
    }

    private Uni<Boolean> handle(
            Mutiny.StatelessSession session,
            Asking asking,
            Cause cause,
            Change change,
            Optional<Idempotency> idempotency) {
        var context = new CommandContext(
                new StreamId(asking.authority(), AllocationStreams.KIND, change.audit()),
                asking.by(),
                asking.at(),
                Optional.empty(),
                OptionalLong.of(change.version()),
                idempotency,
                asking.correlation(),
                Optional.empty(),
                asking.trace());
        return handler.handleIn(
                        session, streams, command(change, cause, asking.by().staff(), asking.at()), context)
                .map(handled -> switch (handled) {
                    case Handled.Done<Standing> _ -> true;
                    case Handled.Repeated<Standing> _ -> false;
                    case Handled.KeyReused<Standing> _ -> throw Problems.idempotencyKeyReused();
                    case Handled.Stale<Standing> _ ->
                        throw Problems.conflict(
                                "Audit " + change.audit() + " changed hands at the same moment.", "Ask again.");
                    case Handled.Refused<Standing>(var why) -> throw Rejections.problem(why);
                });
    }

    private static AllocationCommand command(Change change, Cause cause, String by, Instant at) {
        return new AllocationCommand.Reallocate(
                change.handOver(),
                new AllocationCommand.Grounds(cause.reason(), change.exempted(), cause.rule()),
                change.over(),
                by,
                at);
    }
}
