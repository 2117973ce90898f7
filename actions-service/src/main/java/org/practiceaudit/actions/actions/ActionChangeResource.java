package org.practiceaudit.actions.actions;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.practiceaudit.actions.actions.ActionRequests.NewDay;
import org.practiceaudit.actions.actions.ActionRequests.NewMerger;
import org.practiceaudit.actions.actions.ActionRequests.NewOwner;
import org.practiceaudit.actions.actions.ActionRequests.NewSplit;
import org.practiceaudit.actions.actions.ReadableActions.ActedOn;
import org.practiceaudit.eventstore.Also;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.rest.Ids;
import org.practiceaudit.web.ApiDocument;
import org.practiceaudit.web.Caller;

/** Changes of an open action, by whoever assures it: another owner, another day, several in its place, one in place of several. */
@Path("/v1/actions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ActionChangeResource {
    private final Actions actions;
    private final ReadableActions readable;
    private final ManagedActions managed;
    private final OwnRules rules;
    private final Caller caller;

    ActionChangeResource(
            Actions actions, ReadableActions readable, ManagedActions managed, OwnRules rules, Caller caller) {
        this.actions = actions;
        this.readable = readable;
        this.managed = managed;
        this.rules = rules;
        this.caller = caller;
    }

    /** Somebody else has to do it, perhaps of another team. */
    @POST
    @Path("{action}/reassignment")
    @Parameter(ref = ApiDocument.IF_MATCH)
    public Uni<Response> reassignAction(@PathParam("action") String action, @Valid @NotNull NewOwner body) {
        return managed.change(
                action,
                body,
                (by, at) -> new ActionCommand.Change.Reassign(by, body.owner(), Narrative.of(body.reason()), at));
    }

    /** It has another due day, to which its clock moves. */
    @POST
    @Path("{action}/rescheduling")
    @Parameter(ref = ApiDocument.IF_MATCH)
    public Uni<Response> rescheduleAction(@PathParam("action") String action, @Valid @NotNull NewDay body) {
        return managed.change(
                action,
                body,
                (by, at) -> new ActionCommand.Change.Reschedule(by, body.dueOn(), Narrative.of(body.reason()), at));
    }

    /** Several stand in its place, and keep what it came from. */
    @POST
    @Path("{action}/split")
    @Parameter(ref = ApiDocument.IF_MATCH)
    public Uni<Response> splitAction(@PathParam("action") String action, @Valid @NotNull NewSplit body) {
        return readable.actedOn(action)
                .flatMap(on -> rule(on).flatMap(rule -> {
                    var parts = body.into().stream()
                            .map(part -> part.inPlaceOf(on.of(), Ids.next()))
                            .toList();
                    return managed.of(on)
                            .changing(
                                    actions,
                                    action,
                                    body,
                                    (_, at) -> new ActionCommand.Change.Split(
                                            on.by(), parts, Narrative.of(body.reason()), rule, at),
                                    (_, at) -> parts.stream()
                                            .<Also<?, ?, ?>>map(part -> new Also<>(
                                                    actions,
                                                    part.action(),
                                                    on.origin(),
                                                    new ActionCommand.OpenInPlace(
                                                            on.of().as(part),
                                                            part.smart(),
                                                            List.of(on.former()),
                                                            on.by().staff(),
                                                            at)))
                                            .toList());
                }));
    }

    /** One stands for it and for others of the same audit; it has the source and the reference of this one. */
    @POST
    @Path("{action}/merger")
    @Parameter(ref = ApiDocument.IF_MATCH)
    public Uni<Response> mergeAction(@PathParam("action") String action, @Valid @NotNull NewMerger body) {
        return readable.actedOn(action)
                .flatMap(on -> rule(on).flatMap(rule -> Multi.createFrom()
                        .iterable(body.with())
                        .onItem()
                        .transformToUniAndConcatenate(readable::actedOn)
                        .collect()
                        .asList()
                        .flatMap(others -> merge(on, others, rule, body))));
    }

    private Uni<Response> merge(ActedOn on, List<ActedOn> others, String rule, NewMerger body) {
        var part = body.into().inPlaceOf(on.of(), Ids.next());
        var all = Stream.concat(Stream.of(on), others.stream()).toList();
        var with = all.stream().map(ActedOn::of).toList();
        var reason = Narrative.of(body.reason());
        return managed.of(on)
                .changing(
                        actions,
                        on.of().action(),
                        body,
                        (_, at) -> new ActionCommand.Change.Merge(on.by(), with, part, reason, rule, at),
                        (_, at) -> {
                            var also = new ArrayList<Also<?, ?, ?>>();
                            others.stream()
                                    .sorted(Comparator.comparing(
                                            other -> other.of().action()))
                                    .forEach(other -> also.add(new Also<>(
                                            actions,
                                            other.of().action(),
                                            null,
                                            new ActionCommand.Change.Merge(other.by(), with, part, reason, rule, at))));
                            also.add(new Also<>(
                                    actions,
                                    part.action(),
                                    on.origin(),
                                    new ActionCommand.OpenInPlace(
                                            on.of().as(part),
                                            part.smart(),
                                            all.stream().map(ActedOn::former).toList(),
                                            on.by().staff(),
                                            at)));
                            return also;
                        });
    }

    private Uni<String> rule(ActedOn on) {
        return rules.onWhatAnActionSays(caller.authority(), on.origin(), on.of().source());
    }
}
