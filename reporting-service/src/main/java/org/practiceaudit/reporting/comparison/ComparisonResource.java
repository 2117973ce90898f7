package org.practiceaudit.reporting.comparison;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.practiceaudit.reporting.known.KnownFacts;
import org.practiceaudit.reporting.known.KnownUntil;
import org.practiceaudit.reporting.reading.Readers;

/** Cycles beside each other. */
@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
class ComparisonResource {
    private final KnownFacts facts;
    private final Readers readers;

    ComparisonResource(KnownFacts facts, Readers readers) {
        this.facts = facts;
        this.readers = readers;
    }

    @GET
    @Path("cycles/{cycle}/comparison")
    @Operation(summary = "A cycle beside the one before it, with what is more than chance (TH-33)")
    public Uni<CycleComparison> comparison(
            @PathParam("cycle") String cycle,
            @Parameter(schema = @Schema(format = "date")) @QueryParam("asAt") String asAt) {
        return readers.ofFigures()
                .flatMap(reader -> facts.withEarlier(reader, cycle, KnownUntil.asked(asAt))
                        .map(known -> CycleComparison.of(known, cycle, reader.scope())));
    }
}
