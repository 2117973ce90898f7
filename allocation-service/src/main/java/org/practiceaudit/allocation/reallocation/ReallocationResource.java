package org.practiceaudit.allocation.reallocation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.practiceaudit.allocation.allocations.Allocations;
import org.practiceaudit.allocation.allocations.Former;
import org.practiceaudit.allocation.allocations.ReallocationReason;
import org.practiceaudit.allocation.allocations.Reallocations;
import org.practiceaudit.allocation.allocations.Why;
import org.practiceaudit.allocation.reallocation.Reallocation.Wish;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.ApiDocument;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.ETags;
import org.practiceaudit.web.Problems;

/** An audit as it stands, and how it comes into other hands (PQ-06, TH-09). */
@Path("/v1/allocations/{audit}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReallocationResource {
    /**
     * @param reason an exemption must have been granted before
     * @param auditor staff id; left out, the platform chooses
     * @param moderator staff id; left out, it stays who it is where that is possible
     */
    public record ReallocationRequest(
            @NotNull ReallocationReason reason,
            @Pattern(regexp = ID) String auditor,
            @Pattern(regexp = ID) String moderator) {}

    /**
     * @param former those who had it before, in that order
     * @param why the reasons for this auditor and moderator, by rule
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AllocationStands(
            String audit,
            String cycle,
            String kind,
            String child,
            String team,
            String service,
            String worker,
            String auditor,
            String moderator,
            LocalDate dueOn,
            String reAuditOf,
            List<Former> former,
            List<Why> why) {
        private static AllocationStands of(Allocations.Stands stands) {
            var allocation = stands.allocation();
            return new AllocationStands(
                    allocation.audit(),
                    stands.cycle(),
                    stands.kind(),
                    allocation.child(),
                    allocation.team(),
                    allocation.service(),
                    allocation.worker(),
                    allocation.auditor(),
                    allocation.moderator(),
                    stands.dueOn(),
                    allocation.reAuditOf(),
                    stands.former(),
                    allocation.why());
        }
    }

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private final Reallocating reallocating;
    private final Reallocations reallocations;
    private final Allocations allocations;
    private final CommandGateway gateway;
    private final Caller caller;

    ReallocationResource(
            Reallocating reallocating,
            Reallocations reallocations,
            Allocations allocations,
            CommandGateway gateway,
            Caller caller) {
        this.reallocating = reallocating;
        this.reallocations = reallocations;
        this.allocations = allocations;
        this.gateway = gateway;
        this.caller = caller;
    }

    @GET
    public Uni<RestResponse<AllocationStands>> allocation(@PathParam("audit") String audit) {
        caller.actingAs(
                Role.AUDIT_TEAM,
                Role.AUDIT_MANAGER,
                Role.HEAD_OF_QUALITY_ASSURANCE,
                Role.HEAD_OF_SERVICE,
                Role.PRINCIPAL_SOCIAL_WORKER);
        return standing(audit)
                .map(stands -> RestResponse.ResponseBuilder.ok(AllocationStands.of(stands))
                        .header("ETag", ETags.of(stands.version()))
                        .build());
    }

    /** Gives one audit that is not handed in to somebody else; every other allocation stays as it is. */
    @POST
    @Path("/reallocate")
    @Parameter(ref = ApiDocument.IF_MATCH)
    public Uni<Response> reallocate(@PathParam("audit") String audit, @Valid @NotNull ReallocationRequest body) {
        var commands = gateway.as(Role.AUDIT_TEAM, Role.AUDIT_MANAGER);
        var authority = caller.authority();
        var wish = new Wish(audit, body.auditor(), body.moderator());
        return standing(audit)
                .flatMap(stands -> reallocating.one(authority, stands, wish, body.reason()))
                .flatMap(worked -> reallocations.one(
                        commands, body, worked.cause(), worked.changes().getFirst()));
    }

    private Uni<Allocations.Stands> standing(String audit) {
        return allocations
                .standing(caller.authority(), audit)
                .map(found -> found.orElseThrow(() -> Problems.notFound("audit", audit)));
    }
}
