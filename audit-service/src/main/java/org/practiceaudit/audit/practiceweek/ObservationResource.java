package org.practiceaudit.audit.practiceweek;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.practiceaudit.audit.recommendations.Anybody;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.eventstore.rest.Ids;
import org.practiceaudit.programme.Role;
import org.practiceaudit.web.ApiDocument;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.ETags;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;

/** Observations of practice in a practice week (CA-10). */
@Path("/v1/practice-observations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Practice week")
class ObservationResource {
    /** Those who audit in a practice week, in whatever part they hold in the authority. */
    static final Role[] OBSERVING = {
        Role.AUDITOR,
        Role.IRO,
        Role.CP_CHAIR,
        Role.TEAM_MANAGER,
        Role.SERVICE_MANAGER,
        Role.GROUP_MANAGER,
        Role.HEAD_OF_SERVICE,
        Role.PRINCIPAL_SOCIAL_WORKER,
        Role.AUDIT_TEAM,
        Role.AUDIT_MANAGER,
        Role.HEAD_OF_QUALITY_ASSURANCE,
        Role.DIVISIONAL_DIRECTOR
    };

    private final CommandGateway gateway;
    private final ObservationStream observations;
    private final PracticeWeekReading reading;
    private final Caller caller;

    ObservationResource(
            CommandGateway gateway, ObservationStream observations, PracticeWeekReading reading, Caller caller) {
        this.gateway = gateway;
        this.observations = observations;
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List observations: all for quality assurance, else those that name the caller")
    public Uni<Page<PracticeWeekViews.ObservationLine>> list(
            @QueryParam("cycle") String cycle, @BeanParam PageQuery page) {
        return reading.observations(cycle, page);
    }

    @POST
    @Operation(summary = "Record what was seen of somebody's practice")
    public Uni<Response> record(@Valid @NotNull PracticeWeekForms.ObservationPart body) {
        var commands = gateway.as(OBSERVING);
        var observer = caller.staff();
        var id = Ids.next();
        return reading.week(body.cycle())
                .flatMap(week -> commands.beginning(
                        observations,
                        id,
                        ObservationStream.origin(seen(id, week, observer, body, null)),
                        body,
                        "/v1/practice-observations/" + id,
                        (_, at) -> new ObservationCommand.Record(seen(id, week, observer, body, at), week.held())));
    }

    private static Observation.Seen seen(
            String id,
            PracticeWeekReading.Week week,
            String observer,
            PracticeWeekForms.ObservationPart body,
            Instant at) {
        return new Observation.Seen(
                id,
                week.of(),
                body.practice(),
                observer,
                body.observed(),
                body.child(),
                body.observedOn(),
                body.notes(),
                at);
    }

    @GET
    @Path("/{observation}")
    @Operation(summary = "Read an observation: observer, observed and quality assurance")
    public Uni<RestResponse<PracticeWeekViews.ObservationView>> read(@PathParam("observation") String observation) {
        return reading.observation(observation)
                .map(read -> RestResponse.ResponseBuilder.ok(PracticeWeekViews.ObservationView.of(read.state()))
                        .header(HttpHeaders.ETAG, ETags.of(read.version()))
                        .build());
    }

    @POST
    @Path("/{observation}/discussion")
    @Parameter(ref = ApiDocument.IF_MATCH)
    @Operation(summary = "Record that observer and observed have talked about it, by the observer")
    public Uni<Response> discuss(
            @PathParam("observation") String observation, @Valid @NotNull PracticeWeekForms.DiscussionPart body) {
        var by = caller.staff();
        return gateway.as(OBSERVING)
                .changing(
                        observations,
                        observation,
                        body,
                        (_, at) -> new ObservationCommand.Discuss(body.on(), Narrative.of(body.what()), by, at));
    }

    @POST
    @Path("/{observation}/response")
    @Operation(summary = "Answer an observation of one's own practice")
    public Uni<Response> respond(
            @PathParam("observation") String observation, @Valid @NotNull PracticeWeekForms.ResponsePart body) {
        var by = caller.staff();
        return gateway.as(Anybody.withARole())
                .adding(
                        observations,
                        observation,
                        body,
                        null,
                        (_, at) -> new ObservationCommand.Respond(Narrative.of(body.text()), by, at));
    }
}
