package org.practiceaudit.actions.actions;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.practiceaudit.actions.Acting;
import org.practiceaudit.actions.Filter;
import org.practiceaudit.actions.actions.ActionRequests.NewAction;
import org.practiceaudit.actions.actions.ActionRequests.NewAssurance;
import org.practiceaudit.actions.actions.ActionRequests.NewCompletion;
import org.practiceaudit.actions.actions.ActionRequests.NewRefusal;
import org.practiceaudit.actions.actions.ActionRequests.NewReview;
import org.practiceaudit.actions.actions.ActionViews.ActionListed;
import org.practiceaudit.actions.actions.ActionViews.ActionView;
import org.practiceaudit.actions.known.KnownAudits;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.Origin;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.eventstore.rest.Ids;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.web.ApiDocument;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.ETags;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/** Actions over HTTP: read, opened by a manager, reviewed, done, assured or refused. */
@Path("/v1/actions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ActionResource {
    private final Actions actions;
    private final ReadableActions readable;
    private final ManagedActions managed;
    private final KnownAudits audits;
    private final OwnRules rules;
    private final CommandGateway gateway;
    private final Caller caller;

    ActionResource(
            Actions actions,
            ReadableActions readable,
            ManagedActions managed,
            KnownAudits audits,
            OwnRules rules,
            CommandGateway gateway,
            Caller caller) {
        this.rules = rules;
        this.actions = actions;
        this.readable = readable;
        this.managed = managed;
        this.audits = audits;
        this.gateway = gateway;
        this.caller = caller;
    }

    /**
     * A page of actions, ordered by id.
     *
     * @param state open, overdue, completed, closed, cancelled or replaced; overdue ones are open, too
     */
    @GET
    public Uni<Page<ActionListed>> listActions(
            @RestQuery String cycle,
            @RestQuery String owner,
            @RestQuery String audit,
            @RestQuery String team,
            @RestQuery String state,
            @BeanParam PageQuery page) {
        var filter = Filter.NONE
                .and("cycle", cycle)
                .and("owner", owner)
                .and("audit", audit)
                .and("team", team)
                .and(filterOf(state));
        return readable.list(filter, page);
    }

    @GET
    @Path("{action}")
    public Uni<RestResponse<ActionView>> readAction(@PathParam("action") String action) {
        return readable.find(action)
                .map(found -> RestResponse.ResponseBuilder.ok(ActionViews.of(found.state()))
                        .header(HttpHeaders.ETAG, ETags.of(found.version()))
                        .build());
    }

    /** BR-22, CA-19: a manager of the case opens one of their own; who follows a plan adds to it (CA-06, CA-15, CA-16). */
    @POST
    @ResponseStatus(201)
    public Uni<Response> openAction(@Valid @NotNull NewAction body) {
        Acting.needsManager(caller);
        var id = Ids.next();
        return audits.find(caller.authority(), body.audit())
                .flatMap(known -> known.map(audit ->
                                open(body, NewAction.on(audit, id), audit.origin(), new By(caller.staff(), false)))
                        .orElseGet(() -> readable.ofPlan(body.audit()).flatMap(plan -> {
                            var none = new ActionCommand.Part(id, null, null, null, null);
                            return open(body, plan.of().as(none), plan.origin(), plan.by());
                        })));
    }

    private Uni<Response> open(NewAction body, Particulars begun, Origin origin, By by) {
        return rules.onWhatAnActionSays(caller.authority(), origin, begun.source())
                .flatMap(rule -> Acting.asManager(gateway, caller, begun.people())
                        .beginning(
                                actions,
                                begun.action(),
                                origin,
                                body,
                                "/v1/actions/" + begun.action(),
                                (_, at) -> body.command(begun, by, rule, at)));
    }

    /** BR-10: the action was looked at in a supervision. */
    @POST
    @Path("{action}/reviews")
    public Uni<Response> reviewAction(@PathParam("action") String action, @Valid @NotNull NewReview body) {
        return readable.actedOn(action)
                .flatMap(on -> managed.of(on)
                        .adding(
                                actions,
                                action,
                                body,
                                null,
                                (_, at) -> new ActionCommand.Review(
                                        on.by(),
                                        body.supervisionOn(),
                                        body.progressOfReview(),
                                        Narrative.of(body.note()),
                                        at)));
    }

    /** BR-11: its owner says that it is done. */
    @POST
    @Path("{action}/completion")
    @Parameter(ref = ApiDocument.IF_MATCH)
    public Uni<Response> completeAction(@PathParam("action") String action, @Valid @NotNull NewCompletion body) {
        return readable.actedOn(action)
                .flatMap(on -> Acting.asAnybody(gateway, caller, on.of().people())
                        .changing(
                                actions,
                                action,
                                body,
                                (_, at) -> new ActionCommand.Complete(
                                        on.by(),
                                        Optional.ofNullable(body.doneOn()).orElseGet(() -> WorkingDays.dateOf(at)),
                                        Narrative.of(body.how()),
                                        at)));
    }

    /** BR-11: the team manager assures that it is done, and so closes it. */
    @POST
    @Path("{action}/assurance")
    @Parameter(ref = ApiDocument.IF_MATCH)
    public Uni<Response> assureAction(@PathParam("action") String action, @Valid @NotNull NewAssurance body) {
        return managed.change(action, body, (by, at) -> new ActionCommand.Assure(by, Narrative.of(body.note()), at));
    }

    /** BR-11: it is not done yet, and open again. */
    @POST
    @Path("{action}/refusal")
    @Parameter(ref = ApiDocument.IF_MATCH)
    public Uni<Response> refuseAction(@PathParam("action") String action, @Valid @NotNull NewRefusal body) {
        return managed.change(action, body, (by, at) -> new ActionCommand.Refuse(by, Narrative.of(body.reason()), at));
    }

    private static Map<String, Object> filterOf(String state) {
        return switch (state) {
            case null -> Map.of();
            case "open", "completed", "closed", "cancelled", "replaced" -> Map.of("state", state);
            case "overdue" -> Map.of("overdue", true);
            default ->
                throw Problems.invalid(
                        "state",
                        "There is no state '" + state + "'.",
                        "Ask for open, overdue, completed, closed, cancelled or replaced.");
        };
    }
}
