package org.practiceaudit.eventstore.deadlines;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.practiceaudit.eventstore.Actor;
import org.practiceaudit.eventstore.BusinessClock;
import org.practiceaudit.eventstore.CommandContext;
import org.practiceaudit.eventstore.CommandHandler;
import org.practiceaudit.eventstore.StreamDefinition;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.eventstore.outbox.OutboxRelay;
import org.practiceaudit.messaging.ConsumerProgress;

/**
 * Fires due clocks in the order of their due times, on the replica that leads its service. Before it does, the consumers
 * must have reached everything that stood in the topics when the clocks were found due: no step is called missed while its
 * proof still waits in Kafka. Firing twice has one effect, since the decider knows what it has decided.
 */
@ApplicationScoped
public class DeadlineRunner {
    static final int BATCH = 200;
    private static final Logger LOG = Logger.getLogger(DeadlineRunner.class);

    private final Mutiny.SessionFactory sessions;
    private final CommandHandler commands;
    private final BusinessClock clock;
    private final OutboxRelay relay;
    private final ConsumerProgress consumers;
    private final Map<String, StreamDefinition<?, ?, ?>> definitions;
    private final Actor actor;

    DeadlineRunner(
            Mutiny.SessionFactory sessions,
            CommandHandler commands,
            BusinessClock clock,
            OutboxRelay relay,
            ConsumerProgress consumers,
            @All List<StreamDefinition<?, ?, ?>> definitions,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.sessions = sessions;
        this.commands = commands;
        this.clock = clock;
        this.relay = relay;
        this.consumers = consumers;
        this.definitions = definitions.stream().collect(Collectors.toMap(StreamDefinition::kind, Function.identity()));
        this.actor = Actor.system(service);
    }

    @Scheduled(every = "{practice-audit.deadlines.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        if (!relay.active()) {
            return Uni.createFrom().voidItem();
        }
        return fireDue()
                .onFailure()
                .invoke(e -> LOG.warnf("deadlines wait for the next look: %s", e.toString()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    /** Fires what is due now. Answers how many clocks fired; zero also when the consumers are still behind. */
    public Uni<Integer> fireDue() {
        var now = clock.now();
        return due(now).flatMap(found -> found.isEmpty()
                ? Uni.createFrom().item(0)
                : consumers
                        .reachedEnd()
                        .flatMap(reached ->
                                reached ? fire(found, now) : Uni.createFrom().item(0)));
    }

    private Uni<List<DeadlineRow>> due(Instant now) {
        return sessions.withStatelessSession(session -> session.createQuery(
                        "from DeadlineRow where firedAt is null and due <= :now order by due, authority, stream, name",
                        DeadlineRow.class)
                .setParameter("now", now)
                .setMaxResults(BATCH)
                .getResultList());
    }

    private Uni<Integer> fire(List<DeadlineRow> found, Instant now) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(row -> fire(row, now)
                        .replaceWith(1)
                        .onFailure()
                        .invoke(e -> LOG.errorf(e, "deadline %s of %s did not fire", row.name, row.stream))
                        .onFailure()
                        .recoverWithItem(0))
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }

    private Uni<Void> fire(DeadlineRow row, Instant now) {
        var kind = row.stream.substring(0, row.stream.indexOf('-'));
        var definition = definitions.get(kind);
        if (definition == null) {
            return Uni.createFrom().failure(new IllegalStateException("no definition of streams of kind " + kind));
        }
        return fire(definition, row, now).flatMap(_ -> fired(row, now)).replaceWithVoid();
    }

    private <C, S, E> Uni<?> fire(StreamDefinition<C, S, E> definition, DeadlineRow row, Instant now) {
        var stream = new StreamId(
                row.authority,
                definition.kind(),
                row.stream.substring(definition.kind().length() + 1));
        var context = new CommandContext(
                stream,
                actor,
                row.due,
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                UUID.randomUUID(),
                Optional.empty());
        return commands.handle(definition, definition.whenDue(row.name, row.due, now), context);
    }

    /** The append itself clears or moves a clock whose firing was a fact; what is left here fired without one. */
    private Uni<Integer> fired(DeadlineRow row, Instant now) {
        return sessions.withStatelessTransaction((session, _) -> session.createMutationQuery("update DeadlineRow set"
                        + " firedAt = :now where authority = :authority and stream = :stream and name = :name"
                        + " and due = :due and firedAt is null")
                .setParameter("now", now)
                .setParameter("authority", row.authority)
                .setParameter("stream", row.stream)
                .setParameter("name", row.name)
                .setParameter("due", row.due)
                .executeUpdate());
    }
}
