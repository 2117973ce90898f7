package org.practiceaudit.allocation.cycles;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.practiceaudit.allocation.programmes.PublishedProgrammes;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.ApiDocument;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.ETags;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/** Takes a cycle from its plan to its end, step by step; each step names the version that it was decided on. */
@Path("/v1/cycles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CycleResource {
    /**
     * @param version of the programme, to which the cycle stays pinned
     * @param month in which it begins
     * @param name label of the cycle, without names of people
     */
    public record PlanRequest(
            @NotBlank String programme,
            @Min(1) int version,

            @NotNull @Schema(implementation = String.class, pattern = "^[0-9]{4}-[0-9]{2}$")
            YearMonth month,

            @NotBlank @Size(max = 60) String name) {}

    /** @param seed recorded with the sample: the same frame and seed draw the same children */
    public record DrawRequest(@NotNull Long seed) {}

    public record RestartRequest(@NotNull RestartReason reason) {}

    private final CycleSteps steps;
    private final CycleStreams cycles;
    private final PublishedProgrammes programmes;
    private final EventStore store;
    private final CommandGateway gateway;
    private final Caller caller;

    CycleResource(
            CycleSteps steps,
            CycleStreams cycles,
            PublishedProgrammes programmes,
            EventStore store,
            CommandGateway gateway,
            Caller caller) {
        this.steps = steps;
        this.cycles = cycles;
        this.programmes = programmes;
        this.store = store;
        this.gateway = gateway;
        this.caller = caller;
    }

    @POST
    @APIResponse(responseCode = "201", description = "Planned, with its dates")
    public Uni<Response> planCycle(@Valid @NotNull PlanRequest body) {
        var commands = gateway.as(Role.AUDIT_TEAM, Role.AUDIT_MANAGER);
        var authority = caller.authority();
        var cycle = body.programme() + "-" + body.month();
        return programmes.policy(authority, body.programme(), body.version()).flatMap(policy -> {
            if (policy.isEmpty()) {
                throw Problems.broken(
                        "INPUT",
                        "version",
                        "Version " + body.version() + " of this programme is not published.",
                        "Publish it first, or name a published version.");
            }
            return commands.beginning(
                    cycles,
                    cycle,
                    new Origin(cycle, body.programme(), body.version(), cycle, null),
                    body,
                    "/v1/cycles/" + cycle,
                    (_, at) -> new CycleCommand.PlanCycle(
                            authority, cycle, body.programme(), body.version(), body.month(), body.name(), at));
        });
    }

    @GET
    public Uni<Page<CycleListed>> cycles(@BeanParam PageQuery page) {
        return store.list(
                        caller.authority(),
                        CycleStreams.KIND,
                        Map.of(),
                        page.after().orElse(""),
                        page.limit() + 1)
                .map(read -> Page.of(read, page, EventStore.Listed::id).map(CycleListed::of));
    }

    @GET
    @Path("/{cycle}")
    public Uni<RestResponse<CycleShown>> cycle(@PathParam("cycle") String cycle) {
        return store.load(cycles, CycleSteps.stream(caller.authority(), cycle)).map(loaded -> switch (loaded.state()) {
            case Cycle.NotPlanned() -> throw Problems.notFound(CycleStreams.KIND, cycle);
            case Cycle.Begun begun ->
                RestResponse.ResponseBuilder.ok(CycleShown.of(begun))
                        .header("ETag", ETags.of(loaded.version()))
                        .build();
        });
    }

    /** Fixes children, staff, involvements and earlier allocations as they stand now, for the rest of the cycle. */
    @POST
    @Path("/{cycle}/freeze")
    @Consumes(MediaType.WILDCARD)
    @Parameter(ref = ApiDocument.IF_MATCH)
    public Uni<Response> freezePopulation(@PathParam("cycle") String cycle) {
        return steps.freeze(gateway.as(Role.AUDIT_TEAM, Role.AUDIT_MANAGER), caller.authority(), cycle);
    }

    /** Draws one child for each audit of the cycle (BR-01), by a seed that is recorded. */
    @POST
    @Path("/{cycle}/draw")
    @Parameter(ref = ApiDocument.IF_MATCH)
    public Uni<Response> drawSample(@PathParam("cycle") String cycle, @Valid @NotNull DrawRequest body) {
        return steps.draw(gateway.as(Role.AUDIT_TEAM, Role.AUDIT_MANAGER), caller.authority(), cycle, body);
    }

    /** Confirms the allocations for good; each is sent out at once with an event of its own (BR-04). */
    @POST
    @Path("/{cycle}/confirm")
    @Consumes(MediaType.WILDCARD)
    @Parameter(ref = ApiDocument.IF_MATCH)
    public Uni<Response> confirmAllocations(@PathParam("cycle") String cycle) {
        return gateway.as(Role.AUDIT_TEAM, Role.AUDIT_MANAGER, Role.HEAD_OF_SERVICE)
                .changing(cycles, cycle, null, (actor, at) -> new CycleCommand.ConfirmAllocations(actor.staff(), at));
    }

    /** Undoes freeze, draw and assignment of a cycle that is not confirmed; they stay in its history. */
    @POST
    @Path("/{cycle}/restart")
    @Parameter(ref = ApiDocument.IF_MATCH)
    public Uni<Response> restartCycle(@PathParam("cycle") String cycle, @Valid @NotNull RestartRequest body) {
        return gateway.as(Role.AUDIT_TEAM, Role.AUDIT_MANAGER)
                .changing(cycles, cycle, body, (_, at) -> new CycleCommand.StartAgain(body.reason(), at));
    }

    @POST
    @Path("/{cycle}/close")
    @Consumes(MediaType.WILDCARD)
    @Parameter(ref = ApiDocument.IF_MATCH)
    public Uni<Response> closeCycle(@PathParam("cycle") String cycle) {
        return gateway.as(Role.AUDIT_TEAM, Role.AUDIT_MANAGER)
                .changing(cycles, cycle, null, (_, at) -> new CycleCommand.CloseCycle(at));
    }
}
