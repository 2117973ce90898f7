package org.practiceaudit.actions.pathways;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.practiceaudit.actions.Acting;
import org.practiceaudit.actions.Filter;
import org.practiceaudit.actions.pathways.PathwayViews.PathwayListed;
import org.practiceaudit.actions.pathways.PathwayViews.PathwaysView;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.eventstore.rest.Ids;
import org.practiceaudit.programme.WorkingDays;
import org.practiceaudit.web.ApiDocument;
import org.practiceaudit.web.ETags;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/** Pathways over HTTP: read with the reason of every date, and their steps recorded as done. */
@Path("/v1/pathways")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PathwayResource {
    private final Pathways pathways;
    private final ReadablePathways readable;
    private final CommandGateway gateway;
    private final CallerHere here;

    PathwayResource(Pathways pathways, ReadablePathways readable, CommandGateway gateway, CallerHere here) {
        this.pathways = pathways;
        this.readable = readable;
        this.gateway = gateway;
        this.here = here;
    }

    /**
     * A page of the audits that have or had a pathway, ordered by audit.
     *
     * @param state open or closed
     */
    @GET
    public Uni<Page<PathwayListed>> listPathways(
            @RestQuery String cycle, @RestQuery String state, @BeanParam PageQuery page) {
        var filter = Filter.NONE.and(Map.of("opened", true)).and("cycle", cycle).and("state", known(state));
        return readable.list(filter, page);
    }

    /** The pathways of an audit, every plan with why each step is due when it is. */
    @GET
    @Path("{audit}")
    public Uni<RestResponse<PathwaysView>> readPathways(@PathParam("audit") String audit) {
        return readable.find(audit)
                .map(found -> RestResponse.ResponseBuilder.ok(PathwayViews.of(found.watched(), found.readers()))
                        .header(HttpHeaders.ETAG, ETags.of(found.version()))
                        .build());
    }

    /**
     * What belongs on the child's own record of the meetings of its pathways: of some that they took place and no more, as the
     * programme says (TH-22); of others their record too (BR-12).
     */
    @GET
    @Path("{audit}/child-record")
    public Uni<ChildRecord> readChildRecord(@PathParam("audit") String audit) {
        return readable.find(audit).map(found -> ChildRecord.of(found.watched(), found.policy(), found.readers()));
    }

    /** Who has to come to the meeting that a step asks for, who is proposed, and who leads it (TH-23). */
    @GET
    @Path("{audit}/steps/{step}/meeting")
    public Uni<Attendance> readMeeting(@PathParam("audit") String audit, @PathParam("step") String step) {
        return readable.find(audit)
                .map(found -> Attendance.of(found.watched(), found.policy(), step)
                        .orElseThrow(() -> Problems.notFound("meeting", step)));
    }

    /** Calls the meeting that a step asks for; called again, it is another one. */
    @POST
    @Path("{audit}/steps/{step}/meeting")
    @Parameter(ref = ApiDocument.IF_MATCH)
    public Uni<Response> conveneMeeting(
            @PathParam("audit") String audit,
            @PathParam("step") String step,
            @Valid @NotNull PathwayRequests.Invitation body) {
        return changing(
                audit,
                body,
                (by, at) -> new PathwayCommand.Convene(step, Ids.next(), by, body.meetsOn(), body.invited(), at));
    }

    /** The meeting that was called did not take place; the step stays due. */
    @POST
    @Path("{audit}/steps/{step}/meeting/not-held")
    @Parameter(ref = ApiDocument.IF_MATCH)
    public Uni<Response> recordMeetingNotHeld(
            @PathParam("audit") String audit,
            @PathParam("step") String step,
            @Valid @NotNull PathwayRequests.NotHeld body) {
        return changing(
                audit, body, (by, at) -> new PathwayCommand.RecordNotHeld(step, by, Narrative.of(body.reason()), at));
    }

    /**
     * BR-12 and its like: a step was done, by whoever is responsible for it. A meeting was held, perhaps with a plan and a raised
     * grade (TH-22); progress was reported (TH-24); somebody is satisfied or sends back (CA-12).
     */
    @POST
    @Path("{audit}/steps/{step}/completion")
    @Parameter(ref = ApiDocument.IF_MATCH)
    public Uni<Response> completeStep(
            @PathParam("audit") String audit,
            @PathParam("step") String step,
            @Valid @NotNull PathwayRequests.StepDone body) {
        return changing(
                audit,
                body,
                (by, at) -> new PathwayCommand.CompleteStep(
                        step,
                        Ids.next(),
                        by.staff(),
                        by.roles(),
                        Optional.ofNullable(body.doneOn()).orElseGet(() -> WorkingDays.dateOf(at)),
                        Optional.ofNullable(body.attendees()).orElse(List.of()),
                        Narrative.of(body.note()),
                        at,
                        body.outcome()));
    }

    /** Who may not read them would learn from any other answer whether there is a pathway. */
    private Uni<Response> changing(
            String audit, Object body, BiFunction<PathwayCommand.By, Instant, PathwayCommand> command) {
        var commands = Acting.asResponsible(gateway);
        return readable.find(audit)
                .chain(() -> here.of(audit))
                .flatMap(by -> commands.changing(pathways, audit, body, (_, at) -> command.apply(by, at)));
    }

    private static String known(String state) {
        return switch (state) {
            case null -> null;
            case "open", "closed" -> state;
            default -> throw Problems.invalid("state", "There is no state '" + state + "'.", "Ask for open or closed.");
        };
    }
}
