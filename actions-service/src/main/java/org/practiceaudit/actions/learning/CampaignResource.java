package org.practiceaudit.actions.learning;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.practiceaudit.actions.learning.LearningRequests.NewCampaign;
import org.practiceaudit.actions.learning.LearningRequests.NewCompletion;
import org.practiceaudit.actions.learning.LearningViews.LearningListed;
import org.practiceaudit.actions.learning.LearningViews.LearningView;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Coded;
import org.practiceaudit.programme.Learning;
import org.practiceaudit.web.ApiDocument;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;

/** TH-30: action plans, workshops and learning campaigns of a cycle. */
@Path(CampaignResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CampaignResource {
    static final String PATH = "/v1/campaigns";
    private static final String SORT = "campaign";

    private final LearningRecords records;

    CampaignResource(LearningRecords records) {
        this.records = records;
    }

    /** A page of them, ordered by id. */
    @GET
    public Uni<Page<LearningListed>> listCampaigns(
            @RestQuery String cycle, @RestQuery String service, @BeanParam PageQuery page) {
        return records.list(SORT, cycle, service, page);
    }

    @GET
    @Path("{id}")
    public Uni<RestResponse<LearningView>> readCampaign(@PathParam("id") String id) {
        return records.read(SORT, id);
    }

    @POST
    @ResponseStatus(201)
    public Uni<Response> recordCampaign(@Valid @NotNull NewCampaign body) {
        return records.begin(
                PATH,
                body.cycle(),
                body,
                Learning::campaignsBy,
                (id, cycle, by, at) -> new LearningCommand.RecordCampaign(
                        id,
                        cycle,
                        Coded.of(Learnt.Kind.class, body.kind()),
                        body.theme(),
                        body.service(),
                        body.lead(),
                        body.startsOn(),
                        body.endsOn(),
                        Narrative.of(body.about()),
                        by,
                        at));
    }

    /** TH-30: it took place, or was carried out. */
    @POST
    @Path("{id}/holding")
    @Parameter(ref = ApiDocument.IF_MATCH)
    public Uni<Response> holdCampaign(@PathParam("id") String id, @Valid @NotNull NewCompletion body) {
        return records.complete(SORT, id, body, Learning::campaignsBy);
    }
}
