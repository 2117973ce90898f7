package org.practiceaudit.reporting.reports;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
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
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/** Cycle reports and the escalation timelines of a cycle. */
@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
class ReportResource {
    private final Reports reports;
    private final Readers readers;

    ReportResource(Reports reports, Readers readers) {
        this.reports = reports;
        this.readers = readers;
    }

    @GET
    @Path("/cycles/{cycle}")
    @Operation(summary = "A cycle's figures: whole, by service and by team, now or as known on a past day (BR-15)")
    public Uni<CycleReport> cycle(
            @PathParam("cycle") String cycle,
            @Parameter(schema = @Schema(format = "date")) @QueryParam("asAt") String asAt) {
        return readers.ofFigures()
                .flatMap(reader -> reports.cycle(reader, cycle, KnownUntil.asked(asAt)))
                .map(report -> report.orElseThrow(() -> Problems.notFound("cycle", cycle)));
    }

    @GET
    @Path("/cycles/{cycle}/timelines")
    @Operation(summary = "The escalation timelines of every case of a cycle that anybody graded inadequate, by audit")
    public Uni<Page<Timeline>> timelines(
            @PathParam("cycle") String cycle,
            @Parameter(schema = @Schema(format = "date")) @QueryParam("asAt") String asAt,
            @BeanParam PageQuery page) {
        return readers.ofCases().flatMap(reader -> reports.timelines(reader, cycle, KnownUntil.asked(asAt), page));
    }
}
