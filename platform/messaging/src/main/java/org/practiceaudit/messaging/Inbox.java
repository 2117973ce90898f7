package org.practiceaudit.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.arc.properties.UnlessBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.practiceaudit.messaging.Failures.Refused;

/**
 * Lets each event of a foreign stream have its effect once and in order, however often and in whatever order messages come.
 * Each event has one transaction, in which the guard moves and the reaction appends.
 */
@ApplicationScoped
@UnlessBuildProperty(name = "practice-audit.hears", stringValue = "none")
@UnlessBuildProperty(name = "practice-audit.reacts", stringValue = "false", enableIfMissing = true)
class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int MOST_RACES = 10;

    /** Where one try of an event ended. */
    private sealed interface Step {
        /**
         * @param further whether later events of the stream are kept
         */
        record Applied(Reading reading, boolean further) implements Step {}

        /** It was not the next one, or is not any more: look again where the stream stands. */
        record NotNext() implements Step {}

        /** Kept, or known before: nothing more to do here now. */
        record Settled() implements Step {}
    }

    private final Transactions transactions;
    private final Reaction reaction;
    private final MeterRegistry metrics;
    private final Tracer tracer;
    private final MessageReader reader = new MessageReader(Upcasters.ofContracts());

    /** What fails while the service stops says nothing about the event: it comes again. */
    private volatile boolean stopping;

    Inbox(Transactions transactions, Reaction reaction, MeterRegistry metrics, Tracer tracer) {
        this.transactions = transactions;
        this.reaction = reaction;
        this.metrics = metrics;
        this.tracer = tracer;
    }

    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    /**
     * Takes a delivery: when the answer arrives it has had its effect, or is kept, or was known before. Then whatever it let
     * go has been applied too. Fails only when the database refuses what it must always accept.
     */
    Uni<Void> take(Delivery event) {
        return stubbornly(() -> step(event, false)).flatMap(step -> switch (step) {
            case Step.Settled() -> nothing();
            case Step.NotNext() -> stubbornly(() -> place(event)).flatMap(again -> again ? take(event) : nothing());
            case Step.Applied(var reading, var further) ->
                (further ? drain(event.place()) : no())
                        .flatMap(unblocked -> unblocked || unblocks(reading) ? tryKept() : nothing());
        });
    }

    /** Tries some of the streams that wait, and of the open ones whose next event is kept. */
    Uni<Void> tryKept() {
        return transactions
                .run(GuardTable::ready)
                .onItem()
                .transformToMulti(places -> Multi.createFrom().iterable(places))
                .onItem()
                .transformToUniAndConcatenate(this::drain)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Applies what is kept of a stream, in order, until one is missing or refused. Answers whether other streams may go on. */
    Uni<Boolean> drain(Place place) {
        return Multi.createBy()
                .repeating()
                .uni(() -> stubbornly(() -> kept(place)))
                .whilst(step -> !(step instanceof Step.Settled))
                .filter(step -> step instanceof Step.Applied(var reading, var _) && unblocks(reading))
                .collect()
                .asList()
                .map(unblocking -> !unblocking.isEmpty());
    }

    private Uni<Step> kept(Place place) {
        return transactions
                .run(tx -> GuardTable.next(tx, place))
                .flatMap(next -> next.map(event -> step(event, true))
                        .orElseGet(() -> Uni.createFrom().item(new Step.Settled())));
    }

    private Uni<Step> step(Delivery event, boolean kept) {
        if (event.unreadable()) {
            return setAside(event, Standing.PARKED, "no stream can be told from the headers");
        }
        return transactions
                .run(tx -> GuardTable.claim(tx, event, kept)
                        .flatMap(claimed ->
                                claimed ? apply(tx, event) : Uni.createFrom().item((Step) new Step.NotNext())))
                .invoke(this::committed)
                .onFailure(Failures::contended)
                .retry()
                .withBackOff(Duration.ofMillis(10), Duration.ofMillis(200))
                .atMost(MOST_RACES)
                .onFailure(failure -> !stopping && !Failures.passing(failure))
                .recoverWithUni(failure -> Failures.missing(failure)
                        .map(missing -> setAside(event, Standing.WAITING, missing))
                        .orElseGet(() -> setAside(event, Standing.PARKED, Failures.reason(failure))));
    }

    /** The guard has been moved; what follows commits with it or takes it back. */
    private Uni<Step> apply(Mutiny.StatelessSession tx, Delivery event) {
        var reading = reader.read(event.headers(), event.payload());
        var effect =
                switch (reading) {
                    case Received received -> traced(event, received, tx);
                    case Unknown _ -> nothing();
                    case Unreadable(var reason) -> Uni.createFrom().<Void>failure(new Refused(reason));
                };
        return effect.flatMap(_ -> GuardTable.clear(tx, event.place(), event.sequence()))
                .map(further -> new Step.Applied(reading, further));
    }

    private Uni<Void> traced(Delivery event, Received received, Mutiny.StatelessSession tx) {
        var traced =
                TracedEvent.begin(tracer, received.metadata(), event.place().topic(), Instant.now());
        return reaction.on(new Received(traced.metadata(), received.event()), tx)
                .onTermination()
                .invoke((_, failure, _) -> traced.end(Optional.ofNullable(failure)));
    }

    private void committed(Step step) {
        if (step instanceof Step.Applied(var reading, var _)) {
            switch (reading) {
                case Received _ -> reaction.committed();
                case Unknown(var metadata) ->
                    metrics.counter("practice_audit_unknown_events", "type", metadata.type())
                            .increment();
                case Unreadable _ -> throw new IllegalStateException("an unreadable event was applied");
            }
        }
    }

    /** Skips or keeps an event that was not the next one. True when by now it is. */
    private Uni<Boolean> place(Delivery event) {
        return transactions.run(tx -> GuardTable.lock(tx, event.place()).flatMap(row -> switch (row.verdictOn(event)) {
            case Verdict.Apply() -> Uni.createFrom().item(true);
            case Verdict.Skip() -> no();
            case Verdict.Hold() -> hold(tx, event).replaceWith(false);
            case Verdict.Conflict(var reason) ->
                GuardTable.hold(tx, event)
                        .flatMap(_ -> park(tx, event.place(), reason))
                        .replaceWith(false);
        }));
    }

    /** Keeps a refused event and closes its stream, after the transaction that tried it was rolled back. */
    private Uni<Step> setAside(Delivery event, Standing standing, String reason) {
        return transactions.run(tx -> GuardTable.lock(tx, event.place()).flatMap(row -> {
            if (row.lastSequence >= event.sequence()) {
                return Uni.createFrom().item(new Step.NotNext());
            }
            var parked = Standing.of(row.standing) == Standing.PARKED;
            return hold(tx, event)
                    .flatMap(_ -> parked ? nothing() : close(tx, event, standing, reason))
                    .replaceWith(new Step.Settled());
        }));
    }

    private Uni<Void> close(Mutiny.StatelessSession tx, Delivery event, Standing standing, String reason) {
        return switch (standing) {
            case OPEN -> throw new IllegalArgumentException("a refused event leaves no stream open");
            case PARKED -> park(tx, event.place(), reason);
            case WAITING -> {
                LOG.debugf("%s waits at %d: %s", event.place(), event.sequence(), reason);
                yield GuardTable.stand(tx, event.place(), standing, reason);
            }
        };
    }

    private static Uni<Void> hold(Mutiny.StatelessSession tx, Delivery event) {
        return GuardTable.hold(tx, event)
                .flatMap(other -> other.map(
                                id -> park(tx, event.place(), Verdict.conflict(event.sequence(), id, event.eventId())))
                        .orElseGet(Inbox::nothing));
    }

    private static Uni<Void> park(Mutiny.StatelessSession tx, Place place, String reason) {
        LOG.warnf("%s is parked: %s", place, reason);
        return GuardTable.stand(tx, place, Standing.PARKED, reason);
    }

    private boolean unblocks(Reading reading) {
        return reading instanceof Received(var _, var event)
                && reaction.unblocking().contains(event.getClass());
    }

    /** Until the database is back, however long that takes. */
    private <T> Uni<T> stubbornly(Supplier<Uni<? extends T>> work) {
        return Uni.createFrom()
                .deferred(work)
                .onFailure(Failures::passing)
                .invoke(failure -> LOG.warnf("tried again soon: %s", Failures.reason(failure)))
                .onFailure(failure -> !stopping && Failures.passing(failure))
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private static Uni<Boolean> no() {
        return Uni.createFrom().item(false);
    }
}
