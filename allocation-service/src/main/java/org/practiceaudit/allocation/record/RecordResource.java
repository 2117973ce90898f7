package org.practiceaudit.allocation.record;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.practiceaudit.allocation.cycles.Cycles;
import org.practiceaudit.allocation.enquiry.LinesOfEnquiry;
import org.practiceaudit.allocation.population.Population;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Problems;

/** The allocation record, for the audit team alone: it says more of a child than an audit needs (TH-06). */
@Path("/v1/cycles/{cycle}/record")
public class RecordResource {
    private final Cycles cycles;
    private final LinesOfEnquiry lines;
    private final Population population;
    private final Caller caller;

    RecordResource(Cycles cycles, LinesOfEnquiry lines, Population population, Caller caller) {
        this.cycles = cycles;
        this.lines = lines;
        this.population = population;
        this.caller = caller;
    }

    /** One row for each audit in the order of the draw, once auditors are assigned. */
    @GET
    @Produces("text/csv")
    public Uni<RestResponse<String>> allocationRecord(@PathParam("cycle") String cycle) {
        caller.actingAs(Role.AUDIT_TEAM, Role.AUDIT_MANAGER);
        var authority = caller.authority();
        return cycles.find(authority, cycle)
                .map(found -> found.orElseThrow(() -> Problems.notFound("cycle", cycle)))
                .flatMap(standing -> cycles.asItStands(authority, cycle)
                        .map(contents -> contents.orElseThrow(RecordResource::notAssigned))
                        .flatMap(contents -> lines.of(authority, cycle)
                                .flatMap(agreed -> population
                                        .records(
                                                authority,
                                                standing.held()
                                                        .activity()
                                                        .drawnFrom()
                                                        .subject())
                                        .map(children -> AllocationRecord.of(standing, contents, agreed, children)))))
                .map(rows -> file(cycle, RecordFile.of(rows)));
    }

    private static RestResponse<String> file(String cycle, String csv) {
        return RestResponse.ResponseBuilder.ok(csv)
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"allocation-record-" + cycle + ".csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static RuntimeException notAssigned() {
        return Problems.wrongState("The cycle has no allocations yet.", "Assign auditors first.");
    }
}
