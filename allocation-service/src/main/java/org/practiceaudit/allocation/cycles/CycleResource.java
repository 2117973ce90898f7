package org.practiceaudit.allocation.cycles;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.practiceaudit.eventstore.EventStore;
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
     * @param version of the programme, to which the cycle stays pinned; when left out the one in effect as the month begins
     * @param activity code of the programme's activity; its first one when left out
     * @param month in which it begins
     * @param name label of the cycle, without names of people
     * @param group code of the service group, where the activity has groups (TH-01)
     * @param theme by which records are chosen, where the activity is held on one (CA-02)
     * @param following id of the cycle that it goes back to, where it goes back to one (TH-29, TH-31)
     * @param named records that nobody draws, where the activity names them; for re-audits, when left out, those that are
     *     asked for and not allocated yet
     */
    public record PlanRequest(
            @NotBlank String programme,
            @Min(1) Integer version,
            @Pattern(regexp = CODE) String activity,

            @NotNull @Schema(implementation = String.class, pattern = "^[0-9]{4}-[0-9]{2}$")
            YearMonth month,

            @NotBlank @Size(max = 60) String name,
            @Pattern(regexp = CODE) String group,
            @Pattern(regexp = CODE) String theme,
            String following,
            @Valid List<NamedRecord> named) {
        List<Held.Named> records() {
            return named == null
                    ? List.of()
                    : named.stream()
                            .map(each -> new Held.Named(each.child(), each.reAuditOf()))
                            .toList();
        }
    }

    /** @param reAuditOf the audit that is repeated, if it is one */
    public record NamedRecord(@NotBlank String child, String reAuditOf) {}

    /**
     * @param seed recorded with the sample: the same frame and seed draw the same children
     * @param perLine records for each line of enquiry; the programme's least when left out (TH-04)
     * @param widenedBecause why all work below good is audited again instead of a share, without names of people (TH-31)
     * @param shortfallAccepted why fewer than wanted are enough, without names of people (TH-04)
     */
    public record DrawRequest(
            @NotNull Long seed,
            @Min(1) Integer perLine,
            @Size(max = 200) String widenedBecause,
            @Size(max = 200) String shortfallAccepted) {
        Draw.DrawRequest request() {
            return new Draw.DrawRequest(seed, perLine == null ? 0 : perLine, widenedBecause);
        }
    }

    public record RestartRequest(@NotNull RestartReason reason) {}

    private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";

    /** Those whom a programme can let confirm; which of them, its policy says (TH-03). */
    private static final Role[] CONFIRMING = {
        Role.HEAD_OF_SERVICE,
        Role.HEAD_OF_QUALITY_ASSURANCE,
        Role.HEAD_OF_LEARNING_ACADEMY,
        Role.AUDIT_MANAGER,
        Role.AUDIT_TEAM
    };

    private final CycleSteps steps;
    private final CycleStreams cycles;
    private final CyclePlans plans;
    private final EventStore store;
    private final CommandGateway gateway;
    private final Caller caller;

    CycleResource(
            CycleSteps steps,
            CycleStreams cycles,
            CyclePlans plans,
            EventStore store,
            CommandGateway gateway,
            Caller caller) {
        this.steps = steps;
        this.cycles = cycles;
        this.plans = plans;
        this.store = store;
        this.gateway = gateway;
        this.caller = caller;
    }

    @POST
    @APIResponse(responseCode = "201", description = "Planned, with its dates")
    public Uni<Response> planCycle(@Valid @NotNull PlanRequest body) {
        var commands = gateway.as(Role.AUDIT_TEAM, Role.AUDIT_MANAGER);
        var authority = caller.authority();
        return plans.plan(commands, authority, body);
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
        return gateway.as(CONFIRMING)
                .changing(
                        cycles,
                        cycle,
                        null,
                        (actor, at) -> new CycleCommand.ConfirmAllocations(actor.staff(), caller.roles(), at));
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
