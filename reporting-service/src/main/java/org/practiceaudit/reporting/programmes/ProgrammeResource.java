package org.practiceaudit.reporting.programmes;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.practiceaudit.reporting.known.Over;
import org.practiceaudit.reporting.reading.Readers;

/** The programme across its cycles. */
@Path("/v1/reports/programme")
@Produces(MediaType.APPLICATION_JSON)
class ProgrammeResource {
    private final ProgrammeReports reports;
    private final Readers readers;

    ProgrammeResource(ProgrammeReports reports, Readers readers) {
        this.reports = reports;
        this.readers = readers;
    }

    @GET
    @Operation(
            summary =
                    "Completion, timeliness, grades, changes at moderation and actions across cycles: cycle by cycle, by year"
                            + " and by version of the programme")
    public Uni<ProgrammeReport> programme(@BeanParam Over over) {
        return readers.ofFigures().flatMap(reader -> reports.of(reader, over));
    }
}
