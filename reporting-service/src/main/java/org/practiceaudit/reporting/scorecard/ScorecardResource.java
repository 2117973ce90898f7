package org.practiceaudit.reporting.scorecard;

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

/** Figures by month and by service. */
@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
class ScorecardResource {
    private final KnownFacts facts;
    private final Readers readers;

    ScorecardResource(KnownFacts facts, Readers readers) {
        this.facts = facts;
        this.readers = readers;
    }

    @GET
    @Path("scorecard")
    @Operation(
            summary =
                    "Month by month: audits allocated, completed, moderated, both gradings, feedback obtained (TH-19)")
    public Uni<Scorecard> scorecard(@BeanParam Over over) {
        return readers.ofFigures()
                .flatMap(reader -> facts.over(reader, over).map(known -> Scorecard.of(known, reader.scope())));
    }

    @GET
    @Path("services")
    @Operation(summary = "Each service's outcomes, completion of audits and completion of actions (BR-15)")
    public Uni<Services> services(@BeanParam Over over) {
        return readers.ofFigures()
                .flatMap(reader -> facts.over(reader, over).map(known -> Services.of(known, reader.scope())));
    }
}
