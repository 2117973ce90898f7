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
import org.practiceaudit.audit.audits.NamedOn;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.eventstore.rest.Ids;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;

/** The concerns about how one audit was conducted. */
@Path("/v1/audits/{audit}/process-concerns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Process concerns")
class RaisingResource {
    /** The programme says which of them raises one. */
    private static final Role[] AUDITED = {
        Role.PRACTITIONER, Role.TEAM_MANAGER, Role.SERVICE_MANAGER, Role.IRO, Role.CP_CHAIR
    };

    private final CommandGateway gateway;
    private final ConductStream concerns;
    private final ConductReading reading;
    private final NamedOn named;

    RaisingResource(CommandGateway gateway, ConductStream concerns, ConductReading reading, NamedOn named) {
        this.gateway = gateway;
        this.concerns = concerns;
        this.reading = reading;
        this.named = named;
    }

    @GET
    @Operation(summary = "List the concerns about the audit's conduct that the caller is party to")
    public Uni<Page<ConductView.Line>> list(@PathParam("audit") String audit, @BeanParam PageQuery page) {
        return reading.list(Optional.of(audit), page);
    }

    @POST
    @Operation(summary = "Raise a concern about how the audit was conducted, with the manager first (TH-27)")
    public Uni<Response> raise(@PathParam("audit") String audit, @Valid @NotNull ConductRequests.RaisePart body) {
        var by = reading.by();
        var id = Ids.next();
        var commands = gateway.as(AUDITED);
        return named.audit(audit)
                .flatMap(of -> commands.beginning(
                        concerns,
                        id,
                        new Origin(of.audit(), of.programme(), of.programmeVersion(), of.cycle(), of.child()),
                        body,
                        "/v1/process-concerns/" + id,
                        (_, at) -> new ConductCommand.Raise(id, Parties.of(of), Narrative.of(body.text()), by, at)));
    }
}
