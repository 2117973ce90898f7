package org.practiceaudit.audit.jointaudits;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.practiceaudit.audit.audits.AuditedCycles;
import org.practiceaudit.audit.recommendations.Anybody;
import org.practiceaudit.audit.recommendations.RecommendationForms;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.eventstore.rest.Ids;
import org.practiceaudit.messaging.ProgrammeBook;
import org.practiceaudit.messaging.StaffBook;
import org.practiceaudit.programme.WiderWork;
import org.practiceaudit.web.ApiDocument;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.ETags;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/** Audits of several agencies, from their opening to the last word on their recommendations (CA-15). */
@Path("/v1/joint-audits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Joint audits")
class JointAuditResource {
    private final CommandGateway gateway;
    private final JointAuditStream joints;
    private final JointAuditReading reading;
    private final AuditedCycles cycles;
    private final ProgrammeBook programmes;
    private final StaffBook staff;
    private final Caller caller;

    JointAuditResource(
            CommandGateway gateway,
            JointAuditStream joints,
            JointAuditReading reading,
            AuditedCycles cycles,
            ProgrammeBook programmes,
            StaffBook staff,
            Caller caller) {
        this.gateway = gateway;
        this.joints = joints;
        this.reading = reading;
        this.cycles = cycles;
        this.programmes = programmes;
        this.staff = staff;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List the joint audits that the caller has to do with")
    public Uni<Page<JointAuditView.Line>> list(@QueryParam("cycle") String cycle, @BeanParam PageQuery page) {
        return reading.list(cycle, page);
    }

    @POST
    @Operation(summary = "Open a joint audit of the children whom a cycle drew (CA-15)")
    public Uni<Response> open(@Valid @NotNull JointAuditForms.JointAuditRequest body) {
        var commands = gateway.as(JointAuditReading.QUALITY_ASSURANCE);
        var authority = caller.authority();
        var by = caller.staff();
        var id = Ids.next();
        return cycles.programme(authority, body.cycle())
                .map(found -> found.orElseThrow(() -> Problems.notFound("cycle", body.cycle())))
                .map(found -> new JointAudit.Pinned(authority, found.programme(), found.version()))
                .flatMap(pinned -> drawn(pinned, body.cycle())
                        .flatMap(children -> staff.knows(authority, body.independentAuditor())
                                .flatMap(own -> commands.beginning(
                                        joints,
                                        id,
                                        JointAuditStream.origin(setup(id, pinned, children, body, by, null)),
                                        body,
                                        "/v1/joint-audits/" + id,
                                        (_, at) -> new JointAuditCommand.Open(
                                                setup(id, pinned, children, body, by, at), own)))));
    }

    private static JointAudit.Setup setup(
            String id,
            JointAudit.Pinned pinned,
            List<JointAudit.Child> children,
            JointAuditForms.JointAuditRequest body,
            String by,
            Instant at) {
        return new JointAudit.Setup(
                id,
                pinned,
                body.cycle(),
                body.theme(),
                children,
                Narrative.of(body.fewerBecause()),
                body.agencies(),
                body.independentAuditor(),
                body.recordsDueOn(),
                by,
                at);
    }

    private Uni<Optional<WiderWork.JointAudits.Held>> held(JointAudit.Pinned pinned) {
        return programmes
                .find(pinned.authority(), pinned.programme(), pinned.version())
                .map(policy -> policy.wider().jointAudits().held());
    }

    private Uni<List<JointAudit.Child>> drawn(JointAudit.Pinned pinned, String cycle) {
        return held(pinned)
                .flatMap(held -> held.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : cycles.of(pinned.authority(), cycle, held.get().activity())
                                .map(audits -> audits.stream()
                                        .filter(each -> !each.dropped())
                                        .map(each -> new JointAudit.Child(each.child(), each.audit(), each.auditor()))
                                        .toList()));
    }

    @GET
    @Path("/{joint}")
    @Operation(summary = "Read a joint audit, as far as it is for the caller")
    public Uni<RestResponse<JointAuditView>> read(@PathParam("joint") String joint) {
        return reading.readable(joint)
                .map(read -> RestResponse.ResponseBuilder.ok(
                                reading.seesAll(read.state())
                                        ? JointAuditView.whole(read.state())
                                        : JointAuditView.forAgency(read.state(), caller.staff()))
                        .header(HttpHeaders.ETAG, ETags.of(read.version()))
                        .build());
    }

    @PUT
    @Path("/{joint}/auditors")
    @Parameter(ref = ApiDocument.IF_MATCH)
    @Operation(summary = "Name who audits an agency's record of all the children, or of some")
    public Uni<Response> name(@PathParam("joint") String joint, @Valid @NotNull JointAuditForms.AgencyAuditor body) {
        return gateway.as(JointAuditReading.QUALITY_ASSURANCE)
                .replacing(
                        joints,
                        joint,
                        (_, at) -> new JointAuditCommand.NameAuditor(
                                body.agency(),
                                body.children() == null ? List.of() : body.children(),
                                body.auditor(),
                                at));
    }

    @POST
    @Path("/{joint}/analysis")
    @Parameter(ref = ApiDocument.IF_MATCH)
    @Operation(summary = "Analyse the records of all agencies, once they are in, by the independent auditor")
    public Uni<Response> analyse(@PathParam("joint") String joint, @Valid @NotNull JointAuditForms.AnalysisPart body) {
        var commands = gateway.as(Anybody.withARole());
        var by = caller.staff();
        return reading.readable(joint)
                .flatMap(read -> held(read.state().setup().pinned())
                        .map(Optional::orElseThrow)
                        .flatMap(held -> reading.missing(read.state().setup(), held.ownAgency(), held.activity())))
                .flatMap(missing -> commands.changing(
                        joints,
                        joint,
                        body,
                        (_, at) -> new JointAuditCommand.Analyse(
                                new JointAudit.Analysis(body.made(), Narrative.of(body.overall()), at), missing, by)));
    }

    @POST
    @Path("/{joint}/meeting")
    @Parameter(ref = ApiDocument.IF_MATCH)
    @Operation(summary = "Record the meeting that discussed the analysis, by the independent auditor who led it")
    public Uni<Response> meet(@PathParam("joint") String joint, @Valid @NotNull JointAuditForms.MeetingPart body) {
        var by = caller.staff();
        return gateway.as(Anybody.withARole())
                .changing(
                        joints,
                        joint,
                        body,
                        (_, at) -> new JointAuditCommand.HoldMeeting(
                                new JointAudit.Meeting(
                                        body.heldOn(), body.present(), Narrative.of(body.conclusions()), at),
                                by));
    }

    @POST
    @Path("/{joint}/recommendations")
    @Parameter(ref = ApiDocument.IF_MATCH)
    @Operation(summary = "Give the recommendations and their actions, which are followed from then on")
    public Uni<Response> recommend(@PathParam("joint") String joint, @Valid @NotNull RecommendationForms.Plan body) {
        var by = caller.staff();
        var made = body.made();
        return gateway.as(Anybody.withARole())
                .changing(
                        joints,
                        joint,
                        body,
                        (_, at) -> new JointAuditCommand.Recommend(made, body.monitoredBy(), by, at));
    }

    @POST
    @Path("/{joint}/progress-reviews")
    @Operation(summary = "Record how far the recommendations are carried out, and what is advised next")
    public Uni<Response> review(@PathParam("joint") String joint, @Valid @NotNull JointAuditForms.ProgressPart body) {
        var by = caller.staff();
        return gateway.as(JointAuditReading.QUALITY_ASSURANCE)
                .adding(
                        joints,
                        joint,
                        body,
                        null,
                        (_, at) -> new JointAuditCommand.ReviewProgress(new JointAudit.Progress(
                                body.reviewedOn(),
                                Narrative.of(body.progress()),
                                Narrative.of(body.next()),
                                Boolean.TRUE.equals(body.complete()),
                                by,
                                at)));
    }
}
