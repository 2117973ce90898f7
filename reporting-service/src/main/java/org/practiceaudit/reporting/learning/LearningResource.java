package org.practiceaudit.reporting.learning;

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

/** What was made of a cycle's learning. */
@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
class LearningResource {
    private final KnownFacts facts;
    private final Readers readers;

    LearningResource(KnownFacts facts, Readers readers) {
        this.facts = facts;
        this.readers = readers;
    }

    @GET
    @Path("cycles/{cycle}/learning")
    @Operation(summary = "What of a cycle was passed on, taught and improved (BR-27, TH-30, CA-14)")
    public Uni<CycleLearning> learning(
            @PathParam("cycle") String cycle,
            @Parameter(schema = @Schema(format = "date")) @QueryParam("asAt") String asAt) {
        return readers.ofFigures()
                .flatMap(reader -> facts.alone(reader, cycle, KnownUntil.asked(asAt))
                        .map(known -> CycleLearning.of(known, cycle)));
    }
}
