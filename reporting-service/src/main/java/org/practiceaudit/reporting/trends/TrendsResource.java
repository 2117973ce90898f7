package org.practiceaudit.reporting.trends;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.practiceaudit.reporting.known.KnownFacts;
import org.practiceaudit.reporting.known.Over;
import org.practiceaudit.reporting.reading.Readers;

/** What changes over cycles, and what only varies. */
@Path("/v1/reports/trends")
@Produces(MediaType.APPLICATION_JSON)
class TrendsResource {
    private final KnownFacts facts;
    private final Readers readers;

    TrendsResource(KnownFacts facts, Readers readers) {
        this.facts = facts;
        this.readers = readers;
    }

    @GET
    @Operation(
            summary =
                    "Grades, timeliness and feedback over cycles with control limits, so that noise is not read as change")
    public Uni<Trends> trends(@BeanParam Over over) {
        return readers.ofFigures()
                .flatMap(reader -> facts.over(reader, over).map(known -> Trends.of(known, reader.scope())));
    }
}
