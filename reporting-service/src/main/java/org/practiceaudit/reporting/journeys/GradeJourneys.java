package org.practiceaudit.reporting.journeys;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.practiceaudit.reporting.known.KnownFacts;
import org.practiceaudit.reporting.known.KnownUntil;
import org.practiceaudit.reporting.reading.Reader;
import org.practiceaudit.web.Problems;

/** Grade journeys of children, from the log: of so few events nothing needs to be kept. */
@ApplicationScoped
public class GradeJourneys {
    private final KnownFacts facts;

    GradeJourneys(KnownFacts facts) {
        this.facts = facts;
    }

    /**
     * Of one child.
     *
     * @throws org.practiceaudit.web.ProblemException 404 where no audit is known, or none that this reader may know of
     */
    public Uni<GradeJourney> of(Reader reader, String child, KnownUntil known) {
        return facts.ofChild(reader, child, known)
                .map(found -> GradeJourney.of(found, child, reader.scope())
                        .orElseThrow(() -> Problems.notFound("child", child)));
    }
}
