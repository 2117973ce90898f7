package org.practiceaudit.reporting.extract;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.practiceaudit.reporting.exports.Format;
import org.practiceaudit.reporting.known.KnownUntil;
import org.practiceaudit.reporting.reading.Readers;

/** The audits of a cycle, for tables and other programs. */
@Path("/v1/reports")
class ExtractResource {
    private final CycleExtract extract;
    private final Readers readers;

    ExtractResource(CycleExtract extract, Readers readers) {
        this.extract = extract;
        this.readers = readers;
    }

    @GET
    @Path("cycles/{cycle}/audits")
    @Operation(
            summary =
                    "Every audit of a cycle that the caller may know of, a row each, however many, with all its gradings"
                            + " (TH-18)")
    public Uni<Response> audits(
            @PathParam("cycle") String cycle,
            @Parameter(schema = @Schema(format = "date")) @QueryParam("asAt") String asAt,
            @Parameter(
                            schema =
                                    @Schema(
                                            enumeration = {"csv", "xlsx", "json"},
                                            defaultValue = "json"))
                    @QueryParam("format")
                    String format) {
        var known = KnownUntil.asked(asAt);
        var wanted = format == null ? Format.JSON : Format.of(format).orElseThrow();
        return readers.ofCases().flatMap(reader -> extract.of(reader, cycle, known, wanted));
    }
}
