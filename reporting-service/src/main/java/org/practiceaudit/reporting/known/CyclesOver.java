package org.practiceaudit.reporting.known;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.contracts.Topics;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.reporting.facts.FactsStore;
import org.practiceaudit.reporting.log.IntakeLog;
import org.practiceaudit.reporting.log.StreamKey;
import org.practiceaudit.web.Problems;

/** Which cycles a report that is read row by row is over. */
@ApplicationScoped
public class CyclesOver {
    private final Mutiny.SessionFactory sessions;
    private final IntakeLog log;
    private final FactsStore facts;

    CyclesOver(Mutiny.SessionFactory sessions, IntakeLog log, FactsStore facts) {
        this.sessions = sessions;
        this.log = log;
        this.facts = facts;
    }

    /**
     * Found cycles.
     *
     * @param cycles each present
     * @param knownUntil recordings from this instant on do not count; empty where nothing was heard
     */
    public record Found(List<Optional<String>> cycles, Optional<Instant> knownUntil) {
        /** The day in London on which rows hold. */
        public LocalDate day() {
            return knownUntil
                    .map(until -> WorkingDays.dateOf(until.minusNanos(1)))
                    .orElse(LocalDate.EPOCH);
        }
    }

    /** 404 for a cycle that was never heard of. */
    public Uni<Found> of(String authority, Over over) {
        return sessions.withStatelessSession(session -> cycles(session, authority, over)
                .flatMap(ids -> log.newest(session, authority, ids)
                        .map(newest -> new Found(
                                ids.stream().map(Optional::of).toList(),
                                Optional.ofNullable(over.known().told(newest.orElse(null)))))));
    }

    private Uni<List<String>> cycles(Mutiny.StatelessSession session, String authority, Over over) {
        return over.cycle()
                .map(cycle -> facts.ofStream(session, new StreamKey(authority, Topics.ALLOCATION, "cycle-" + cycle))
                        .map(found ->
                                found.map(_ -> List.of(cycle)).orElseThrow(() -> Problems.notFound("cycle", cycle))))
                .orElseGet(() -> facts.cyclesBetween(session, authority, over.from(), over.to()));
    }
}
