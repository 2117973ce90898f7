package org.practiceaudit.reporting.facts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.practiceaudit.reporting.log.LogJson;
import org.practiceaudit.reporting.log.StreamKey;

/**
 * The stored facts of streams, as reports ask for them. Those of which nothing has been made are left out. A cycle comes as one
 * text with a line for each stream: thousands of rows cost more on their way than what is in them.
 */
@ApplicationScoped
public class FactsStore {
    /** JSON is written without tabs and line ends, and names have none. */
    private static final String TEXT = """
            string_agg(concat_ws(E'\\t', topic, stream, last_sequence, heard_sequence, trouble, facts), E'\\n' order by topic, stream)
            """;

    private static final String SOMETHING = " from stream_facts where authority = :authority and kind <> 'nothing' ";

    private static final String COLUMNS = "select cycle, " + TEXT + SOMETHING;

    private static final String BY_CYCLE = " group by cycle order by cycle nulls last";

    private static final String CYCLES_BETWEEN = """
            select cycle from stream_facts
            where authority = :authority and kind = 'cycle'
              and cast(cast(facts as jsonb) #>> '{dates,startsOn}' as date) <= :to
              and cast(cast(facts as jsonb) #>> '{dates,endsOn}' as date) >= :from
            """;

    /** The live facts of a cycle. */
    public Uni<List<StreamFold>> ofCycle(Mutiny.StatelessSession session, String authority, String cycle) {
        return session.createNativeQuery(COLUMNS + "and cycle = :cycle" + BY_CYCLE, Object[].class)
                .setParameter("authority", authority)
                .setParameter("cycle", cycle)
                .getResultList()
                .map(rows -> folds(authority, rows));
    }

    /** The live facts of one stream; empty when nothing of it was heard. */
    public Uni<Optional<StreamFacts>> ofStream(Mutiny.StatelessSession session, StreamKey stream) {
        return session.createNativeQuery(COLUMNS + "and topic = :topic and stream = :stream" + BY_CYCLE, Object[].class)
                .setParameter("authority", stream.authority())
                .setParameter("topic", stream.topic())
                .setParameter("stream", stream.stream())
                .getResultList()
                .map(rows -> folds(stream.authority(), rows).stream()
                        .map(StreamFold::facts)
                        .findFirst());
    }

    /**
     * The live facts of every cycle of an authority that has a day in the time from one day to another, both included, and
     * of what belongs to no cycle, such as staff and learning.
     */
    public Uni<List<StreamFold>> ofAuthority(
            Mutiny.StatelessSession session, String authority, LocalDate from, LocalDate to) {
        // Cycle by cycle: joined, PostgreSQL would read all years of the authority to find these.
        return session.createNativeQuery(
                        "select wanted.cycle, found.told from (" + CYCLES_BETWEEN + ") as wanted"
                                + " cross join lateral (select " + TEXT + " as told" + SOMETHING
                                + "and cycle = wanted.cycle) as found union all " + COLUMNS + "and cycle is null"
                                + BY_CYCLE,
                        Object[].class)
                .setParameter("authority", authority)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .map(rows -> folds(authority, rows));
    }

    /** Which cycles of an authority have a day in the time from one day to another, both included, in order of their ids. */
    public Uni<List<String>> cyclesBetween(
            Mutiny.StatelessSession session, String authority, LocalDate from, LocalDate to) {
        return session.createNativeQuery(CYCLES_BETWEEN + " order by cycle", String.class)
                .setParameter("authority", authority)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    private static List<StreamFold> folds(String authority, List<Object[]> cycles) {
        return cycles.stream()
                .flatMap(row ->
                        ((String) row[1]).lines().map(line -> fold(authority, (String) row[0], line.split("\t", 6))))
                .toList();
    }

    private static StreamFold fold(String authority, String cycle, String[] column) {
        return new StreamFold(
                new StreamKey(authority, column[0], column[1]),
                cycle,
                Long.parseLong(column[2]),
                Long.parseLong(column[3]),
                StreamFold.Trouble.valueOf(column[4].toUpperCase(Locale.ROOT)),
                LogJson.read(column[5], StreamFacts.class));
    }
}
