package org.practiceaudit.reporting.board;

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

/** The report to the improvement board and its short versions. */
@Path("/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
class BoardResource {
    private final Boards boards;
    private final Readers readers;

    BoardResource(Boards boards, Readers readers) {
        this.boards = boards;
        this.readers = readers;
    }

    @GET
    @Path("cycles/{cycle}/board")
    @Operation(
            summary = "The report to the improvement board, with the words that their owners tell the reader (TH-28)")
    public Uni<BoardReading> board(
            @PathParam("cycle") String cycle,
            @Parameter(schema = @Schema(format = "date")) @QueryParam("asAt") String asAt) {
        return readers.ofTheAuthority().flatMap(reader -> boards.reading(reader, cycle, KnownUntil.asked(asAt)));
    }

    @GET
    @Path("cycles/{cycle}/briefing")
    @Operation(summary = "The short version for practitioners: no case, no service, no name (TH-28)")
    public Uni<Briefing> briefing(
            @PathParam("cycle") String cycle,
            @Parameter(schema = @Schema(format = "date")) @QueryParam("asAt") String asAt) {
        return readers.ofWhatIsShared()
                .flatMap(reader ->
                        boards.briefing(reader, cycle, KnownUntil.asked(asAt), Briefing.Audience.PRACTITIONERS));
    }

    @GET
    @Path("cycles/{cycle}/highlights")
    @Operation(summary = "Highlights and themes for partners, councillors and the chief executive (CA-14)")
    public Uni<Briefing> highlights(
            @PathParam("cycle") String cycle,
            @Parameter(schema = @Schema(format = "date")) @QueryParam("asAt") String asAt) {
        return readers.ofTheAuthority()
                .flatMap(reader -> boards.briefing(reader, cycle, KnownUntil.asked(asAt), Briefing.Audience.PARTNERS));
    }
}
