package org.practiceaudit.reporting.known;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.reporting.log.IntakeLog;
import org.practiceaudit.web.Problems;

/** Which cycles a report that is read row by row is over. */
@ApplicationScoped
public class CyclesOver {
    private final Mutiny.SessionFactory sessions;
    private final IntakeLog log;

    CyclesOver(Mutiny.SessionFactory sessions, IntakeLog log) {
        this.sessions = sessions;
        this.log = log;
    }

    /**
     * Found cycles.
     *
     * @param cycles in the order of their ids, each present
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

    private static Uni<List<String>> cycles(Mutiny.StatelessSession session, String authority, Over over) {
        return over.cycle()
                .map(cycle -> ids(session, authority, "and cycle = :cycle", query -> query.setParameter("cycle", cycle))
                        .invoke(found -> {
                            if (found.isEmpty()) {
                                throw Problems.notFound("cycle", cycle);
                            }
                        }))
                .orElseGet(() -> ids(
                        session,
                        authority,
                        """
                        and cast(cast(facts as jsonb) #>> '{dates,startsOn}' as date) <= :to
                        and cast(cast(facts as jsonb) #>> '{dates,endsOn}' as date) >= :from""",
                        query -> query.setParameter("from", over.from()).setParameter("to", over.to())));
    }

    private interface Parameters {
        Mutiny.SelectionQuery<String> set(Mutiny.SelectionQuery<String> query);
    }

    private static Uni<List<String>> ids(
            Mutiny.StatelessSession session, String authority, String which, Parameters parameters) {
        return parameters
                .set(session.createNativeQuery(
                                "select cycle from stream_facts where authority = :authority and kind = 'cycle' "
                                        + which + " order by cycle",
                                String.class)
                        .setParameter("authority", authority))
                .getResultList();
    }
}
