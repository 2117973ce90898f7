package org.practiceaudit.reporting.journeys;

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
import org.practiceaudit.reporting.known.KnownUntil;
import org.practiceaudit.reporting.reading.Readers;

/** Grades of single children. */
@Path("/v1/reports/children")
@Produces(MediaType.APPLICATION_JSON)
class JourneyResource {
    private final GradeJourneys journeys;
    private final Readers readers;

    JourneyResource(GradeJourneys journeys, Readers readers) {
        this.journeys = journeys;
        this.readers = readers;
    }

    @GET
    @Path("{child}/grades")
    @Operation(summary = "Every grade of every audit of a child over all cycles, as far as the caller may know of them")
    public Uni<GradeJourney> grades(
            @PathParam("child") String child,
            @Parameter(schema = @Schema(format = "date")) @QueryParam("asAt") String asAt) {
        return readers.ofCases().flatMap(reader -> journeys.of(reader, child, KnownUntil.asked(asAt)));
    }
}
