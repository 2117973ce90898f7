package org.practiceaudit.audit.dipsamples;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.practiceaudit.audit.audits.AuditedCycles;
import org.practiceaudit.audit.audits.AuditedCycles.InCycle;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.messaging.StaffBook;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.ApiDocument;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.ETags;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;

/** Reports on dip samples, one for each line of enquiry of a cycle (TH-07). */
@Path("/v1/dip-sample-reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Dip samples")
class DipReportResource {
    private static final int TEXT = Narrative.MOST_CHARACTERS;

    /** @param themes of the findings, codes of the programme's tool */
    record ReportText(
            @Size(max = TEXT) String findings,
            @Size(max = TEXT) String conclusions,
            @NotNull @Size(max = 30) List<@NotNull String> themes) {}

    record SentBack(@Size(max = TEXT) String reason) {}

    private final CommandGateway gateway;
    private final DipReportStream reports;
    private final DipReportReading reading;
    private final AuditedCycles cycles;
    private final StaffBook staff;
    private final Caller caller;

    DipReportResource(
            CommandGateway gateway,
            DipReportStream reports,
            DipReportReading reading,
            AuditedCycles cycles,
            StaffBook staff,
            Caller caller) {
        this.gateway = gateway;
        this.reports = reports;
        this.reading = reading;
        this.cycles = cycles;
        this.staff = staff;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List the reports; what is not signed off only for those who write or sign it")
    public Uni<Page<DipReportView.Line>> list(@QueryParam("cycle") String cycle, @BeanParam PageQuery page) {
        return reading.list(cycle, page);
    }

    @GET
    @Path("/{report}")
    @Operation(summary = "Read a report; heads of service once it is signed off")
    public Uni<RestResponse<DipReportView>> read(@PathParam("report") String report) {
        return reading.one(report)
                .map(read -> RestResponse.ResponseBuilder.ok(DipReportView.of(read.state()))
                        .header(HttpHeaders.ETAG, ETags.of(read.version()))
                        .build());
    }

    @PUT
    @Path("/{report}/text")
    @Parameter(ref = ApiDocument.IF_MATCH)
    @Operation(summary = "Write the report, or write it again, which voids the signatures; figures are counted here")
    public Uni<Response> write(@PathParam("report") String report, @Valid @NotNull ReportText body) {
        return reading.found(report).flatMap(read -> {
            var commands = gateway.as(read.held().writtenBy().toArray(Role[]::new));
            return samples(read)
                    .flatMap(samples -> commands.replacing(
                            reports,
                            report,
                            (actor, at) -> new DipReportCommand.Write(
                                    new DipReport.Text(
                                            Narrative.of(body.findings()),
                                            Narrative.of(body.conclusions()),
                                            body.themes(),
                                            figures(samples),
                                            actor.staff(),
                                            at),
                                    outstanding(read.state().enquiry(), samples))));
        });
    }

    @POST
    @Path("/{report}/sign-off")
    @Consumes(MediaType.WILDCARD)
    @Parameter(ref = ApiDocument.IF_MATCH)
    @Operation(summary = "Sign the report off; with the last signature those who may read it are told")
    public Uni<Response> sign(@PathParam("report") String report) {
        return reading.found(report).flatMap(read -> {
            var signatories = read.held().signedOffBy();
            var commands = gateway.as(signatories.toArray(Role[]::new));
            var as = signatories.stream().filter(caller::has).toList();
            return samples(read)
                    .flatMap(samples -> readers(read.held().readBy(), samples))
                    .flatMap(readers -> commands.changing(
                            reports,
                            report,
                            "",
                            (actor, at) -> new DipReportCommand.Sign(actor.staff(), as, readers, at)));
        });
    }

    @POST
    @Path("/{report}/send-back")
    @Parameter(ref = ApiDocument.IF_MATCH)
    @Operation(summary = "Send the report back to be written again, instead of signing it off")
    public Uni<Response> sendBack(@PathParam("report") String report, @Valid @NotNull SentBack body) {
        return reading.found(report)
                .flatMap(read -> gateway.as(read.held().signedOffBy().toArray(Role[]::new))
                        .changing(
                                reports,
                                report,
                                body,
                                (actor, at) ->
                                        new DipReportCommand.SendBack(Narrative.of(body.reason()), actor.staff(), at)));
    }

    private Uni<List<InCycle>> samples(DipReportReading.Read read) {
        var enquiry = read.state().enquiry();
        return cycles.of(caller.authority(), enquiry.cycle(), read.held().activity())
                .map(all -> all.stream()
                        .filter(each -> enquiry.samples().contains(each.audit()))
                        .toList());
    }

    /** Those that came to nothing are no samples. */
    private static DipReport.Figures figures(List<InCycle> samples) {
        var counted = samples.stream().filter(each -> !each.dropped()).toList();
        var grades = new TreeMap<String, Integer>();
        counted.stream()
                .filter(each -> each.grade() != null)
                .forEach(each -> grades.merge(each.grade(), 1, Integer::sum));
        return new DipReport.Figures(counted.size(), grades);
    }

    private static List<String> outstanding(DipReport.Enquiry enquiry, List<InCycle> samples) {
        return enquiry.samples().stream()
                .filter(audit -> samples.stream().noneMatch(each -> each.audit().equals(audit) && each.settled()))
                .toList();
    }

    /** Whom the programme lets read it: heads of service as the samples name them, others as they hold their roles. */
    private Uni<List<String>> readers(List<Role> readBy, List<InCycle> samples) {
        var heads = readBy.contains(Role.HEAD_OF_SERVICE)
                ? samples.stream().map(InCycle::headOfService).toList()
                : List.<String>of();
        var authority = caller.authority();
        return Multi.createFrom()
                .items(samples.stream().map(InCycle::service).distinct())
                .onItem()
                .transformToUniAndConcatenate(service -> staff.offices(authority, service, null))
                .collect()
                .asList()
                .map(offices -> Stream.concat(
                                heads.stream(),
                                offices.stream()
                                        .flatMap(each -> readBy.stream().flatMap(role -> each.holding(role).stream())))
                        .distinct()
                        .toList());
    }
}
