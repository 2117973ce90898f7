package org.practiceaudit.reporting.reports;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Problems;

/** Cycle reports and escalation timelines. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
class ReportResource {
    private static final Role[] SEE_FIGURES = {
        Role.HEAD_OF_SERVICE,
        Role.HEAD_OF_QUALITY_ASSURANCE,
        Role.AUDIT_TEAM,
        Role.AUDIT_MANAGER,
        Role.HEAD_OF_LEARNING_ACADEMY,
        Role.PRINCIPAL_SOCIAL_WORKER,
        Role.GROUP_MANAGER,
        Role.SERVICE_MANAGER,
        Role.ASSISTANT_DIRECTOR,
        Role.DIVISIONAL_DIRECTOR,
        Role.STRATEGIC_LEAD
    };
    private static final Role[] SEE_CASES = {
        Role.HEAD_OF_SERVICE,
        Role.HEAD_OF_QUALITY_ASSURANCE,
        Role.AUDIT_TEAM,
        Role.AUDIT_MANAGER,
        Role.PRINCIPAL_SOCIAL_WORKER,
        Role.ASSISTANT_DIRECTOR,
        Role.DIVISIONAL_DIRECTOR,
        Role.STRATEGIC_LEAD
    };

    private final Reports reports;
    private final Caller caller;

    ReportResource(Reports reports, Caller caller) {
        this.reports = reports;
        this.caller = caller;
    }

    @GET
    @Path("/reports/cycles/{cycle}")
    @Operation(summary = "A cycle's figures: whole, by service and by team, now or as known on a past day (BR-15)")
    public Uni<CycleReport> cycle(
            @PathParam("cycle") String cycle,
            @Parameter(schema = @Schema(format = "date")) @QueryParam("asAt") String asAt) {
        caller.actingAs(SEE_FIGURES);
        return reports.cycle(caller.authority(), cycle, known(asAt))
                .map(report -> report.orElseThrow(() -> Problems.notFound("cycle", cycle)));
    }

    @GET
    @Path("/reports/cycles/{cycle}/timelines")
    @Operation(summary = "The escalation timelines of every case of a cycle that anybody graded inadequate")
    public Uni<List<Timeline>> timelines(
            @PathParam("cycle") String cycle,
            @Parameter(schema = @Schema(format = "date")) @QueryParam("asAt") String asAt) {
        caller.actingAs(SEE_CASES);
        return reports.timelines(caller.authority(), cycle, known(asAt), caller.staff());
    }

    @GET
    @Path("/timelines/{audit}")
    @Operation(summary = "The timeline of one audit")
    public Uni<Timeline> timeline(
            @PathParam("audit") String audit,
            @Parameter(schema = @Schema(format = "date")) @QueryParam("asAt") String asAt) {
        caller.actingAs(SEE_CASES);
        return reports.timeline(caller.authority(), audit, known(asAt), caller.staff())
                .map(told -> {
                    if (told.hidden()) {
                        throw Problems.forbidden(
                                "You moderate this audit blind, and its timeline tells the auditor's grades.",
                                "Commit your own grades first.");
                    }
                    return told.timeline().orElseThrow(() -> Problems.notFound("audit", audit));
                });
    }

    private static KnownUntil known(String asAt) {
        try {
            return KnownUntil.of(asAt == null ? null : LocalDate.parse(asAt));
        } catch (DateTimeException _) {
            throw Problems.invalid("asAt", "'asAt' is not a day.", "Send a day such as 2026-09-30.");
        }
    }
}
