package org.practiceaudit.audit.conduct;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;

/** Concerns about how audits were conducted, which have a route of their own (TH-27). */
@Path("/v1/process-concerns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Process concerns")
class ConductResource {
    private static final Role[] CALLERS = {
        Role.AUDIT_MANAGER, Role.AUDIT_TEAM, Role.TEAM_MANAGER, Role.SERVICE_MANAGER, Role.HEAD_OF_SERVICE
    };

    private final CommandGateway gateway;
    private final ConductStream concerns;
    private final ConductReading reading;

    ConductResource(CommandGateway gateway, ConductStream concerns, ConductReading reading) {
        this.gateway = gateway;
        this.concerns = concerns;
        this.reading = reading;
    }

    @GET
    @Operation(
            summary =
                    "List the concerns about the conduct of audits that the caller is party to; all for the audit manager")
    public Uni<Page<ConductView.Line>> list(@BeanParam PageQuery page) {
        return reading.list(Optional.empty(), page);
    }

    @GET
    @Path("/{concern}")
    @Operation(summary = "Read a concern about the conduct of an audit, with its steps and what was learned")
    public Uni<ConductView> read(@PathParam("concern") String concern) {
        return reading.readable(concern).map(ConductView::of);
    }

    @POST
    @Path("/{concern}/steps")
    @Operation(summary = "Record a step of the route and its outcome (TH-27)")
    public Uni<Response> step(@PathParam("concern") String concern, @Valid @NotNull ConductRequests.StepPart body) {
        var by = reading.by();
        return gateway.as(CALLERS)
                .adding(
                        concerns,
                        concern,
                        body,
                        null,
                        (_, at) -> new ConductCommand.TakeStep(
                                body.step(),
                                body.heldOn(),
                                body.present(),
                                body.outcome(),
                                Narrative.of(body.note()),
                                by,
                                at));
    }

    @POST
    @Path("/{concern}/learning")
    @Operation(summary = "Keep what the auditing at large learns from it (TH-27)")
    public Uni<Response> learning(
            @PathParam("concern") String concern, @Valid @NotNull ConductRequests.LearningPart body) {
        var by = reading.by();
        return gateway.as(Role.AUDIT_MANAGER, Role.AUDIT_TEAM)
                .adding(
                        concerns,
                        concern,
                        body,
                        null,
                        (_, at) -> new ConductCommand.KeepLearning(Narrative.of(body.text()), by, at));
    }
}
