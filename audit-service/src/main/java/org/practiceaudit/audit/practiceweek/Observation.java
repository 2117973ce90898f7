package org.practiceaudit.audit.practiceweek;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Coded;

/** Somebody's practice as a colleague saw it in a practice week (CA-10). */
sealed interface Observation {
    record NotRecorded() implements Observation {}

    /**
     * @param discussion what observer and observed said to each other, empty before they have
     * @param response what the observed says to it, empty before they do
     */
    record Recorded(Seen seen, Optional<Discussion> discussion, Optional<Response> response) implements Observation {}

    enum NotedAs implements Coded {
        STRENGTH,
        LEARNING
    }

    record Noted(NotedAs as, String theme, Narrative text) {}

    /**
     * @param practice kind of practice, a code of the programme
     * @param observed staff id of whose practice it was
     * @param child the pseudonymous reference, null where no one child was concerned
     */
    record Seen(
            String id,
            PracticeWeekOf week,
            String practice,
            String observer,
            String observed,
            String child,
            LocalDate observedOn,
            List<Noted> noted,
            Instant at) {
        public Seen {
            noted = List.copyOf(noted);
        }

        List<String> themes(NotedAs as) {
            return noted.stream()
                    .filter(each -> each.as() == as)
                    .map(Noted::theme)
                    .distinct()
                    .toList();
        }
    }

    record Discussion(LocalDate on, Narrative what, Instant at) {}

    record Response(Narrative text, Instant at) {}
}
