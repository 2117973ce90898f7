package org.practiceaudit.reporting.programmes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Which version of which programme each cycle of an authority pins. Every event of a cycle says it; the first is asked. */
@ApplicationScoped
class PinnedProgrammes {
    private final Mutiny.SessionFactory sessions;

    PinnedProgrammes(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** By cycle. */
    Uni<Map<String, ProgrammeVersion>> of(String authority) {
        return sessions.withStatelessSession(session -> session.createNativeQuery("""
                        select distinct on (stream) cycle, programme, programme_version from intake_log
                        where authority = :authority and topic = 'allocation' and stream > 'cycle-' and stream < 'cycle.'
                          and cycle is not null and programme is not null and programme_version is not null
                        order by stream, sequence
                        """, Object[].class)
                .setParameter("authority", authority)
                .getResultList()
                .map(rows -> {
                    var pinned = new HashMap<String, ProgrammeVersion>();
                    rows.forEach(row -> pinned.put(
                            (String) row[0], new ProgrammeVersion((String) row[1], ((Number) row[2]).intValue())));
                    return Map.copyOf(pinned);
                }));
    }
}
