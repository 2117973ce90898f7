package org.practiceaudit.actions.followup;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.practiceaudit.actions.Acting;
import org.practiceaudit.actions.Filter;
import org.practiceaudit.actions.Reading;
import org.practiceaudit.actions.followup.FollowUpViews.FollowUpListed;
import org.practiceaudit.actions.followup.FollowUpViews.FollowUpView;
import org.practiceaudit.actions.known.AuditLists;
import org.practiceaudit.actions.known.KnownAudits;
import org.practiceaudit.eventstore.EventStore;
import org.practiceaudit.eventstore.Loaded;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.StreamId;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.ETags;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/** What is still open about audits after they were handed in, over HTTP. */
@Path("/v1/follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FollowUpResource {
    /** @param note what shows that the case meets what is expected */
    public record NewSatisfaction(
            @Size(max = Narrative.MOST_CHARACTERS) String note) {}

    private final FollowUps followUps;
    private final KnownAudits audits;
    private final AuditLists lists;
    private final EventStore store;
    private final CommandGateway gateway;
    private final Caller caller;

    FollowUpResource(
            FollowUps followUps,
            KnownAudits audits,
            AuditLists lists,
            EventStore store,
            CommandGateway gateway,
            Caller caller) {
        this.followUps = followUps;
        this.audits = audits;
        this.lists = lists;
        this.store = store;
        this.gateway = gateway;
        this.caller = caller;
    }

    /**
     * PQ-18, PQ-21: a page of the audits that wait for confirmations, ordered by audit.
     *
     * @param state open or ended
     */
    @GET
    public Uni<Page<FollowUpListed>> listFollowUps(
            @RestQuery String state,
            @RestQuery String team,
            @RestQuery String service,
            @RestQuery String cycle,
            @BeanParam PageQuery page) {
        var filter = Filter.NONE
                .and("state", known(state))
                .and("team", team)
                .and("service", service)
                .and("cycle", cycle)
                .and(Reading.own(caller));
        return lists.page(FollowUps.KIND, filter, page, FollowUpListed::of, FollowUpListed::audit);
    }

    /** What is outstanding about an audit, what supervision said of its findings, and who is satisfied. */
    @GET
    @Path("{audit}")
    public Uni<RestResponse<FollowUpView>> readFollowUp(@PathParam("audit") String audit) {
        return readable(audit)
                .map(found -> RestResponse.ResponseBuilder.ok(FollowUpViews.of(
                                found.state(), found.state().known().orElseThrow()))
                        .header(HttpHeaders.ETAG, ETags.of(found.version()))
                        .build());
    }

    /** CA-13: a manager of the case is satisfied that it meets what is expected. */
    @POST
    @Path("{audit}/satisfaction")
    public Uni<Response> recordSatisfaction(@PathParam("audit") String audit, @Valid @NotNull NewSatisfaction body) {
        Acting.needsManager(caller);
        return readable(audit)
                .flatMap(found -> Acting.asManager(
                                gateway,
                                caller,
                                found.state().known().orElseThrow().audit().people())
                        .adding(
                                followUps,
                                audit,
                                body,
                                null,
                                (actor, at) ->
                                        new FollowUpCommand.Satisfy(actor.staff(), Narrative.of(body.note()), at)));
    }

    private Uni<Loaded<AuditFollowUp, FollowUpEvent>> readable(String audit) {
        var reader = caller.staff();
        var everything = Reading.everything(caller);
        return audits.hiddenFrom(caller.authority(), reader)
                .flatMap(hidden -> store.load(followUps, stream(audit)).invoke(found -> {
                    var standing = found.state().known().orElseThrow(() -> Problems.notFound("follow-up", audit));
                    if (hidden.contains(audit)) {
                        throw Problems.forbidden(
                                "You moderate this audit blind, and what follows from it tells the auditor's grades.",
                                "Commit your own grades first.");
                    }
                    if (!everything && !standing.audit().readers().contains(reader)) {
                        throw Problems.forbidden(
                                "You have nothing to do with this audit.",
                                "Ask somebody of the case, or the audit team.");
                    }
                }));
    }

    private static String known(String state) {
        return switch (state) {
            case null -> null;
            case "open", "ended" -> state;
            default -> throw Problems.invalid("state", "There is no state '" + state + "'.", "Ask for open or ended.");
        };
    }

    private StreamId stream(String audit) {
        try {
            return new StreamId(caller.authority(), FollowUps.KIND, audit);
        } catch (IllegalArgumentException _) {
            throw Problems.notFound("follow-up", audit);
        }
    }
}
