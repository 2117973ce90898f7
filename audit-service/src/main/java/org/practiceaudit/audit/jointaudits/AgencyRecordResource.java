package org.practiceaudit.audit.jointaudits;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.practiceaudit.audit.recommendations.Anybody;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.web.ApiDocument;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.ETags;
import org.practiceaudit.web.Problems;

/** What each agency finds in its own record of each child; the own agency's records are its allocated audits (CA-15). */
@Path("/v1/joint-audits/{joint}/records")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Joint audits")
class AgencyRecordResource {
    private final CommandGateway gateway;
    private final AgencyRecordStream records;
    private final JointAuditReading reading;
    private final Caller caller;

    AgencyRecordResource(CommandGateway gateway, AgencyRecordStream records, JointAuditReading reading, Caller caller) {
        this.gateway = gateway;
        this.records = records;
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List the records: all of them for quality assurance, their own for an agency's auditor")
    public Uni<List<JointAuditView.RecordLine>> list(@PathParam("joint") String joint) {
        return reading.records(joint);
    }

    @POST
    @Operation(summary = "Begin the record of a child with an agency, by whom the agency has named")
    public Uni<Response> begin(@PathParam("joint") String joint, @Valid @NotNull JointAuditForms.NewRecord body) {
        var commands = gateway.as(Anybody.withARole());
        return reading.found(joint).flatMap(read -> {
            var place = place(read.state(), body.agency(), body.child());
            var id = AgencyRecordStream.idOf(joint, body.agency(), body.child());
            var by = by(read.state(), place);
            return commands.beginning(
                    records,
                    id,
                    AgencyRecordStream.origin(id, place),
                    body,
                    "/v1/joint-audits/" + joint + "/records/" + id,
                    (_, _) ->
                            new AgencyRecordCommand.Save(place, body.findings().made(), by));
        });
    }

    @POST
    @Path("/not-involved")
    @Operation(summary = "Say that an agency has nothing to do with a child, and why that is known")
    public Uni<Response> notInvolved(
            @PathParam("joint") String joint, @Valid @NotNull JointAuditForms.NotInvolvedPart body) {
        var commands = gateway.as(Anybody.withARole());
        return reading.found(joint).flatMap(read -> {
            var place = place(read.state(), body.agency(), body.child());
            var id = AgencyRecordStream.idOf(joint, body.agency(), body.child());
            var by = by(read.state(), place);
            return commands.adding(
                    records,
                    id,
                    AgencyRecordStream.origin(id, place),
                    body,
                    "/v1/joint-audits/" + joint + "/records/" + id,
                    (_, at) -> new AgencyRecordCommand.SayNotInvolved(place, Narrative.of(body.reason()), by, at));
        });
    }

    @GET
    @Path("/{record}")
    @Operation(summary = "Read a record; a draft is for its auditor alone")
    public Uni<RestResponse<JointAuditView.RecordView>> read(
            @PathParam("joint") String joint, @PathParam("record") String record) {
        return reading.readableRecord(joint, record)
                .map(found -> RestResponse.ResponseBuilder.ok(JointAuditView.RecordView.of(record, found.state()))
                        .header(HttpHeaders.ETAG, ETags.of(found.version()))
                        .build());
    }

    @PUT
    @Path("/{record}")
    @Parameter(ref = ApiDocument.IF_MATCH)
    @Operation(summary = "Save what was found")
    public Uni<Response> save(
            @PathParam("joint") String joint,
            @PathParam("record") String record,
            @Valid @NotNull JointAuditForms.RecordPart body) {
        var commands = gateway.as(Anybody.withARole());
        return reading.found(joint)
                .flatMap(read -> reading.foundRecord(joint, record).flatMap(found -> {
                    var place = found.state().place();
                    var by = by(read.state(), place);
                    return commands.replacing(
                            records, record, (_, _) -> new AgencyRecordCommand.Save(place, body.made(), by));
                }));
    }

    @POST
    @Path("/{record}/submit")
    @Consumes(MediaType.WILDCARD)
    @Parameter(ref = ApiDocument.IF_MATCH)
    @Operation(summary = "Hand the record in; everything that is missing is answered at once")
    public Uni<Response> submit(@PathParam("joint") String joint, @PathParam("record") String record) {
        var commands = gateway.as(Anybody.withARole());
        return reading.found(joint)
                .flatMap(read -> reading.foundRecord(joint, record).flatMap(found -> {
                    var by = by(read.state(), found.state().place());
                    return commands.changing(records, record, "", (_, at) -> new AgencyRecordCommand.Submit(by, at));
                }));
    }

    @POST
    @Path("/{record}/return")
    @Parameter(ref = ApiDocument.IF_MATCH)
    @Operation(summary = "Send a record back, by the independent auditor, as long as nothing is analysed")
    public Uni<Response> bringBack(
            @PathParam("joint") String joint,
            @PathParam("record") String record,
            @Valid @NotNull JointAuditForms.ReturnPart body) {
        var commands = gateway.as(Anybody.withARole());
        return reading.found(joint)
                .flatMap(read -> reading.foundRecord(joint, record).flatMap(found -> {
                    var by = by(read.state(), found.state().place());
                    return commands.changing(
                            records,
                            record,
                            body,
                            (_, at) -> new AgencyRecordCommand.Return(Narrative.of(body.reason()), by, at));
                }));
    }

    private static AgencyRecord.Place place(JointAudit.Opened state, String agency, String child) {
        var setup = state.setup();
        if (!setup.agencies().contains(agency)) {
            throw Problems.notFound("agency of this joint audit", agency);
        }
        if (!setup.has(child)) {
            throw Problems.notFound("child of this joint audit", child);
        }
        return new AgencyRecord.Place(setup.id(), setup.pinned(), setup.cycle(), agency, child, setup.recordsDueOn());
    }

    private AgencyRecordCommand.By by(JointAudit.Opened state, AgencyRecord.Place place) {
        return new AgencyRecordCommand.By(
                caller.staff(),
                state.named().auditor(place.agency(), place.child()).orElse(null),
                state.setup().independentAuditor(),
                state instanceof JointAudit.Gathering);
    }
}
