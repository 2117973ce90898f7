package org.practiceaudit.reporting.reports;

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
import org.practiceaudit.web.Problems;

/** Timelines of single audits. */
@Path("/v1/timelines")
@Produces(MediaType.APPLICATION_JSON)
class TimelineResource {
    private final Reports reports;
    private final Readers readers;

    TimelineResource(Reports reports, Readers readers) {
        this.reports = reports;
        this.readers = readers;
    }

    @GET
    @Path("/{audit}")
    @Operation(summary = "The timeline of one audit")
    public Uni<Timeline> timeline(
            @PathParam("audit") String audit,
            @Parameter(schema = @Schema(format = "date")) @QueryParam("asAt") String asAt) {
        return readers.ofCases()
                .flatMap(reader -> reports.timeline(reader, audit, KnownUntil.asked(asAt)))
                .map(told -> {
                    if (told.hidden()) {
                        throw Problems.forbidden(
                                "You moderate this audit blind, and its timeline tells the auditor's grades.",
                                "Commit your own grades first.");
                    }
                    return told.timeline().orElseThrow(() -> Problems.notFound("audit", audit));
                });
    }
}
