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
import org.practiceaudit.eventstore.BatchHandler;
import org.practiceaudit.eventstore.BusinessClock;
import org.practiceaudit.eventstore.CommandContext;
import org.practiceaudit.eventstore.OutboxSignal;
import org.practiceaudit.eventstore.StreamDefinition;
import org.practiceaudit.eventstore.outbox.OutboxRelay;
import org.practiceaudit.messaging.ConsumerProgress;
import org.practiceaudit.web.Wordless;

/**
 * Fires due clocks in the order of their due times, on the replica that leads its service, until none is due. Before it does,
 * the consumers must have reached everything that stood in the topics when the clocks were found due: no step is called
 * missed while its proof still waits in Kafka. Each fires once: its stream is locked, it is looked at again, and what it
 * does is written with the note that it fired. One whose firing fails is put off by itself.
 */
@ApplicationScoped
public class DeadlineRunner {
    static final int BATCH = 500;
    private static final Logger LOG = Logger.getLogger(DeadlineRunner.class);

    private final Mutiny.SessionFactory sessions;
    private final ClockTable clocks;
    private final BatchHandler commands;
    private final BusinessClock clock;
    private final OutboxRelay relay;
    private final OutboxSignal appended;
    private final ConsumerProgress consumers;
    private final DeadlineGauges gauges;
    private final Map<String, StreamDefinition<?, ?, ?>> definitions;
    private final Actor actor;

    DeadlineRunner(
            Mutiny.SessionFactory sessions,
            ClockTable clocks,
            BatchHandler commands,
            BusinessClock clock,
            OutboxRelay relay,
            OutboxSignal appended,
            ConsumerProgress consumers,
            DeadlineGauges gauges,
            @All List<StreamDefinition<?, ?, ?>> definitions,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.sessions = sessions;
        this.clocks = clocks;
        this.commands = commands;
        this.clock = clock;
        this.relay = relay;
        this.appended = appended;
        this.consumers = consumers;
        this.gauges = gauges;
        this.definitions = definitions.stream().collect(Collectors.toMap(StreamDefinition::kind, Function.identity()));
        this.actor = Actor.system(service);
    }

    /** Looks for due clocks and fires them; never fails, since there is a next look. */
    @Scheduled(every = "{practice-audit.deadlines.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> tick() {
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

    /** Fires what is due now, as long as this replica leads; nothing when the consumers are behind. */
    Uni<Void> fireDue() {
        var now = clock.now();
        return clocks.due(now, 1)
                .flatMap(found -> found.isEmpty() ? Uni.createFrom().item(false) : consumers.reachedEnd())
                .flatMap(may -> may ? fireAll(now) : Uni.createFrom().voidItem());
    }

    private Uni<Void> fireAll(Instant now) {
        return Multi.createBy()
                .repeating()
                .uni(() -> clocks.due(now, BATCH).flatMap(due -> fire(DueClock.next(due), now)))
                .whilst(handled -> handled > 0 && relay.active())
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Answers how many fired or were put off. */
    private Uni<Integer> fire(List<DueClock> next, Instant now) {
        if (next.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        return together(next, now)
                .onFailure()
                .recoverWithUni(failure -> next.size() == 1 ? putOff(next.getFirst(), failure) : oneByOne(next, now));
    }

    private Uni<Integer> oneByOne(List<DueClock> next, Instant now) {
        return Multi.createFrom()
                .iterable(next)
                .onItem()
                .transformToUniAndConcatenate(each -> fire(List.of(each), now))
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }

    private Uni<Integer> putOff(DueClock due, Throwable failure) {
        LOG.errorf(
                Wordless.of(failure),
                "deadline %s of %s/%s did not fire, try %d",
                due.name(),
                due.authority(),
                due.stream(),
                due.failures() + 1);
        return clocks.putOff(due, failure.getClass().getSimpleName());
    }

    private Uni<Integer> together(List<DueClock> next, Instant now) {
        return sessions.withStatelessTransaction((transaction, _) -> clocks.lock(transaction, next)
                        .flatMap(standing -> runs(transaction, standing, now)
                                .flatMap(_ -> clocks.fired(transaction, standing, now))
                                .replaceWith(standing)))
                .invoke(fired -> {
                    appended.wake();
                    var at = clock.now();
                    fired.forEach(each -> gauges.fired(each.due(), at));
                })
                .map(List::size);
    }

    private Uni<Void> runs(Mutiny.StatelessSession transaction, List<DueClock> standing, Instant now) {
        return Multi.createFrom()
                .iterable(DueClock.runs(standing))
                .onItem()
                .transformToUniAndConcatenate(
                        run -> run(transaction, definition(run.getFirst().kind()), run, now))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private StreamDefinition<?, ?, ?> definition(String kind) {
        return Optional.<StreamDefinition<?, ?, ?>>ofNullable(definitions.get(kind))
                .orElseThrow(() -> new IllegalStateException("no definition of streams of kind " + kind));
    }

    private <C, S, E> Uni<?> run(
            Mutiny.StatelessSession transaction,
            StreamDefinition<C, S, E> definition,
            List<DueClock> run,
            Instant now) {
        var lines = run.stream()
                .map(due -> new BatchHandler.Line<>(definition.whenDue(due.name(), due.due(), now), context(due)))
                .toList();
        return commands.handleIn(transaction, definition, lines);
    }

    /** What a clock does has happened when it was due, however late it fires. */
    private CommandContext context(DueClock due) {
        return new CommandContext(
                due.streamId(),
                actor,
                due.due(),
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                UUID.randomUUID(),
                Optional.empty(),
                Optional.empty());
    }
}
