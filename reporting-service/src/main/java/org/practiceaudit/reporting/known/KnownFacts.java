package org.practiceaudit.reporting.known;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.contracts.Topics;
import org.practiceaudit.messaging.Received;
import org.practiceaudit.reporting.facts.FactsStore;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.facts.StreamFold;
import org.practiceaudit.reporting.log.IntakeLog;
import org.practiceaudit.reporting.log.StreamKey;
import org.practiceaudit.reporting.reading.Reader;
import org.practiceaudit.web.Problems;

/** What is known: now from the stored facts, on a past day from the log; both by the same folds. */
@ApplicationScoped
public class KnownFacts {
    private final Mutiny.SessionFactory sessions;
    private final IntakeLog log;
    private final FactsStore facts;

    KnownFacts(Mutiny.SessionFactory sessions, IntakeLog log, FactsStore facts) {
        this.sessions = sessions;
        this.log = log;
        this.facts = facts;
    }

    /** @param knownUntil recordings from this instant on are not in it */
    public record OfCycle(CycleFacts facts, Instant knownUntil) {}

    /** Empty when no such cycle was heard of. */
    public Uni<Optional<OfCycle>> cycle(Reader reader, String cycle, KnownUntil known) {
        return sessions.withStatelessSession(session -> ofCycle(session, reader.authority(), cycle, known)
                .flatMap(found -> log.newest(session, reader.authority(), cycle)
                        .map(newest -> CycleFacts.of(found, reader)
                                .map(of -> new OfCycle(of, known.told(newest.orElse(null)))))));
    }

    /**
     * What is asked for: one cycle, or those of some time.
     *
     * @throws org.practiceaudit.web.ProblemException 404 for a cycle that was never heard of
     */
    public Uni<AuthorityFacts> over(Reader reader, Over over) {
        return over.cycle()
                .map(cycle -> cycle(reader, cycle, over.known())
                        .map(found -> found.orElseThrow(() -> Problems.notFound("cycle", cycle)))
                        .map(it -> new AuthorityFacts(
                                List.of(it.facts()), List.of(), Optional.ofNullable(it.knownUntil()))))
                .orElseGet(() -> authority(reader, over.from(), over.to(), over.known()));
    }

    /** The same with what belongs to no cycle, such as staff, where one cycle is asked for. */
    public Uni<AuthorityFacts> overWithStaff(Reader reader, Over over) {
        return over.cycle()
                .map(cycle -> alone(reader, cycle, over.known())
                        .map(known -> new AuthorityFacts(
                                known.cycle(cycle).stream().toList(), known.loose(), known.knownUntil())))
                .orElseGet(() -> over(reader, over));
    }

    /** A cycle and what belongs to no cycle; 404 for a cycle that was never heard of, as for all of these. */
    public Uni<AuthorityFacts> alone(Reader reader, String cycle, KnownUntil known) {
        return span(reader, cycle, known, 0, 0);
    }

    /** A cycle with those of the year before, of which one is the cycle before. */
    public Uni<AuthorityFacts> withEarlier(Reader reader, String cycle, KnownUntil known) {
        return span(reader, cycle, known, 13, 0);
    }

    /** A cycle with those of the year after, in which its work may be audited again. */
    public Uni<AuthorityFacts> withLater(Reader reader, String cycle, KnownUntil known) {
        return span(reader, cycle, known, 0, 12);
    }

    /** A cycle with those of two years before and half a year after: some cycles before it, and the follow-up of the last. */
    public Uni<AuthorityFacts> around(Reader reader, String cycle, KnownUntil known) {
        return span(reader, cycle, known, 25, 6);
    }

    private Uni<AuthorityFacts> span(Reader reader, String cycle, KnownUntil known, int monthsBefore, int monthsAfter) {
        var stream = new StreamKey(reader.authority(), Topics.ALLOCATION, "cycle-" + cycle);
        return sessions.withStatelessSession(session -> facts.ofStream(session, stream))
                .map(found -> found.filter(StreamFacts.Cycle.class::isInstance)
                        .map(it -> ((StreamFacts.Cycle) it).dates())
                        .orElseThrow(() -> Problems.notFound("cycle", cycle)))
                .flatMap(dates -> authority(
                        reader,
                        dates.startsOn().minusMonths(monthsBefore),
                        dates.endsOn().plusMonths(monthsAfter),
                        known))
                .invoke(around -> {
                    // On a past day it may not have been planned yet.
                    if (around.cycle(cycle).isEmpty()) {
                        throw Problems.notFound("cycle", cycle);
                    }
                });
    }

    /** Every cycle that has a day between two days, both included, and what belongs to no cycle. */
    public Uni<AuthorityFacts> authority(Reader reader, LocalDate from, LocalDate to, KnownUntil known) {
        return sessions.withStatelessSession(session -> known.past()
                ? facts.cyclesBetween(session, reader.authority(), from, to)
                        .flatMap(cycles -> past(session, reader.authority(), cycles, known))
                        .map(folds -> AuthorityFacts.of(folds, reader, Optional.of(known.end())))
                : facts.ofAuthority(session, reader.authority(), from, to)
                        .flatMap(live -> log.newest(session, reader.authority(), cycles(live))
                                .map(newest -> AuthorityFacts.of(live, reader, newest))));
    }

    private static List<String> cycles(List<StreamFold> folds) {
        return folds.stream()
                .map(StreamFold::cycle)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The facts of all streams of a cycle, whoever reads them. */
    public Uni<List<StreamFacts>> ofCycle(
            Mutiny.StatelessSession session, String authority, String cycle, KnownUntil known) {
        return known.past()
                ? log.ofCycle(session, authority, cycle, known.end()).map(KnownFacts::folded)
                : facts.ofCycle(session, authority, cycle)
                        .map(folds -> folds.stream().map(StreamFold::facts).toList());
    }

    /** A child's audits and their cycles, as far as a reader may know them; without any when there is none. */
    public Uni<AuthorityFacts> ofChild(Reader reader, String child, KnownUntil known) {
        return sessions.withStatelessSession(session -> log.ofChild(session, reader.authority(), child, known.end()))
                .map(events -> AuthorityFacts.of(
                        StreamFold.fold(Map.of(), events), reader, Optional.ofNullable(known.told(newest(events)))));
    }

    private static Instant newest(List<Received> events) {
        return events.stream()
                .map(received -> received.metadata().recordedTime())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    public static List<StreamFacts> folded(List<Received> events) {
        return StreamFold.fold(Map.of(), events).stream().map(StreamFold::facts).toList();
    }

    private Uni<List<StreamFold>> past(
            Mutiny.StatelessSession session, String authority, List<String> cycles, KnownUntil known) {
        return log.ofNoCycle(session, authority, known.end())
                .flatMap(loose -> Multi.createFrom()
                        .iterable(cycles)
                        .onItem()
                        .transformToUniAndConcatenate(cycle -> log.ofCycle(session, authority, cycle, known.end()))
                        .collect()
                        .asList()
                        .map(ofCycles -> {
                            var folds = new ArrayList<>(StreamFold.fold(Map.of(), loose));
                            ofCycles.forEach(events -> folds.addAll(StreamFold.fold(Map.of(), events)));
                            return folds;
                        }));
    }
}
