package org.practiceaudit.reporting.operations;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.practiceaudit.messaging.ConsumerProgress;
import org.practiceaudit.programme.Role;
import org.practiceaudit.reporting.facts.Rebuild;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Problems;

/** The operator's view of the projection. */
@Path("/v1/operations/projection")
@Produces(MediaType.APPLICATION_JSON)
class ProjectionResource {
    /** @param upToDate whether everything that stands in the topics has been taken in */
    public record Standing(boolean upToDate, Rebuild.Progress rebuild) {}

    private final ConsumerProgress consumers;
    private final Rebuild rebuild;
    private final Caller caller;

    ProjectionResource(ConsumerProgress consumers, Rebuild rebuild, Caller caller) {
        this.consumers = consumers;
        this.rebuild = rebuild;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Whether the projection has reached the end of the topics, and how a rebuild goes")
    public Uni<Standing> standing() {
        caller.actingAs(Role.OPERATOR);
        return consumers.reachedEnd().map(reached -> new Standing(reached, rebuild.progress()));
    }

    @POST
    @Path("/rebuild")
    @NonBlocking
    @Operation(summary = "Makes the stored facts anew from the log, beside the live ones, and switches")
    public Response rebuild() {
        caller.actingAs(Role.OPERATOR);
        if (rebuild.progress().state().equals("running")) {
            throw Problems.conflict("A rebuild is running.", "Wait until it has switched.");
        }
        rebuild.run().subscribe().with(_ -> {}, _ -> {});
        return Response.accepted(rebuild.progress()).build();
    }
}
