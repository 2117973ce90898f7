package org.practiceaudit.audit.audits;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.ApiDocument;

/** What becomes of an audit once it is handed in, and how one ends without a final grade. */
@Path("/v1/audits/{audit}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "After submission")
class AfterResource {
    /** The programme says which of them does what. */
    private static final Role[] OFFICES = {
        Role.AUDIT_TEAM,
        Role.AUDIT_MANAGER,
        Role.HEAD_OF_QUALITY_ASSURANCE,
        Role.HEAD_OF_SERVICE,
        Role.ASSISTANT_DIRECTOR,
        Role.STRATEGIC_LEAD,
        Role.AUDITOR
    };

    private final CommandGateway gateway;
    private final AuditStream audits;
    private final Reading reading;

    AfterResource(CommandGateway gateway, AuditStream audits, Reading reading) {
        this.gateway = gateway;
        this.audits = audits;
        this.reading = reading;
    }

    @POST
    @Path("/check-passed")
    @Parameter(ref = ApiDocument.IF_MATCH)
    @Operation(summary = "Record that the audit has passed its completeness check (TH-14, PQ-16)")
    public Uni<Response> pass(@PathParam("audit") String audit) {
        var by = reading.person();
        return gateway.as(OFFICES).changing(audits, audit, "", (_, at) -> new AuditCommand.PassCheck(by, at));
    }

    @POST
    @Path("/return")
    @Parameter(ref = ApiDocument.IF_MATCH)
    @Operation(summary = "Return the audit to its auditor with reasons and a day (TH-14, PQ-16)")
    public Uni<Response> giveBack(@PathParam("audit") String audit, @Valid @NotNull AfterRequests.ReturnPart body) {
        var by = reading.person();
        return gateway.as(OFFICES)
                .changing(
                        audits,
                        audit,
                        body,
                        (_, at) -> new AuditCommand.ReturnAudit(
                                body.reasons(), Narrative.of(body.note()), body.dueOn(), by, at));
    }

    @POST
    @Path("/invalidate")
    @Parameter(ref = ApiDocument.IF_MATCH)
    @Operation(
            summary =
                    "Declare that the audit counts no more, such as where the practitioner was never contacted (TH-17)")
    public Uni<Response> invalidate(@PathParam("audit") String audit, @Valid @NotNull AfterRequests.EndingPart body) {
        var by = reading.person();
        return gateway.as(OFFICES)
                .changing(
                        audits,
                        audit,
                        body,
                        (_, at) -> new AuditCommand.InvalidateAudit(
                                body.reason(), Narrative.of(body.explanation()), by, at));
    }

    @POST
    @Path("/cancel")
    @Parameter(ref = ApiDocument.IF_MATCH)
    @Operation(summary = "Cancel an audit that will not be done, exceptionally and with a reason (PQ-22)")
    public Uni<Response> cancel(@PathParam("audit") String audit, @Valid @NotNull AfterRequests.EndingPart body) {
        var by = reading.person();
        return gateway.as(OFFICES)
                .changing(
                        audits,
                        audit,
                        body,
                        (_, at) ->
                                new AuditCommand.CancelAudit(body.reason(), Narrative.of(body.explanation()), by, at));
    }

    @PUT
    @Path("/involved-services")
    @Operation(summary = "Record which internal services are involved with the child; they get the result (TH-20)")
    public Uni<Response> services(@PathParam("audit") String audit, @Valid @NotNull AfterRequests.ServicesPart body) {
        var by = reading.person();
        return gateway.as(OFFICES)
                .replacing(audits, audit, (_, at) -> new AuditCommand.NameServices(body.services(), by, at));
    }

    @GET
    @Path("/earlier")
    @Operation(summary = "Read the grade and the actions of the audit that this one goes back to")
    public Uni<EarlierAudit> earlier(@PathParam("audit") String audit) {
        return reading.readable(audit)
                .flatMap(read -> reading.earlier(read.state()))
                .map(EarlierAudit::of);
    }

    @PUT
    @Path("/earlier-actions")
    @Operation(summary = "Record what became of the earlier audit's actions, and why any of them is late (TH-35)")
    public Uni<Response> earlierActions(
            @PathParam("audit") String audit, @Valid @NotNull AfterRequests.EarlierActionsPart body) {
        var by = reading.person();
        return reading.readable(audit)
                .flatMap(read -> read.state().assignment().reAuditOf() == null
                        ? Uni.createFrom().item(List.<String>of())
                        : reading.earlier(read.state()).map(EarlierAudit::of).map(EarlierAudit::proposed))
                .flatMap(proposed -> gateway.as(Role.AUDITOR)
                        .replacing(
                                audits,
                                audit,
                                (_, at) -> new AuditCommand.ReviewEarlierActions(
                                        body.reviewed(), Narrative.of(body.delay()), proposed, by, at)));
    }
}
