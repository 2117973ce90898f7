package org.practiceaudit.allocation.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.practiceaudit.allocation.allocations.Allocations;
import org.practiceaudit.allocation.cycles.Cycles;
import org.practiceaudit.allocation.heard.Outcomes;
import org.practiceaudit.allocation.population.Population;
import org.practiceaudit.allocation.population.StaffMember;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.Loaded;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.ApiDocument;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.ETags;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/** Exemptions of a cycle: asked for by anybody concerned, granted only by whom the programme entitles (PQ-05, TH-09). */
@Path("/v1/cycles/{cycle}/exemptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ExemptionResource {
    /**
     * @param auditor staff id; the caller when left out
     * @param audit that they would be spared; left out for all of the cycle
     */
    public record ExemptionRequest(
            @Pattern(regexp = ID) String auditor,
            @Pattern(regexp = ID) String audit,
            @NotNull ExemptionReason reason) {}

    public record ExemptionRefusal(@NotNull RefusalReason reason) {}

    /** @param state pending, granted or refused */
    public record ExemptionListed(String id, String auditor, String audit, String state) {
        private static ExemptionListed of(EventStore.Listed listed) {
            return new ExemptionListed(
                    listed.id(),
                    listed.shown().get("auditor").asText(),
                    listed.shown().path("audit").asText(null),
                    listed.shown().get("state").asText());
        }
    }

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private static final Role[] READERS = {
        Role.AUDIT_TEAM,
        Role.AUDIT_MANAGER,
        Role.HEAD_OF_SERVICE,
        Role.HEAD_OF_QUALITY_ASSURANCE,
        Role.ASSISTANT_DIRECTOR,
        Role.STRATEGIC_LEAD
    };

    /** @param holder who has the audit that is named, null where nobody has it in this cycle */
    private record Now(Cycles.Pinned cycle, Optional<StaffMember> auditor, String holder, boolean submitted) {}

    private final ExemptionStreams exemptions;
    private final Cycles cycles;
    private final Population population;
    private final Allocations allocations;
    private final Outcomes outcomes;
    private final EventStore store;
    private final CommandGateway gateway;
    private final Caller caller;

    ExemptionResource(
            ExemptionStreams exemptions,
            Cycles cycles,
            Population population,
            Allocations allocations,
            Outcomes outcomes,
            EventStore store,
            CommandGateway gateway,
            Caller caller) {
        this.exemptions = exemptions;
        this.cycles = cycles;
        this.population = population;
        this.allocations = allocations;
        this.outcomes = outcomes;
        this.store = store;
        this.gateway = gateway;
        this.caller = caller;
    }

    /** Asks that an auditor be spared the audits of the cycle, or one of them. */
    @POST
    @APIResponse(responseCode = "201", description = "Asked for")
    public Uni<Response> requestExemption(@PathParam("cycle") String cycle, @Valid @NotNull ExemptionRequest body) {
        var commands = gateway.as(
                Role.AUDITOR,
                Role.AUDIT_TEAM,
                Role.AUDIT_MANAGER,
                Role.TEAM_MANAGER,
                Role.SERVICE_MANAGER,
                Role.HEAD_OF_SERVICE);
        var authority = caller.authority();
        var by = new By(caller.staff(), caller.roles());
        var auditor = body.auditor() == null ? by.staff() : body.auditor();
        var id = ExemptionStreams.idOf(cycle, auditor, body.audit());
        return now(authority, cycle, auditor, body.audit())
                .flatMap(now -> commands.adding(
                        exemptions,
                        id,
                        new Origin(id, now.cycle().programme(), now.cycle().version(), cycle, null),
                        body,
                        "/v1/cycles/" + cycle + "/exemptions/" + id,
                        (_, at) -> new ExemptionCommand.RequestExemption(
                                authority,
                                id,
                                now.cycle().programme(),
                                now.cycle().version(),
                                cycle,
                                auditor,
                                now.auditor().map(StaffMember::jobRole).orElse(null),
                                body.audit(),
                                now.holder(),
                                now.submitted(),
                                body.reason(),
                                by,
                                at)));
    }

    @GET
    public Uni<Page<ExemptionListed>> exemptions(@PathParam("cycle") String cycle, @BeanParam PageQuery page) {
        caller.actingAs(READERS);
        return store.list(
                        caller.authority(),
                        ExemptionStreams.KIND,
                        Map.of("cycle", cycle),
                        page.after().orElse(""),
                        page.limit() + 1)
                .map(read -> Page.of(read, page, EventStore.Listed::id).map(ExemptionListed::of));
    }

    /** Read by those who answer it, by whoever asked and by the auditor. */
    @GET
    @Path("/{exemption}")
    public Uni<RestResponse<ExemptionShown>> exemption(
            @PathParam("cycle") String cycle, @PathParam("exemption") String exemption) {
        var self = caller.staff();
        return asked(cycle, exemption).map(loaded -> {
            var asked = (Exemption.Asked) loaded.state();
            if (!self.equals(asked.request().auditor())
                    && !self.equals(asked.request().requestedBy())) {
                caller.actingAs(READERS);
            }
            return RestResponse.ResponseBuilder.ok(ExemptionShown.of(asked))
                    .header("ETag", ETags.of(loaded.version()))
                    .build();
        });
    }

    /** Grants it, by the role that the programme names for the auditor's job, and by somebody else than who asked. */
    @POST
    @Path("/{exemption}/grant")
    @Consumes(MediaType.WILDCARD)
    @Parameter(ref = ApiDocument.IF_MATCH)
    public Uni<Response> grantExemption(@PathParam("cycle") String cycle, @PathParam("exemption") String exemption) {
        var commands = gateway.as(Approvers.ANY);
        var by = new By(caller.staff(), caller.roles());
        return asked(cycle, exemption)
                .flatMap(_ -> commands.changing(
                        exemptions, exemption, null, (_, at) -> new ExemptionCommand.GrantExemption(by, at)));
    }

    @POST
    @Path("/{exemption}/refuse")
    @Parameter(ref = ApiDocument.IF_MATCH)
    public Uni<Response> refuseExemption(
            @PathParam("cycle") String cycle,
            @PathParam("exemption") String exemption,
            @Valid @NotNull ExemptionRefusal body) {
        var commands = gateway.as(Approvers.ANY);
        var by = new By(caller.staff(), caller.roles());
        return asked(cycle, exemption)
                .flatMap(_ -> commands.changing(
                        exemptions,
                        exemption,
                        body,
                        (_, at) -> new ExemptionCommand.RefuseExemption(body.reason(), by, at)));
    }

    private Uni<Now> now(String authority, String cycle, String auditor, String audit) {
        return cycles.pinned(authority, cycle)
                .flatMap(pinned -> population.staff(authority).flatMap(staff -> {
                    var member = staff.stream()
                            .filter(each -> each.staff().equals(auditor))
                            .findFirst();
                    return audit == null
                            ? Uni.createFrom().item(new Now(pinned, member, null, false))
                            : allocations
                                    .standing(authority, audit)
                                    .flatMap(standing -> outcomes.of(authority, audit)
                                            .map(outcome -> new Now(
                                                    pinned,
                                                    member,
                                                    standing.filter(each ->
                                                                    each.cycle().equals(cycle))
                                                            .map(each -> each.allocation()
                                                                    .auditor())
                                                            .orElse(null),
                                                    outcome.handedIn())));
                }));
    }

    /** 404 where there is none in this cycle. */
    private Uni<Loaded<Exemption, ExemptionEvent>> asked(String cycle, String exemption) {
        return store.load(exemptions, stream(exemption)).invoke(loaded -> {
            if (!(loaded.state() instanceof Exemption.Asked asked)
                    || !asked.request().cycle().equals(cycle)) {
                throw Problems.notFound(ExemptionStreams.KIND, exemption);
            }
        });
    }

    private StreamId stream(String exemption) {
        try {
            return new StreamId(caller.authority(), ExemptionStreams.KIND, exemption);
        } catch (IllegalArgumentException _) {
            throw Problems.notFound(ExemptionStreams.KIND, exemption);
        }
    }
}
