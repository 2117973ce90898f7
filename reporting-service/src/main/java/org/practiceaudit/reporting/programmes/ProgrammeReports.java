package org.practiceaudit.reporting.programmes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.practiceaudit.reporting.known.KnownFacts;
import org.practiceaudit.reporting.known.Over;
import org.practiceaudit.reporting.reading.Reader;

/** Reports across the cycles of an authority's programme. */
@ApplicationScoped
public class ProgrammeReports {
    private final KnownFacts facts;
    private final PinnedProgrammes pinned;

    ProgrammeReports(KnownFacts facts, PinnedProgrammes pinned) {
        this.facts = facts;
        this.pinned = pinned;
    }

    /** Over some time, or of one cycle; 404 for a cycle never heard of. */
    public Uni<ProgrammeReport> of(Reader reader, Over over) {
        return facts.over(reader, over)
                .flatMap(known -> pinned.of(reader.authority())
                        .map(versions -> ProgrammeReport.of(known, versions, reader.scope())));
    }
}
