package org.practiceaudit.audit.section11;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.practiceaudit.eventstore.rest.CommandGateway;
import org.practiceaudit.messaging.NotYet;
import org.practiceaudit.messaging.ProgrammeBook;
import org.practiceaudit.programme.WiderWork;
import org.practiceaudit.web.ApiDocument;
import org.practiceaudit.web.Caller;
import org.practiceaudit.web.ETags;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;
import org.practiceaudit.web.Problems;

/** A year's section 11 audit: one chosen service, organisations in scope, a panel (CA-16). */
@Path("/v1/section-11")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Section 11")
class CampaignResource {
    private final CommandGateway gateway;
    private final CampaignStream campaigns;
    private final Section11Reading reading;
    private final ProgrammeBook programmes;
    private final Caller caller;

    CampaignResource(
            CommandGateway gateway,
            CampaignStream campaigns,
            Section11Reading reading,
            ProgrammeBook programmes,
            Caller caller) {
        this.gateway = gateway;
        this.campaigns = campaigns;
        this.reading = reading;
        this.programmes = programmes;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List the campaigns that the caller has to do with")
    public Uni<Page<Section11Views.CampaignLine>> list(@BeanParam PageQuery page) {
        return reading.campaigns(page);
    }

    @POST
    @Operation(summary = "Open the year's campaign (CA-16); there is one a year")
    public Uni<Response> open(@Valid @NotNull Section11Forms.CampaignPart body) {
        var commands = gateway.as(Section11Reading.QUALITY_ASSURANCE);
        var by = caller.staff();
        var pinned = new Campaign.Pinned(caller.authority(), body.programme(), body.version());
        return programmes
                .find(pinned.authority(), pinned.programme(), pinned.version())
                .onFailure(NotYet.class)
                .transform(_ -> Problems.notFound("programme", body.programme() + "/" + body.version()))
                .map(policy -> policy.wider()
                        .selfAssessments()
                        .held()
                        .map(WiderWork.SelfAssessments.Held::activity)
                        .orElse("section-11"))
                .flatMap(activity -> {
                    var id = activity + "-" + body.year();
                    return commands.beginning(
                            campaigns,
                            id,
                            CampaignStream.origin(setup(id, pinned, body, by, null)),
                            body,
                            "/v1/section-11/" + id,
                            (_, at) -> new CampaignCommand.Open(setup(id, pinned, body, by, at)));
                });
    }

    private static Campaign.Setup setup(
            String id, Campaign.Pinned pinned, Section11Forms.CampaignPart body, String by, Instant at) {
        return new Campaign.Setup(
                id,
                pinned,
                body.year(),
                body.chosen(),
                body.organisations().stream()
                        .map(Section11Forms.OrganisationPart::made)
                        .toList(),
                body.answersDueOn(),
                body.panelOn(),
                body.panel(),
                by,
                at);
    }

    @GET
    @Path("/{campaign}")
    @Operation(summary = "Read a campaign and how far each organisation is; a lead sees their own")
    public Uni<RestResponse<Section11Views.CampaignView>> read(@PathParam("campaign") String campaign) {
        return reading.found(campaign)
                .flatMap(read -> reading.campaign(read.setup())
                        .map(shown -> RestResponse.ResponseBuilder.ok(shown)
                                .header(HttpHeaders.ETAG, ETags.of(read.version()))
                                .build()));
    }

    @PUT
    @Path("/{campaign}/organisations")
    @Parameter(ref = ApiDocument.IF_MATCH)
    @Operation(summary = "Take an organisation into scope, or name another lead of it")
    public Uni<Response> name(
            @PathParam("campaign") String campaign, @Valid @NotNull Section11Forms.OrganisationPart body) {
        return gateway.as(Section11Reading.QUALITY_ASSURANCE)
                .replacing(campaigns, campaign, (_, at) -> new CampaignCommand.NameOrganisation(body.made(), at));
    }
}
