package org.practiceaudit.allocation.assignment;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.practiceaudit.allocation.cycles.CycleSteps;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.ApiDocument;
import org.practiceaudit.web.Caller;

/** Assigns auditors and moderators to a drawn sample: all of it, or nothing with what stands in the way. */
@Path("/v1/cycles/{cycle}/assign")
@Produces(MediaType.APPLICATION_JSON)
public class AssignmentResource {
    private final CycleSteps steps;
    private final CommandGateway gateway;
    private final Caller caller;

    AssignmentResource(CycleSteps steps, CommandGateway gateway, Caller caller) {
        this.steps = steps;
        this.gateway = gateway;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Parameter(ref = ApiDocument.IF_MATCH)
    public Uni<Response> assignAuditors(@PathParam("cycle") String cycle) {
        return steps.assign(
                gateway.as(Role.AUDIT_TEAM, Role.AUDIT_MANAGER),
                caller.authority(),
                cycle,
                task -> Assigner.propose(task.frame(), task.sample(), task.held(), task.cycle()));
    }
}
