package org.practiceaudit.allocation.agreements;

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
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.practiceaudit.allocation.cycles.Cycles;
import org.practiceaudit.allocation.population.Population;
import org.practiceaudit.allocation.population.StaffMember;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/** Agreements that child protection chairs and reviewing officers sample, before the cycle is frozen (TH-07). */
@Path("/v1/cycles/{cycle}/sampling-agreements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AgreementResource {
    private static final Role[] READING = {
        Role.AUDIT_TEAM,
        Role.AUDIT_MANAGER,
        Role.HEAD_OF_LEARNING_ACADEMY,
        Role.PRINCIPAL_SOCIAL_WORKER,
        Role.HEAD_OF_SERVICE,
        Role.GROUP_MANAGER
    };

    /** @param staff who is to sample */
    public record AgreementRequest(
            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
            String staff) {}

    public record AgreementListed(String staff, String agreedBy, Instant at) {
        private static AgreementListed of(EventStore.Listed listed) {
            var shown = listed.shown();
            return new AgreementListed(
                    shown.get("staff").asText(),
                    shown.get("by").asText(),
                    Instant.parse(shown.get("at").asText()));
        }
    }

    private final AgreementStreams agreements;
    private final Cycles cycles;
    private final Population population;
    private final EventStore store;
    private final CommandGateway gateway;
    private final Caller caller;

    AgreementResource(
            AgreementStreams agreements,
            Cycles cycles,
            Population population,
            EventStore store,
            CommandGateway gateway,
            Caller caller) {
        this.agreements = agreements;
        this.cycles = cycles;
        this.population = population;
        this.store = store;
        this.gateway = gateway;
        this.caller = caller;
    }

    /** Agrees that somebody of one's own samples. What is frozen already is not changed by it: start the cycle again. */
    @POST
    @APIResponse(responseCode = "201", description = "Agreed")
    public Uni<Response> agree(@PathParam("cycle") String cycle, @Valid @NotNull AgreementRequest body) {
        var authority = caller.authority();
        var id = AgreementStreams.idOf(cycle, body.staff());
        return cycles.find(authority, cycle)
                .map(found -> found.orElseThrow(() -> Problems.notFound("cycle", cycle)))
                .flatMap(standing -> cycles.pinned(authority, cycle)
                        .flatMap(pinned -> agreements.under(authority, pinned).flatMap(under -> {
                            var commands = gateway.as(under.policy()
                                    .wider()
                                    .dipSamples()
                                    .held()
                                    .map(held -> held.agreedBy().toArray(Role[]::new))
                                    .orElse(READING));
                            return population.staff(authority).flatMap(staff -> {
                                var member = staff.stream()
                                        .filter(each -> each.staff().equals(body.staff()))
                                        .findFirst();
                                return commands.adding(
                                        under,
                                        id,
                                        new Origin(id, pinned.programme(), pinned.version(), cycle, null),
                                        body,
                                        "/v1/cycles/" + cycle + "/sampling-agreements",
                                        (actor, at) -> new AgreementCommand(
                                                cycle,
                                                standing.held().activity().code(),
                                                body.staff(),
                                                member.map(StaffMember::jobRole).orElse(null),
                                                above(staff, actor.staff(), body.staff()),
                                                actor.staff(),
                                                at));
                            });
                        })));
    }

    @GET
    public Uni<Page<AgreementListed>> agreed(@PathParam("cycle") String cycle, @BeanParam PageQuery page) {
        caller.actingAs(READING);
        return store.list(
                        caller.authority(),
                        AgreementStreams.KIND,
                        Map.of("cycle", cycle),
                        page.after().orElse(""),
                        page.limit() + 1)
                .map(read -> Page.of(read, page, EventStore.Listed::id).map(AgreementListed::of));
    }

    /** Whether one is in the line of management above the other; a circle in the directory ends the search. */
    private static boolean above(List<StaffMember> staff, String manager, String member) {
        var managers = staff.stream()
                .filter(each -> each.lineManager() != null)
                .collect(Collectors.toMap(StaffMember::staff, StaffMember::lineManager));
        var seen = new HashSet<String>();
        for (var at = managers.get(member); at != null && seen.add(at); at = managers.get(at)) {
            if (at.equals(manager)) {
                return true;
            }
        }
        return false;
    }
}
