package org.practiceaudit.audit.dipsamples;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;

/** The reports of a cycle, for whoever tells of all of them at once, such as the board report (TH-28). */
@Path("/v1/cycles/{cycle}/dip-sample-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dip samples")
class CycleReportsResource {
    private final DipReportReading reading;

    CycleReportsResource(DipReportReading reading) {
        this.reading = reading;
    }

    @GET
    @Operation(
            summary =
                    "Read the reports of a cycle with their text, as far as the caller may read each; the others are left out")
    public Uni<Page<DipReportView>> reports(@PathParam("cycle") String cycle, @BeanParam PageQuery page) {
        return reading.ofCycle(cycle, page).map(found -> found.map(read -> DipReportView.of(read.state())));
    }
}
