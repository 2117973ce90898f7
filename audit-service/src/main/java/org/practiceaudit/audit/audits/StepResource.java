package org.practiceaudit.audit.audits;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.eventstore.rest.Commands;
import org.practiceaudit.eventstore.rest.Ids;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.ApiDocument;

/** An audit's way from start to its final grade, and the concerns that wait for no state. */
@Path("/v1/audits/{audit}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audits")
class StepResource {
    /** Everybody who may be named on an audit, and quality assurance. */
    private static final Role[] NAMED = {
        Role.AUDITOR,
        Role.MODERATOR,
        Role.PRACTITIONER,
        Role.TEAM_MANAGER,
        Role.SERVICE_MANAGER,
        Role.HEAD_OF_SERVICE,
        Role.IRO,
        Role.CP_CHAIR,
        Role.AUDIT_TEAM,
        Role.AUDIT_MANAGER,
        Role.HEAD_OF_QUALITY_ASSURANCE
    };

    private final CommandGateway gateway;
    private final AuditStream audits;
    private final Reading reading;

    StepResource(CommandGateway gateway, AuditStream audits, Reading reading) {
        this.gateway = gateway;
        this.audits = audits;
        this.reading = reading;
    }

    @POST
    @Path("/start")
    @Parameter(ref = ApiDocument.IF_MATCH)
    @Operation(summary = "Start the audit")
    public Uni<Response> start(@PathParam("audit") String audit) {
        var by = reading.person();
        return gateway.as(Role.AUDITOR).changing(audits, audit, "", (_, at) -> new AuditCommand.StartAudit(by, at));
    }

    @POST
    @Path("/submit")
    @Parameter(ref = ApiDocument.IF_MATCH)
    @Operation(summary = "Hand the audit in; everything that is missing is answered at once (BR-08)")
    public Uni<Response> submit(@PathParam("audit") String audit) {
        var by = reading.person();
        return gateway.as(Role.AUDITOR).changing(audits, audit, "", (_, at) -> new AuditCommand.SubmitAudit(by, at));
    }

    @POST
    @Path("/finalise")
    @Parameter(ref = ApiDocument.IF_MATCH)
    @Operation(summary = "Seal the grade of record once no check, challenge, moderation, dispute or concern is open")
    public Uni<Response> finalise(@PathParam("audit") String audit) {
        var by = reading.person();
        return gateway.as(Role.AUDIT_TEAM, Role.AUDIT_MANAGER, Role.HEAD_OF_QUALITY_ASSURANCE, Role.AUDITOR)
                .changing(audits, audit, "", (_, at) -> new AuditCommand.FinaliseAudit(by, at));
    }

    @POST
    @Path("/concerns")
    @Operation(summary = "Raise a safeguarding concern at any moment; those responsible are notified at once (BR-09)")
    public Uni<Response> raise(@PathParam("audit") String audit, @Valid @NotNull AuditRequests.ConcernPart body) {
        var by = reading.person();
        var id = Ids.next();
        return asNamedOn(audit)
                .flatMap(commands -> commands.adding(
                        audits,
                        audit,
                        body,
                        "/v1/audits/" + audit + "/concerns/" + id,
                        (_, at) -> new AuditCommand.RaiseConcern(
                                id, body.code(), body.severity(), Narrative.of(body.text()), by, at)));
    }

    @POST
    @Path("/concerns/{concern}/addressed")
    @Operation(summary = "Record what was done about a concern (BR-09)")
    public Uni<Response> address(
            @PathParam("audit") String audit,
            @PathParam("concern") String concern,
            @Valid @NotNull AuditRequests.AddressedPart body) {
        var by = reading.person();
        return asNamedOn(audit)
                .flatMap(commands -> commands.adding(
                        audits,
                        audit,
                        body,
                        null,
                        (_, at) -> new AuditCommand.AddressConcern(
                                concern, body.response(), Narrative.of(body.what()), body.doneOn(), by, at)));
    }

    /** As what the caller is to this audit, before anything else that they also are: a team manager may audit elsewhere. */
    private Uni<Commands> asNamedOn(String audit) {
        return reading.rolesOn(audit)
                .map(roles -> gateway.as(
                        Stream.concat(roles.stream(), Stream.of(NAMED)).toArray(Role[]::new)));
    }
}
