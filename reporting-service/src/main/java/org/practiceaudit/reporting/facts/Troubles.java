package org.practiceaudit.reporting.facts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** The streams whose live facts do not hold all that was heard, or may be wrong. */
@ApplicationScoped
public class Troubles {
    private static final String TROUBLED =
            " from stream_facts where (heard_sequence > last_sequence or trouble <> 'none') ";

    private final Mutiny.SessionFactory sessions;

    Troubles(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * How many streams.
     *
     * @param waiting with events behind a gap, or behind one that cannot be folded
     * @param contested with two events under one sequence, of which the one heard first counts
     * @param unfoldable with an event that the folds cannot take
     */
    public record Count(long waiting, long contested, long unfoldable) {
        /** Whether somebody has to do something; a gap fills itself. */
        public boolean calls() {
            return contested > 0 || unfoldable > 0;
        }
    }

    /**
     * One such stream.
     *
     * @param last the facts hold everything up to this event
     * @param heard the highest sequence heard
     * @param trouble {@code none} where it only waits for what is missing, else {@code contested} or {@code unfoldable}
     */
    public record Troubled(String authority, String topic, String stream, long last, long heard, String trouble) {}

    /** @param authority of one, or empty for all of the installation */
    public Uni<Count> count(Optional<String> authority) {
        return sessions.withStatelessSession(session -> session.createNativeQuery(
                        "select count(*) filter (where heard_sequence > last_sequence),"
                                + " count(*) filter (where trouble = 'contested'),"
                                + " count(*) filter (where trouble = 'unfoldable')"
                                + TROUBLED + "and authority = coalesce(cast(:authority as text), authority)",
                        Object[].class)
                .setParameter("authority", authority.orElse(null))
                .getSingleResult()
                .map(row -> new Count(number(row[0]), number(row[1]), number(row[2]))));
    }

    /** Some of them, in order. */
    public Uni<List<Troubled>> first(int most) {
        return sessions.withStatelessSession(session -> session.createNativeQuery(
                        "select authority, topic, stream, last_sequence, heard_sequence, trouble" + TROUBLED
                                + "order by authority, topic, stream limit :most",
                        Object[].class)
                .setParameter("most", most)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Troubled(
                                (String) row[0],
                                (String) row[1],
                                (String) row[2],
                                number(row[3]),
                                number(row[4]),
                                (String) row[5]))
                        .toList()));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
