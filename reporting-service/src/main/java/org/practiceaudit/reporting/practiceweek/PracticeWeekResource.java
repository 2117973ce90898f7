package org.practiceaudit.reporting.practiceweek;

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

/** The report on a practice week. */
@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
class PracticeWeekResource {
    private final KnownFacts facts;
    private final Readers readers;

    PracticeWeekResource(KnownFacts facts, Readers readers) {
        this.facts = facts;
        this.readers = readers;
    }

    @GET
    @Path("cycles/{cycle}/practice-week")
    @Operation(
            summary =
                    "A practice week's outcome, observations, consultations and learning, for management and teams (CA-07)")
    public Uni<PracticeWeek> practiceWeek(
            @PathParam("cycle") String cycle,
            @Parameter(schema = @Schema(format = "date")) @QueryParam("asAt") String asAt) {
        return readers.ofWhatIsShared()
                .flatMap(reader ->
                        facts.alone(reader, cycle, KnownUntil.asked(asAt)).map(known -> PracticeWeek.of(known, cycle)));
    }
}
