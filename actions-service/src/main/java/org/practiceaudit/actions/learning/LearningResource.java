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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.practiceaudit.actions.learning.LearningRequests.NewCompletion;
import org.practiceaudit.actions.learning.LearningRequests.NewLearning;
import org.practiceaudit.actions.learning.LearningViews.LearningListed;
import org.practiceaudit.actions.learning.LearningViews.LearningView;
import org.practiceaudit.eventstore.Narrative;
import org.practiceaudit.programme.Learning;
import org.practiceaudit.web.ApiDocument;
import org.practiceaudit.web.Page;
import org.practiceaudit.web.PageQuery;

/** BR-27: what of a cycle's strengths and learning was passed on to which service. */
@Path(LearningResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LearningResource {
    static final String PATH = "/v1/learning";
    private static final String SORT = "learning";

    private final LearningRecords records;

    LearningResource(LearningRecords records) {
        this.records = records;
    }

    /** A page of them, ordered by id. */
    @GET
    public Uni<Page<LearningListed>> listLearning(
            @RestQuery String cycle, @RestQuery String service, @BeanParam PageQuery page) {
        return records.list(SORT, cycle, service, page);
    }

    @GET
    @Path("{id}")
    public Uni<RestResponse<LearningView>> readLearning(@PathParam("id") String id) {
        return records.read(SORT, id);
    }

    @POST
    @ResponseStatus(201)
    public Uni<Response> recordLearning(@Valid @NotNull NewLearning body) {
        return records.begin(
                PATH,
                body.cycle(),
                body,
                Learning::passedOnBy,
                (id, cycle, by, at) -> new LearningCommand.PassOn(
                        id,
                        cycle,
                        body.service(),
                        body.themes() == null ? List.of() : body.themes(),
                        Narrative.of(body.about()),
                        by,
                        at));
    }

    /** BR-27: it was shared with learning and development, too. */
    @POST
    @Path("{id}/sharing")
    @Parameter(ref = ApiDocument.IF_MATCH)
    public Uni<Response> shareLearning(@PathParam("id") String id, @Valid @NotNull NewCompletion body) {
        return records.complete(SORT, id, body, Learning::passedOnBy);
    }
}
