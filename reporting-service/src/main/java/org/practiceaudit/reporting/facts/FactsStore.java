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

/** The stored facts of streams, as reports ask for them. Those of which nothing has been made are left out. */
@ApplicationScoped
public class FactsStore {
    private static final String READ = """
            select authority, topic, stream, cycle, last_sequence, heard_sequence, trouble, facts from stream_facts
            where authority = :authority and kind <> 'nothing'
            """;

    /** The live facts of a cycle. */
    public Uni<List<StreamFold>> ofCycle(Mutiny.StatelessSession session, String authority, String cycle) {
        return session.createNativeQuery(READ + " and cycle = :cycle order by topic, stream", Object[].class)
                .setParameter("authority", authority)
                .setParameter("cycle", cycle)
                .getResultList()
                .map(FactsStore::folds);
    }

    /** The live facts of one stream; empty when nothing of it was heard. */
    public Uni<Optional<StreamFacts>> ofStream(Mutiny.StatelessSession session, StreamKey stream) {
        return session.createNativeQuery(READ + " and topic = :topic and stream = :stream", Object[].class)
                .setParameter("authority", stream.authority())
                .setParameter("topic", stream.topic())
                .setParameter("stream", stream.stream())
                .getResultList()
                .map(rows -> folds(rows).stream().map(StreamFold::facts).findFirst());
    }

    /**
     * The live facts of every cycle of an authority that has a day in the time from one day to another, both included, and
     * of what belongs to no cycle, such as staff and learning.
     */
    public Uni<List<StreamFold>> ofAuthority(
            Mutiny.StatelessSession session, String authority, LocalDate from, LocalDate to) {
        return session.createNativeQuery(READ + """
                        and cycle in (
                            select cycle from stream_facts
                            where authority = :authority and kind = 'cycle'
                              and cast(cast(facts as jsonb) #>> '{dates,startsOn}' as date) <= :to
                              and cast(cast(facts as jsonb) #>> '{dates,endsOn}' as date) >= :from)
                        union all
                        """ + READ + """
                        and cycle is null
                        order by topic, stream
                        """, Object[].class)
                .setParameter("authority", authority)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .map(FactsStore::folds);
    }

    private static List<StreamFold> folds(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new StreamFold(
                        new StreamKey((String) row[0], (String) row[1], (String) row[2]),
                        (String) row[3],
                        ((Number) row[4]).longValue(),
                        ((Number) row[5]).longValue(),
                        StreamFold.Trouble.valueOf(((String) row[6]).toUpperCase(Locale.ROOT)),
                        LogJson.read((String) row[7], StreamFacts.class)))
                .toList();
    }
}
