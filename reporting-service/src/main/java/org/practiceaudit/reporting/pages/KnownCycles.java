package org.practiceaudit.reporting.pages;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.reporting.facts.StreamFacts;
import org.practiceaudit.reporting.log.LogJson;

/** The cycles of an authority, from which a reader chooses. */
@ApplicationScoped
class KnownCycles {
    private static final Comparator<StreamFacts.Cycle> LATEST_FIRST = Comparator.comparing(
                    (StreamFacts.Cycle cycle) -> cycle.dates().startsOn(), Comparator.<LocalDate>reverseOrder())
            .thenComparing(StreamFacts.Cycle::cycle);

    private final Mutiny.SessionFactory sessions;

    KnownCycles(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Those whose dates are known, the latest first. */
    Uni<List<StreamFacts.Cycle>> of(String authority) {
        return sessions.withStatelessSession(session -> session.createNativeQuery(
                        "select facts from stream_facts where authority = :authority and kind = 'cycle'", String.class)
                .setParameter("authority", authority)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(json -> LogJson.read(json, StreamFacts.class))
                        .filter(StreamFacts.Cycle.class::isInstance)
                        .map(StreamFacts.Cycle.class::cast)
                        .filter(cycle -> cycle.dates() != null)
                        .sorted(LATEST_FIRST)
                        .toList()));
    }
}
