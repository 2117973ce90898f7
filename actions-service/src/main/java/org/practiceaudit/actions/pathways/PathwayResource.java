package org.practiceaudit.actions.pathways;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.practiceaudit.actions.Acting;
import org.practiceaudit.actions.Reading;
import org.practiceaudit.actions.known.KnownAudits;
import org.practiceaudit.actions.pathways.PathwayViews.PathwayListed;
import org.practiceaudit.actions.pathways.PathwayViews.PathwaysView;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.eventstore.rest.Ids;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.web.ApiDocument;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.ETags;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/** Pathways over HTTP: read with the reason of every date, and their steps recorded as done. */
@Path("/v1/pathways")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PathwayResource {
    /**
     * @param doneOn without it: today
     * @param attendees staff ids of who was there, where it was a meeting
     * @param note the record of it, which belongs on the child's record (BR-12)
     */
    public record StepDone(
            LocalDate doneOn,
            @Size(max = 50) List<@NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}") String> attendees,
            @Size(max = Narrative.MOST_CHARACTERS) String note) {}

    private final Pathways pathways;
    private final KnownAudits audits;
    private final EventStore store;
    private final CommandGateway gateway;
    private final Caller caller;

    PathwayResource(Pathways pathways, KnownAudits audits, EventStore store, CommandGateway gateway, Caller caller) {
        this.pathways = pathways;
        this.audits = audits;
        this.store = store;
        this.gateway = gateway;
        this.caller = caller;
    }

    /**
     * A page of the audits that have or had a pathway, ordered by audit.
     *
     * @param state open or closed
     */
    @GET
    public Uni<Page<PathwayListed>> listPathways(
            @RestQuery String cycle, @RestQuery String state, @BeanParam PageQuery page) {
        var filter = new LinkedHashMap<String, Object>();
        filter.put("opened", true);
        if (cycle != null) {
            filter.put("cycle", cycle);
        }
        if (state != null) {
            filter.put("state", known(state));
        }
        if (!Reading.everything(caller)) {
            filter.put("readers", List.of(caller.staff()));
        }
        return audits.hiddenFrom(caller.authority(), caller.staff())
                .flatMap(hidden -> store.list(
                                caller.authority(),
                                Pathways.KIND,
                                filter,
                                page.after().orElse(""),
                                page.limit() + 1)
                        .map(read -> Page.of(read, page, EventStore.Listed::id)
                                .map(PathwayListed::of)
                                .without(line -> hidden.contains(line.audit()))));
    }

    /** The pathways of an audit, every plan with why each step is due when it is. */
    @GET
    @Path("{audit}")
    public Uni<RestResponse<PathwaysView>> readPathways(@PathParam("audit") String audit) {
        var reader = caller.staff();
        var everything = Reading.everything(caller);
        return audits.hiddenFrom(caller.authority(), reader)
                .flatMap(hidden -> store.load(pathways, stream(audit)).map(found -> {
                    if (hidden.contains(audit)) {
                        throw Problems.forbidden(
                                "You moderate this audit blind, and its pathways tell the auditor's grade.",
                                "Commit your own grades first.");
                    }
                    var watched = found.state().watched().orElseThrow(() -> Problems.notFound(Pathways.KIND, audit));
                    if (!everything && !watched.watch().readers().contains(reader)) {
                        throw Problems.forbidden(
                                "You have nothing to do with this audit.",
                                "Ask somebody of the case, or the audit team.");
                    }
                    return RestResponse.ResponseBuilder.ok(PathwayViews.of(watched))
                            .header(HttpHeaders.ETAG, ETags.of(found.version()))
                            .build();
                }));
    }

    /** BR-12 and its like: a step was done, by whoever is responsible for it. */
    @POST
    @Path("{audit}/steps/{step}/completion")
    @Parameter(ref = ApiDocument.IF_MATCH)
    public Uni<Response> completeStep(
            @PathParam("audit") String audit, @PathParam("step") String step, @Valid @NotNull StepDone body) {
        var roles = caller.roles();
        return Acting.asResponsible(gateway)
                .changing(
                        pathways,
                        audit,
                        body,
                        (actor, at) -> new PathwayCommand.CompleteStep(
                                step,
                                Ids.next(),
                                actor.staff(),
                                roles,
                                Optional.ofNullable(body.doneOn()).orElseGet(() -> WorkingDays.dateOf(at)),
                                Optional.ofNullable(body.attendees()).orElse(List.of()),
                                Narrative.of(body.note()),
                                at));
    }

    private static String known(String state) {
        return switch (state) {
            case "open", "closed" -> state;
            default -> throw Problems.invalid("state", "There is no state '" + state + "'.", "Ask for open or closed.");
        };
    }

    private StreamId stream(String audit) {
        try {
            return new StreamId(caller.authority(), Pathways.KIND, audit);
        } catch (IllegalArgumentException _) {
            throw Problems.notFound(Pathways.KIND, audit);
        }
    }
}
