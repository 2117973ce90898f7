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
import org.practiceaudit.actions.learning.LearningRequests.NewCompletion;
import org.practiceaudit.actions.learning.LearningRequests.NewImprovement;
import org.practiceaudit.actions.learning.LearningViews.LearningListed;
import org.practiceaudit.actions.learning.LearningViews.LearningView;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Learning;
import org.practiceaudit.web.ApiDocument;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;

/** CA-14: what is to be improved after a cycle, by whom led and by when. */
@Path(ImprovementResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ImprovementResource {
    static final String PATH = "/v1/improvements";
    static final String SORT = "improvement";

    private final LearningRecords records;

    ImprovementResource(LearningRecords records) {
        this.records = records;
    }

    /** A page of them, ordered by id. */
    @GET
    public Uni<Page<LearningListed>> listImprovements(
            @RestQuery String cycle, @RestQuery String service, @BeanParam PageQuery page) {
        return records.list(SORT, cycle, service, page);
    }

    @GET
    @Path("{id}")
    public Uni<RestResponse<LearningView>> readImprovement(@PathParam("id") String id) {
        return records.read(SORT, id);
    }

    @POST
    @ResponseStatus(201)
    public Uni<Response> recordImprovement(@Valid @NotNull NewImprovement body) {
        return records.begin(
                PATH,
                body.cycle(),
                body,
                Learning::improvementsBy,
                (id, cycle, by, at) -> new LearningCommand.PlanImprovement(
                        id,
                        cycle,
                        body.theme(),
                        body.service(),
                        body.lead(),
                        body.dueOn(),
                        Narrative.of(body.about()),
                        by,
                        at));
    }

    /** CA-14: it is achieved; so says its lead, or whoever may plan one. */
    @POST
    @Path("{id}/achievement")
    @Parameter(ref = ApiDocument.IF_MATCH)
    public Uni<Response> achieveImprovement(@PathParam("id") String id, @Valid @NotNull NewCompletion body) {
        return records.complete(SORT, id, body, Learning::improvementsBy);
    }
}
