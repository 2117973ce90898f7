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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.eventstore.rest.Ids;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.ETags;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;

/** Consultation with children and families in a practice week (CA-10). */
@Path("/v1/consultations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Practice week")
class ConsultationResource {
    private final CommandGateway gateway;
    private final ConsultationStream consultations;
    private final PracticeWeekReading reading;
    private final Caller caller;

    ConsultationResource(
            CommandGateway gateway, ConsultationStream consultations, PracticeWeekReading reading, Caller caller) {
        this.gateway = gateway;
        this.consultations = consultations;
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List consultations: all for quality assurance, else those that name the caller")
    public Uni<Page<PracticeWeekViews.ConsultationLine>> list(
            @QueryParam("cycle") String cycle, @BeanParam PageQuery page) {
        return reading.consultations(cycle, page);
    }

    @POST
    @Operation(summary = "Record what a child, a family or a group said")
    public Uni<Response> hold(@Valid @NotNull PracticeWeekForms.ConsultationPart body) {
        var commands = gateway.as(ObservationResource.OBSERVING);
        var by = caller.staff();
        var id = Ids.next();
        return reading.week(body.cycle())
                .flatMap(week -> commands.beginning(
                        consultations,
                        id,
                        ConsultationStream.origin(talk(id, week, by, body, null)),
                        body,
                        "/v1/consultations/" + id,
                        (_, at) -> new ConsultationCommand.Hold(talk(id, week, by, body, at), week.held())));
    }

    private static Consultation.Talk talk(
            String id, PracticeWeekReading.Week week, String by, PracticeWeekForms.ConsultationPart body, Instant at) {
        return new Consultation.Talk(
                id,
                week.of(),
                body.child(),
                body.respondent(),
                body.agreed(),
                body.way(),
                body.heldOn(),
                body.said(),
                body.themes() == null ? List.of() : body.themes(),
                body.sent(),
                body.worker(),
                by,
                at);
    }

    @GET
    @Path("/{consultation}")
    @Operation(summary = "Read a consultation; the worker gets its messages only")
    public Uni<RestResponse<PracticeWeekViews.ConsultationView>> read(@PathParam("consultation") String consultation) {
        return reading.consultation(consultation)
                .map(read -> RestResponse.ResponseBuilder.ok(
                                PracticeWeekViews.ConsultationView.of(read.state(), reading.getsAnswers(read.state())))
                        .header(HttpHeaders.ETAG, ETags.of(read.version()))
                        .build());
    }

    @POST
    @Path("/{consultation}/passed-on")
    @Operation(summary = "Record that the messages have gone to the worker")
    public Uni<Response> passOn(
            @PathParam("consultation") String consultation, @Valid @NotNull PracticeWeekForms.PassedOnPart body) {
        var by = caller.staff();
        return gateway.as(ObservationResource.OBSERVING)
                .adding(
                        consultations,
                        consultation,
                        body,
                        null,
                        (_, at) -> new ConsultationCommand.PassOn(body.on(), by, at));
    }
}
