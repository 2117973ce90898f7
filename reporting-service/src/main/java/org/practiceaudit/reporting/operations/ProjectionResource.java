package org.practiceaudit.reporting.operations;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.practiceaudit.programme.Role;
import org.practiceaudit.reporting.facts.Rebuild;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Problems;

/** How far behind the projection is, and the operator's way to make it anew. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
class ProjectionResource {
    private final Standing standing;
    private final Rebuild rebuild;
    private final Caller caller;

    ProjectionResource(Standing standing, Rebuild rebuild, Caller caller) {
        this.standing = standing;
        this.rebuild = rebuild;
        this.caller = caller;
    }

    @GET
    @Path("/projection")
    @Operation(summary = "How far behind what was said the reports are")
    public Uni<Standing.ForReaders> projection() {
        return standing.of(Optional.of(caller.authority()));
    }

    @GET
    @Path("/operations/projection")
    @Operation(summary = "How far behind the projection is in each partition and stream, and how a rebuild goes")
    public Uni<Standing.ForOperators> forOperators() {
        caller.actingAs(Role.OPERATOR);
        return standing.forOperators();
    }

    @POST
    @Path("/operations/projection/rebuild")
    @Operation(summary = "Makes the stored facts anew from the log, beside the live ones, and switches")
    public Uni<Response> rebuild() {
        caller.actingAs(Role.OPERATOR);
        return rebuild.begin().map(begun -> {
            if (!begun) {
                throw Problems.conflict("A rebuild is running.", "Wait until it has switched.");
            }
            return Response.accepted().build();
        });
    }
}
