package org.practiceaudit.reporting.dataset;

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

/** The data set of a cycle. */
@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
class DataSetResource {
    private final DataSets sets;
    private final Readers readers;

    DataSetResource(DataSets sets, Readers readers) {
        this.sets = sets;
        this.readers = readers;
    }

    @GET
    @Path("cycles/{cycle}/data-set")
    @Operation(
            summary =
                    "All gradings, feedback, actions and meetings of a cycle, an audit a row; with words what auditors wrote and the records of meetings"
                            + " as far as the reader may read them (TH-18)")
    public Uni<DataSetReading> dataSet(
            @PathParam("cycle") String cycle,
            @Parameter(schema = @Schema(format = "date")) @QueryParam("asAt") String asAt,
            @QueryParam("words") boolean words) {
        return readers.ofAllCases().flatMap(reader -> sets.reading(reader, cycle, KnownUntil.asked(asAt), words));
    }
}
