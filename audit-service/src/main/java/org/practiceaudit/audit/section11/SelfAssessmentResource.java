package org.practiceaudit.audit.section11;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.practiceaudit.audit.recommendations.Anybody;
import org.practiceaudit.audit.recommendations.RecommendationForms;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.web.ApiDocument;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.ETags;
import org.practiceaudit.web.Problems;

/** An organisation's self-assessment, the panel's judgement of it, and the action plan (CA-16). */
@Path("/v1/section-11/{campaign}/organisations/{organisation}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Section 11")
class SelfAssessmentResource {
    private final CommandGateway gateway;
    private final SelfAssessmentStream assessments;
    private final Section11Reading reading;
    private final Caller caller;

    SelfAssessmentResource(
            CommandGateway gateway, SelfAssessmentStream assessments, Section11Reading reading, Caller caller) {
        this.gateway = gateway;
        this.assessments = assessments;
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Read a self-assessment; a draft is for the organisation's lead alone")
    public Uni<RestResponse<Section11Views.SelfAssessmentView>> read(
            @PathParam("campaign") String campaign, @PathParam("organisation") String organisation) {
        return reading.assessment(campaign, organisation)
                .map(read -> RestResponse.ResponseBuilder.ok(
                                Section11Views.SelfAssessmentView.of(read.state(), reading.getsWhole(read)))
                        .header(HttpHeaders.ETAG, ETags.of(read.version()))
                        .build());
    }

    @POST
    @Path("/answers")
    @Operation(summary = "Begin to answer, by the organisation's lead")
    public Uni<Response> begin(
            @PathParam("campaign") String campaign,
            @PathParam("organisation") String organisation,
            @Valid @NotNull Section11Forms.AnswersPart body) {
        var commands = gateway.as(Anybody.withARole());
        return reading.found(campaign).flatMap(read -> {
            var place = place(read.setup(), organisation);
            var by = by(read.setup(), organisation);
            return commands.beginning(
                    assessments,
                    place.id(),
                    SelfAssessmentStream.origin(place),
                    body,
                    "/v1/section-11/" + campaign + "/organisations/" + organisation,
                    (_, _) -> new SelfAssessmentCommand.Save(place, body.made(), by));
        });
    }

    @PUT
    @Path("/answers")
    @Parameter(ref = ApiDocument.IF_MATCH)
    @Operation(summary = "Save the answers")
    public Uni<Response> save(
            @PathParam("campaign") String campaign,
            @PathParam("organisation") String organisation,
            @Valid @NotNull Section11Forms.AnswersPart body) {
        var commands = gateway.as(Anybody.withARole());
        return reading.found(campaign).flatMap(read -> {
            var place = place(read.setup(), organisation);
            var by = by(read.setup(), organisation);
            return commands.replacing(
                    assessments, place.id(), (_, _) -> new SelfAssessmentCommand.Save(place, body.made(), by));
        });
    }

    @POST
    @Path("/submit")
    @Consumes(MediaType.WILDCARD)
    @Parameter(ref = ApiDocument.IF_MATCH)
    @Operation(summary = "Hand the self-assessment in; everything that is missing is answered at once")
    public Uni<Response> submit(
            @PathParam("campaign") String campaign, @PathParam("organisation") String organisation) {
        return step(campaign, organisation, "", SelfAssessmentCommand.Submit::new);
    }

    @POST
    @Path("/panel")
    @Parameter(ref = ApiDocument.IF_MATCH)
    @Operation(summary = "Record the panel's judgement and challenge, by one of its members")
    public Uni<Response> panel(
            @PathParam("campaign") String campaign,
            @PathParam("organisation") String organisation,
            @Valid @NotNull Section11Forms.PanelPart body) {
        return step(
                campaign,
                organisation,
                body,
                (by, at) -> new SelfAssessmentCommand.Review(
                        new SelfAssessment.Panel(
                                body.heldOn(), body.members(), body.made(), Narrative.of(body.conclusions()), at),
                        by));
    }

    @POST
    @Path("/plan")
    @Parameter(ref = ApiDocument.IF_MATCH)
    @Operation(summary = "Give the action plan, whose themes are the standards that it answers, by the lead")
    public Uni<Response> plan(
            @PathParam("campaign") String campaign,
            @PathParam("organisation") String organisation,
            @Valid @NotNull RecommendationForms.Plan body) {
        var made = body.made();
        return step(
                campaign,
                organisation,
                body,
                (by, at) -> new SelfAssessmentCommand.Plan(made, body.monitoredBy(), by, at));
    }

    @POST
    @Path("/progress-reviews")
    @Operation(summary = "Record how far the plan is carried out, by quality assurance")
    public Uni<Response> review(
            @PathParam("campaign") String campaign,
            @PathParam("organisation") String organisation,
            @Valid @NotNull Section11Forms.PlanProgress body) {
        var commands = gateway.as(Section11Reading.QUALITY_ASSURANCE);
        var by = caller.staff();
        return reading.found(campaign)
                .flatMap(read -> commands.adding(
                        assessments,
                        place(read.setup(), organisation).id(),
                        body,
                        null,
                        (_, at) -> new SelfAssessmentCommand.ReviewProgress(new SelfAssessment.Progress(
                                body.reviewedOn(),
                                Narrative.of(body.progress()),
                                Boolean.TRUE.equals(body.complete()),
                                by,
                                at))));
    }

    private Uni<Response> step(
            String campaign,
            String organisation,
            Object body,
            BiFunction<SelfAssessmentCommand.By, Instant, SelfAssessmentCommand> command) {
        var commands = gateway.as(Anybody.withARole());
        return reading.found(campaign).flatMap(read -> {
            var by = by(read.setup(), organisation);
            return commands.changing(
                    assessments, place(read.setup(), organisation).id(), body, (_, at) -> command.apply(by, at));
        });
    }

    private static SelfAssessment.Place place(Campaign.Setup setup, String organisation) {
        if (setup.organisation(organisation).isEmpty()) {
            throw Problems.notFound("organisation of this campaign", organisation);
        }
        return new SelfAssessment.Place(
                SelfAssessmentStream.idOf(setup.pinned().authority(), setup.id(), organisation),
                setup.pinned(),
                setup.id(),
                setup.chosen(),
                organisation,
                setup.openedBy(),
                setup.answersDueOn());
    }

    private SelfAssessmentCommand.By by(Campaign.Setup setup, String organisation) {
        return new SelfAssessmentCommand.By(
                caller.staff(),
                setup.organisation(organisation)
                        .map(Campaign.Organisation::lead)
                        .orElse(null),
                setup.panel());
    }
}
